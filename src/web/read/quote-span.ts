/** The stretch of a document's cleaned text that an address asks to be highlighted: `q=120-164`. */
import type { Span } from './span.js';

/** A quote is a few sentences at most: what is longer marks nothing out. */
const MOST_CHARS = 20_000;

/** Null where nothing, or nothing within the document, is named. */
export function quoteSpan(text: string | undefined, length: number): Span | null {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '') ?? [];
  if (from === undefined || to === undefined) return null;
  const span = { start: Number(from), end: Number(to) };
  return span.start < span.end && span.end <= length && span.end - span.start <= MOST_CHARS ? span : null;
}
