/** Whether a message says enough by itself, or only with the talk it stands in. */
import { contentOf } from './content-words.js';
import { tells } from './cues/read-cues.js';
import { withoutSmallTalk } from './small-talk.js';

/** `none`: it hands the talk over (`帮忙看看`, or nothing at all); `some`: it leans on it (`这个谁负责？`); `enough`: it needs none. */
export type OwnWords = 'none' | 'some' | 'enough';

/** A topic has more characters than this. */
const LEAST_TOPIC = 2;

export function ownWordsOf(message: string): OwnWords {
  const text = withoutSmallTalk(message.normalize('NFKC')).trim();
  if (!/[\p{L}\p{N}]/u.test(text) || tells(text, 'hands-over')) return 'none';
  const leans = tells(text, 'leans-on-before') || tells(text, 'points-back') || tells(text, 'points-at-unsaid');
  return leans || [...contentOf(text).replace(/\s/g, '')].length < LEAST_TOPIC ? 'some' : 'enough';
}

/** What others wrote, as the question of a message that has none: the last that asks, else the last; null where nothing is said. */
export function questionAmong(messages: readonly string[]): string | null {
  const asking = messages.filter((text) => tells(text, 'asks') || tells(text, 'requests'));
  return asking.at(-1) ?? messages.at(-1) ?? null;
}
