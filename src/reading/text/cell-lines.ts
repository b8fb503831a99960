import { foldWidth } from '../../language/width.js';
import { opensNumbered } from '../line-opening.js';
import { runsOf } from './row-runs.js';
import type { TableSource, TextRow, TextTable } from './text-table.js';

const LONGEST_CELL = 30;
const LONGEST_RUN = 2000;
const STOP = /[。；：，、！？.,;:!?]$/;
const FIGURE =
  /^[约≥≤<>±]?\s*\d[\d,.]*\s*(?:[-—~至]\s*\d[\d,.]*)?\s*(?:[%‰]|[万亿千]?(?:人|个|项|家|户|元|所|张|公里|平方米|立方米|吨)?)(?:左右|以上|以下|以内)?$|^[-—–/]{1,2}$/;
const YEAR = /^(?:19|20)\d{2}\s*年?\s*(?:目标|目标值|底|现状|实际|基数|末)?(?:\(.{1,10}\))?$/;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 8;
const FEWEST_ROWS = 2;
/** Lines before the header that may belong to the run: a caption, a unit. */
const MOST_LINES_BEFORE = 3;

/**
 * Tables copied from a page with a cell on each line. Sure only where figures stand in the same columns of each row up to
 * the end of the run, or below names of years as many figures follow each name.
 */
export function cellLineTables({ lines, isApart }: TableSource): TextTable[] {
  const folded = lines.map(({ text }) => (text.length <= LONGEST_CELL ? foldWidth(text) : null));
  const isCell = (index: number): boolean => {
    const text = folded[index] ?? null;
    return text !== null && !isApart(index) && !STOP.test(text) && !opensNumbered(text);
  };
  return runsOf(lines.length, isCell).flatMap((run): TextTable[] => {
    if (run.end - run.start > LONGEST_RUN) return [];
    const cells = folded.slice(run.start, run.end).map((text) => text ?? '');
    const found = inEvenRows(cells) ?? belowYears(cells);
    if (found === null) return [];
    const start = run.start + found.start;
    let next = start;
    const rows = found.rows.map((widths): TextRow => {
      const row = widths.map((columns) => {
        if (columns === 0) {
          const at = lines[next - 1]?.end ?? 0;
          return { start: at, end: at };
        }
        const line = lines[next];
        next += 1;
        return { start: line?.start ?? 0, end: line?.end ?? 0 };
      });
      return { cells: row, isHeader: false };
    });
    return [{ start, end: next, rows: rows.map((row, at) => ({ ...row, isHeader: at === 0 })) }];
  });
}

/** Where a table begins in a run, and its rows: 1 for a cell, 0 for a column that has no name. */
type Found = { readonly start: number; readonly rows: readonly (readonly (0 | 1)[])[] };

function inEvenRows(cells: readonly string[]): Found | null {
  for (let width = FEWEST_COLUMNS; width <= MOST_COLUMNS; width += 1) {
    for (let start = 0; start <= MOST_LINES_BEFORE; start += 1) {
      const count = (cells.length - start) / width;
      if (!Number.isInteger(count) || count < FEWEST_ROWS + 1) continue;
      const rows = Array.from({ length: count }, (_, at) => cells.slice(start + at * width, start + (at + 1) * width));
      if (isEven(rows)) return { start, rows: rows.map((row) => row.map((): 1 => 1)) };
    }
  }
  return null;
}

function isEven([header = [], ...body]: readonly (readonly string[])[]): boolean {
  if (header.some((name) => FIGURE.test(name)) || new Set(header).size < header.length) return false;
  const figures = header.map((_, column) => body.filter((row) => FIGURE.test(row[column] ?? '')).length);
  return (
    figures.some((count) => count === body.length) && figures.every((count) => count === 0 || count === body.length)
  );
}

function belowYears(cells: readonly string[]): Found | null {
  const firstYear = cells.findIndex((cell, at) => YEAR.test(cell) && YEAR.test(cells[at + 1] ?? ''));
  if (firstYear < 1) return null;
  const afterYears = cells.findIndex((cell, at) => at > firstYear && !YEAR.test(cell));
  const years = afterYears - firstYear;
  const groups: { names: number; figures: number }[] = [];
  for (const cell of cells.slice(afterYears)) {
    const last = groups.at(-1);
    if (FIGURE.test(cell)) {
      if (last === undefined || afterYears === -1) return null;
      last.figures += 1;
    } else if (last === undefined || last.figures > 0) groups.push({ names: 1, figures: 0 });
    else last.names += 1;
  }
  const names = groups[0]?.names ?? 0;
  const isSure = groups.length > 0 && groups.every((group) => group.figures === years && group.names === names);
  const headNames = Math.min(firstYear, names);
  if (!isSure || names > 3 || headNames < names - 1) return null;
  const head = Array.from({ length: names + years }, (_, at) => (at >= headNames && at < names ? 0 : 1));
  const row = Array.from({ length: names + years }, (): 1 => 1);
  return { start: firstYear - headNames, rows: [head, ...groups.map(() => row)] };
}
