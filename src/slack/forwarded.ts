/** The words of messages that were forwarded into another. They are data: what a person asks of them stands beside them. */
import { questionText } from './question-text.js';

/** What Slack attaches of a message that is shared (`is_share`) or linked to (`is_msg_unfurl`). */
export type MessageAttachment = {
  readonly is_share?: boolean | undefined;
  readonly is_msg_unfurl?: boolean | undefined;
  readonly text?: string | undefined;
  readonly fallback?: string | undefined;
  readonly message_blocks?: unknown;
};

const MOST_FORWARDED = 5;
/** A forwarded message may be a whole document; of each this many characters are read. */
const MOST_CHARS = 1_000;
/** Blocks are nested a few levels deep; what is deeper was not made by a person. */
const DEEPEST = 12;

/** In order, without those that say nothing. Previews of pages are no messages. */
export function forwardedTexts(attachments: readonly MessageAttachment[] | undefined, botUser: string): string[] {
  const shared = (attachments ?? []).filter(
    ({ is_share, is_msg_unfurl, message_blocks }) =>
      is_share === true || is_msg_unfurl === true || Array.isArray(message_blocks),
  );
  return shared
    .slice(0, MOST_FORWARDED)
    .map(({ text, fallback, message_blocks }) => text || wordsIn(message_blocks, DEEPEST) || fallback || '')
    .map((text) => [...questionText(text, botUser)].slice(0, MOST_CHARS).join(''))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** The `text` of every element, in order. */
function wordsIn(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map((each) => wordsIn(each, depth - 1)).join('');
  return Object.entries(value)
    .map(([name, inner]) => (name === 'text' && typeof inner === 'string' ? inner : wordsIn(inner, depth - 1)))
    .join('');
}
