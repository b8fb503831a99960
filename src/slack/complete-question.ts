/** A question with little or nothing of its own is completed from what was forwarded with it, or from the thread it stands in. */
import type { webApi } from '@slack/bolt';
import { isSteering, withoutSteering } from '../answering/guard.js';
import { ownWordsOf, questionAmong } from '../question/own-words.js';
import { smallTalkIn } from '../question/small-talk.js';
import type { SlackDeps } from './deps.js';
import { messagesBefore } from './thread-messages.js';

export type ToComplete = {
  readonly text: string;
  readonly forwarded: readonly string[];
  /** Earlier questions to the bot in the thread, oldest first. */
  readonly history: readonly string[];
  readonly channel: string;
  readonly thread: string;
  /** The message that asks. */
  readonly message: string;
};

export type Completed =
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly history: readonly string[];
      /** The message of another that is answered; null where the asker's own words are. */
      readonly about: string | null;
    }
  /** There is nothing to answer; `unread`: the thread may not be read. */
  | { readonly kind: 'nothing'; readonly reason: 'empty' | 'unread' };

export async function completeQuestion(
  asked: ToComplete,
  client: webApi.WebClient,
  { log }: Pick<SlackDeps, 'log'>,
): Promise<Completed> {
  const { text, forwarded, history, channel, thread, message } = asked;
  const own = ownWordsOf(text);
  const asIs: Completed = { kind: 'question', text, history, about: null };
  const isInThread = thread !== message;
  const wantsThread = isInThread && (own === 'none' || (own === 'some' && history.length === 0));
  if (forwarded.length === 0 && !wantsThread) return own === 'none' && !/[\p{L}\p{N}]/u.test(text) ? EMPTY : asIs;
  const read =
    forwarded.length > 0 ? forwarded : await messagesBefore(client, { channel, thread, before: message }, log);
  const said = (read ?? []).flatMap((each) => dataOf(each) ?? []);
  if (own !== 'none') return { kind: 'question', text, history: [...history, ...said], about: null };
  const about = questionAmong(said);
  if (about !== null) return { kind: 'question', text: about, history: said.slice(0, said.indexOf(about)), about };
  return read === null ? { kind: 'nothing', reason: 'unread' } : EMPTY;
}

const EMPTY: Completed = { kind: 'nothing', reason: 'empty' };

/** What others wrote asks and tells, it never commands: sentences that would steer are left out, and so is small talk. */
function dataOf(text: string): string | null {
  if (smallTalkIn(text) !== null) return null;
  return isSteering(text) ? withoutSteering(text) : text;
}
