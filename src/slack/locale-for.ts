/** The one place where it is decided which language a person is spoken to in. */
import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { type Locale, localeOfQuestion } from '../copy/locale.js';
import { askerOf, type Person } from './asker.js';
import type { SlackDeps } from './deps.js';

/** A modal must be opened, and a form answered, within three seconds. */
const LOOKUP_MS = 1_000;

/** Words of an English sentence around a Chinese term: `What does 力争 mean?`; `MRI、CT` are none. */
const ENGLISH_WORDS = /\b[A-Z]?[a-z]+\b.*\b[a-z]{2,}\b/s;

export type SpokenTo = {
  readonly person: Person;
  /** What they wrote, or the question of the answer they look at; none by default. */
  readonly text?: string;
};

/**
 * Chinese or English as the text is; where it shows neither or both, as the person has set Slack; else as the
 * installation is configured. Does not throw, and waits for Slack a second at most.
 */
export async function localeFor(
  client: webApi.WebClient,
  { person, text = '' }: SpokenTo,
  { policy, locale }: Pick<SlackDeps, 'policy' | 'locale'>,
): Promise<Locale> {
  const isSure = /\p{L}/u.test(text) && !(/\p{Script=Han}/u.test(text) && ENGLISH_WORDS.test(text));
  if (isSure) return localeOfQuestion(text, locale);
  const ended = new AbortController();
  const late = wait(LOOKUP_MS, null, { signal: ended.signal, ref: false }).catch(() => null);
  const asker = await Promise.race([askerOf(client, person, policy.userGroups), late]);
  ended.abort();
  return ofSlack(asker?.slackLocale ?? null) ?? localeOfQuestion(text, locale);
}

/** The one that was decided on when the work was kept. */
export function keptLocale({ locale }: { readonly locale: string }): Locale {
  return locale === 'en' ? 'en' : 'zh';
}

/** `zh-CN`, `zh-TW`, `en-US`, `en-GB`; null for languages the bot does not speak. */
function ofSlack(tag: string | null): Locale | null {
  if (tag === null) return null;
  if (tag.startsWith('zh')) return 'zh';
  return tag.startsWith('en') ? 'en' : null;
}
