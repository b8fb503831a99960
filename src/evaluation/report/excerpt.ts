/** A text with the words that matter marked, and what is far from them left out. */
import { html, type Markup } from './escape.js';

/** Characters kept on each side of marked words. */
const CONTEXT = 40;

export type Excerpt = { readonly shown: Markup; readonly isWhole: boolean };

/** Texts without any of the words are shown whole. */
export function excerpt(text: string, words: readonly string[]): Excerpt {
  const marks = merged(
    words.flatMap((word) => {
      const start = word === '' ? -1 : text.indexOf(word);
      return start === -1 ? [] : [{ start, end: start + word.length }];
    }),
  );
  if (marks.length === 0) return { shown: html`${text}`, isWhole: true };
  const pieces: Markup[] = [];
  let at = 0;
  let isWhole = true;
  for (const { start, end } of marks) {
    const { kept, isCut } = gap(text.slice(at, start), at === 0 ? 'before' : 'between');
    pieces.push(html`${kept}<mark>${text.slice(start, end)}</mark>`);
    isWhole &&= !isCut;
    at = end;
  }
  const { kept, isCut } = gap(text.slice(at), 'after');
  return { shown: html`${pieces}${kept}`, isWhole: isWhole && !isCut };
}

function gap(text: string, place: 'before' | 'between' | 'after') {
  const sides = place === 'between' ? 2 : 1;
  // What would save no more than a few words is not worth a cut.
  if (text.length <= CONTEXT * sides + 10) return { kept: text, isCut: false };
  const head = place === 'before' ? '' : text.slice(0, CONTEXT);
  const tail = place === 'after' ? '' : text.slice(-CONTEXT);
  return { kept: `${head}…${tail}`, isCut: true };
}

function merged(marks: readonly { readonly start: number; readonly end: number }[]) {
  const out: { start: number; end: number }[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last !== undefined && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else out.push({ ...mark });
  }
  return out;
}
