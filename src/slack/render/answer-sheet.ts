import type { Numbered, NumberedCitation } from '../../citation-numbers.js';
import type { Copy } from './copy-type.js';
import { titleText, visibleText } from './escape.js';
import { shortened } from './plain-elements.js';

/** Rows of text for a spreadsheet, the first of them its head. Write every cell as text: one may begin with `=`. */
export type Sheet = { readonly rows: readonly (readonly string[])[] };

/** Excel refuses longer cells. */
const CELL_CHARS = 32_000;

/** Every claim once with its sources, one row each; a claim with several sources has them below each other in its cells. */
export function answerSheet({ claims, citations }: Numbered, { answer, source }: Copy): Sheet {
  const byNumber = new Map(citations.map((each) => [each.n, each]));
  const rows = claims.map(({ text, numbers }, index) => {
    const cited = numbers.flatMap((n) => byNumber.get(n) ?? []);
    const column = (wordsOf: (each: NumberedCitation['citation']) => string) =>
      cited.map(({ citation }) => wordsOf(citation)).join('\n');
    return [
      String(index + 1),
      visibleText(text),
      column(({ title }) => titleText(title)),
      column(({ documentNumber }) => titleText(documentNumber ?? '')),
      column(({ kind }) => source.kind[kind]),
      column(({ label, heading }) => titleText(`${label} ${heading}`)),
      column(({ quote }) => visibleText(quote).replaceAll(/\s*\n\s*/g, ' ')),
    ];
  });
  return { rows: [answer.sheetColumns, ...rows].map((row) => row.map((cell) => shortened(cell, CELL_CHARS))) };
}
