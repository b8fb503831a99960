import { opensNumbered } from '../line-opening.js';
import { runsOf, splitCells } from './row-runs.js';
import type { TableSource, TextCell, TextTable } from './text-table.js';

const FEWEST_ROWS = 3;
const LONGEST_ROW = 200;
const LONGEST_NAME = 24;
const STOP = /[。；;！？!?：:]$/;
const WIDE_GAP = /[ \u00a0\u3000]{2,}|\t/g;
const GAP = /[ \u00a0\u3000\t]+/g;

/**
 * Tables set with blanks. Sure only where row after row has as many cells as the first, the first holds no figures, and
 * below one of its names there is nothing but figures.
 */
export function columnTables({ text, lines, isApart }: TableSource): TextTable[] {
  const isRow = (index: number): boolean => {
    const own = lines[index]?.text ?? '';
    return (
      !isApart(index) && own.length <= LONGEST_ROW && /\S\s+\S/.test(own) && !STOP.test(own) && !opensNumbered(own)
    );
  };
  return runsOf(lines.length, isRow).flatMap(({ start, end }): TextTable[] => {
    const own = lines.slice(start, end);
    for (const [gap, fewestCells] of [
      [WIDE_GAP, 2],
      [GAP, 3],
    ] as const) {
      const cells = own.map((line) => splitCells(line, gap));
      const found = evenRuns(cells).find((run) => isTable(text, cells.slice(run.start, run.end), fewestCells));
      if (found === undefined) continue;
      const rows = cells.slice(found.start, found.end).map((row) => ({ cells: row, isHeader: false }));
      return [{ start: start + found.start, end: start + found.end, rows }];
    }
    return [];
  });
}

function evenRuns(cells: readonly (readonly TextCell[])[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const [index, row] of cells.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && cells[last.start]?.length === row.length) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  }
  return runs;
}

function isTable(text: string, rows: readonly (readonly TextCell[])[], fewestCells: number): boolean {
  const [header = [], ...body] = rows.map((row) => row.map(({ start, end }) => text.slice(start, end)));
  if (header.length < fewestCells || rows.length < FEWEST_ROWS) return false;
  if (header.some((name) => name.length < 2 || name.length > LONGEST_NAME || /\d/.test(name))) return false;
  return header.some((_, column) => body.every((row) => /^[^\u4e00-\u9fff]{0,2}\d/.test(row[column] ?? '')));
}
