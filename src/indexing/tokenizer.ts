/**
 * Text to index terms, for clauses and questions alike: Han characters one by one and in adjacent pairs, and runs of
 * a–z and 0–9. Chosen by measurement on Chinese law and policy text: better recall than dictionary segmentation.
 */

/** Part of every snapshot header: change it with any change of what `tokenize` returns. */
export const TOKENIZER_ID = 'nfkc-han12-alnum-v1';

/** Receives terms as they are found, so that indexing need not allocate a string for each Han term. */
export type TermSink = {
  /** A Han character (`second` is 0) or a pair of adjacent ones, as code points. */
  readonly han: (first: number, second: number) => void;
  /** A run of a–z and 0–9. */
  readonly word: (word: string) => void;
};

/**
 * The terms of a text in reading order, repeats included. The text is folded first (NFKC, lower case): `ＤＲＧ` is `drg`.
 * - Han: each character, and each pair of neighbours; a pair never reaches across punctuation, space or other script.
 * - Words: runs of a–z and 0–9. A point between two digits belongs to the run: `1.01`; `90%` is `90`, `1:0.53` is `1`
 *   and `0.53`.
 * - All else separates and is dropped.
 */
export function tokenize(text: string): string[] {
  const terms: string[] = [];
  eachTerm(text, {
    han: (first, second) =>
      terms.push(second === 0 ? String.fromCodePoint(first) : String.fromCodePoint(first, second)),
    word: (word) => terms.push(word),
  });
  return terms;
}

/** Callback form of `tokenize`: the same terms in the same order. */
export function eachTerm(text: string, sink: TermSink): void {
  const folded = text.normalize('NFKC').toLowerCase();
  let previous = 0;
  let position = 0;
  while (position < folded.length) {
    const point = folded.codePointAt(position) as number;
    if (isHan(point)) {
      if (previous !== 0) sink.han(previous, point);
      sink.han(point, 0);
      previous = point;
      position += point > 0xffff ? 2 : 1;
      continue;
    }
    previous = 0;
    const end = wordEnd(folded, position);
    if (end > position) sink.word(folded.slice(position, end));
    position = Math.max(end, position + 1);
  }
}

/** True for ideographs of every plane, 〇, 々 and the radicals. */
export function isHan(point: number): boolean {
  if (point < 0x2e80) return false;
  if (point >= 0x4e00 && point <= 0x9fff) return true;
  return (
    (point >= 0x3400 && point <= 0x4dbf) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x20000 && point <= 0x3ffff) ||
    point === 0x3005 ||
    point === 0x3007 ||
    point <= 0x2fd5
  );
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (isWordCode(text.charCodeAt(end)) || isDecimalPoint(text, start, end)) end += 1;
  return end;
}

function isDecimalPoint(text: string, start: number, at: number): boolean {
  return at > start && text[at] === '.' && isDigitCode(text.charCodeAt(at - 1)) && isDigitCode(text.charCodeAt(at + 1));
}

function isWordCode(code: number): boolean {
  return isDigitCode(code) || (code >= 0x61 && code <= 0x7a);
}

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
