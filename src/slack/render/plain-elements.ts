import { LIMITS, type PlainTextElement } from './block-kit.js';
import { characterBreak } from './break-text.js';
import { plainText } from './escape.js';

/** A `plain_text` element of at most `max` characters; what is longer ends in `…`. */
export function plain(text: string, max: number = LIMITS.blockChars): PlainTextElement {
  return { type: 'plain_text', text: shortened(plainText(text), max), emoji: false };
}

/** At most `max` characters, the last of them `…` where some are missing. */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, characterBreak(text, max - 1))}…`;
}
