import { isSoftBreak } from '../../language/sentences.js';
import type { Clause } from '../../vocabulary/clause.js';

/** A clause's text as it is read for facts, and the way back to the printed text. */
export type Reading = {
  readonly text: string;
  /** Offset in the clause's own text of the character read at `index`. */
  readonly printed: (index: number) => number;
};

/** Line breaks and spaces a page's layout left within a sentence: 居民健康素养达\n到 22% 以上, 等 参 与 ，. */
const GAP =
  /(?<!\s)\s*\n\s*|(?<=[\u3400-\u9fff]) (?=\d)|(?<=[\d%]) (?=[\u3400-\u9fff%])|(?<=[\u3400-\u9fff]) (?=[，、；。]|[\u3400-\u9fff] [\u3400-\u9fff](?![\u3400-\u9fff]))|(?<=[\u3400-\u9fff] [\u3400-\u9fff]) (?=[\u3400-\u9fff](?![\u3400-\u9fff]))/g;

/** Leaves out breaks and spaces of layout within sentences, so that rules see what a person reads. */
export function readingOf({ text }: Pick<Clause, 'text'>): Reading {
  const gaps: { readonly read: number; readonly length: number }[] = [];
  let read = '';
  let position = 0;
  for (const match of text.matchAll(GAP)) {
    const newline = match[0].indexOf('\n');
    if (newline !== -1 && !isSoftBreak(text, match.index + newline)) continue;
    read += text.slice(position, match.index);
    position = match.index + match[0].length;
    gaps.push({ read: read.length, length: match[0].length });
  }
  if (gaps.length === 0) return { text, printed: (index) => index };
  return { text: read + text.slice(position), printed: (index) => index + leftOut(gaps, index) };
}

/** Characters left out before position `index` of the reading. */
function leftOut(gaps: readonly { readonly read: number; readonly length: number }[], index: number): number {
  let total = 0;
  for (const gap of gaps) {
    if (gap.read > index) break;
    total += gap.length;
  }
  return total;
}
