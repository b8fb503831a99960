import type { Merge, Span } from './sheet.js';

/** Places merged cells may cover in one table, and characters they may repeat in it. */
const MOST_PLACES = 1_000_000;
const MOST_REPEATED = 4_000_000;

/** By row and column the merged cell that covers a place, laid over the rows and columns of a table that are shown. */
export type MergedCells = ReadonlyMap<number, ReadonlyMap<number, MergedCell>>;

/** `rows` and `columns` count those shown. */
export type MergedCell = {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
};

/** Rows and columns shown, in order; `lengthAt` tells how long the text at the corner of a merged cell is. */
export function mergedCells(
  merges: readonly Merge[],
  {
    rows,
    columns,
    lengthAt,
  }: { rows: readonly number[]; columns: readonly number[]; lengthAt: (row: number, column: number) => number },
): MergedCells {
  const covered = new Map<number, Map<number, MergedCell>>(rows.map((row) => [row, new Map()]));
  let places = 0;
  let repeated = 0;
  for (const merge of merges) {
    const within = positionsIn(rows, merge.rows);
    const across = positionsIn(columns, merge.columns);
    const [top] = within;
    const [left] = across;
    if (top === undefined || left === undefined || within.length * across.length < 2) continue;
    const isFree = within.every((row) => across.every((column) => covered.get(row)?.has(column) === false));
    repeated += lengthAt(top, left) * (within.length - 1);
    places += within.length * across.length;
    if (places > MOST_PLACES || repeated > MOST_REPEATED) break;
    // No spreadsheet lets merged cells overlap; where a file has it so, the first counts.
    if (!isFree) continue;
    const cell = { top, left, rows: within.length, columns: across.length };
    for (const row of within) for (const column of across) covered.get(row)?.set(column, cell);
  }
  return covered;
}

function positionsIn(sorted: readonly number[], { from, to }: Span): number[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((sorted[end] ?? Number.POSITIVE_INFINITY) <= to) end += 1;
  return sorted.slice(low, end);
}
