import type { Merge } from '../../reading/sheets/sheet.js';
import { MOST_COLUMNS, MOST_ROWS } from '../table-file.js';

/** By row and column, from 1: where the cell that covers this one begins. */
export type MergedCells = ReadonlyMap<number, ReadonlyMap<number, { readonly row: number; readonly column: number }>>;

/** Of the rows given. Null where merged cells overlap, which no spreadsheet allows. */
export function mergedCells(merges: readonly Merge[], rows: readonly number[]): MergedCells | null {
  const covered = new Map(rows.map((row) => [row, new Map<number, { row: number; column: number }>()]));
  let left = MOST_ROWS * MOST_COLUMNS;
  for (const merge of merges) {
    const { from: top, to: bottom } = merge.rows;
    const first = merge.columns.from;
    const last = Math.min(merge.columns.to, MOST_COLUMNS);
    for (let at = firstAtLeast(rows, top); (rows[at] ?? Number.POSITIVE_INFINITY) <= bottom; at += 1) {
      const row = rows[at] ?? 0;
      left -= last - first + 1;
      if (left < 0) return null;
      for (let column = first; column <= last; column += 1)
        if (row !== top || column !== first) covered.get(row)?.set(column, { row: top, column: first });
    }
  }
  return covered;
}

/** Position of the first row that is not above `wanted`. */
function firstAtLeast(rows: readonly number[], wanted: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
