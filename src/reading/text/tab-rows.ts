import { opensNumbered } from '../line-opening.js';
import { commonWidth, runsOf, splitCells } from './row-runs.js';
import type { TableSource, TextCell, TextTable } from './text-table.js';

const LONGEST_ROW = 20_000;

/** Tables pasted from a sheet or a page: cells parted by tabs. A number before a tab at the head of a line is no cell. */
export function tabTables({ text, lines, isApart }: TableSource): TextTable[] {
  const isRow = (index: number): boolean => {
    const own = lines[index]?.text ?? '';
    return !isApart(index) && own.length <= LONGEST_ROW && own.includes('\t') && !isNumberAndText(own);
  };
  return runsOf(lines.length, isRow).flatMap(({ start, end }): TextTable[] => {
    const own = lines.slice(start, end).map((line) => ({ ...line, ...withLeadingTabs(text, line) }));
    const single = own.map((line) => splitCells(line, /\t/g));
    const isEven = commonWidth(single).rows === single.length;
    const cells: TextCell[][] = isEven ? single : own.map((line) => splitCells(line, /\t+/g));
    const { width, rows } = commonWidth(cells);
    return width >= 2 && rows >= 2 ? [{ start, end, rows: cells.map((row) => ({ cells: row, isHeader: false })) }] : [];
  });
}

/** Tabs before the first word of a row are its empty cells. */
function withLeadingTabs(text: string, line: { start: number; text: string }): { start: number; text: string } {
  let start = line.start;
  while (start > 0 && text.charAt(start - 1) === '\t') start -= 1;
  return { start, text: text.slice(start, line.start) + line.text };
}

function isNumberAndText(text: string): boolean {
  const [first = '', ...rest] = text.split('\t').filter((cell) => cell.trim() !== '');
  return rest.length === 1 && first.length <= 6 && opensNumbered(`${first}　`);
}
