import type { SheetTable } from '../../office/workbook.js';
import type { Numbered, NumberedCitation } from '../../vocabulary/citation-numbers.js';
import type { Copy } from './copy-type.js';
import { titleText, visibleText } from './escape.js';
import { shortened } from './plain-elements.js';

/** Excel refuses longer cells. */
const CELL_CHARS = 32_000;
const WIDTHS = [6, 60, 40, 22, 12, 30, 80];

/** Every claim once with its sources, one row each; a claim with several sources has them below each other in its cells. */
export function answerSheet({ claims, citations }: Numbered, { answer, source }: Copy): SheetTable {
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
  return {
    name: answer.sheetName,
    rows: [answer.sheetColumns, ...rows].map((row) => row.map((cell) => shortened(cell, CELL_CHARS))),
    widths: WIDTHS,
  };
}
