/** What is shown of a clause around the statement that was found. Pure. */
import type { Span } from './span.js';

const AROUND = 60;
/** A statement longer than this is cut. */
const MOST = 240;

export type Snippet = { readonly before: string; readonly hit: string; readonly after: string };

export function snippetOf(text: string, { start, end }: Span): Snippet {
  const from = Math.max(0, start - AROUND);
  const until = Math.min(end, start + MOST);
  const to = until < end ? until : Math.min(text.length, end + AROUND);
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, start)}`.trimStart(),
    hit: text.slice(start, until).trim(),
    after: `${text.slice(until, to)}${to < text.length ? '…' : ''}`.trimEnd(),
  };
}
