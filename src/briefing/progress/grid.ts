import type { TableCell, TableRow, TableSheet } from '../../office/table-file.js';

/** A line of a sheet read across or down: `rowAt` is the row of the sheet in which the cell of a column stands. */
export type GridRow = { readonly cells: readonly TableCell[]; readonly rowAt: (column: number) => number };

export type Grid = readonly GridRow[];

const EMPTY: TableCell = { kind: 'empty' };
/** A sheet with more rows lists its records one below the other. */
const MOST_ACROSS = 60;

export function gridOf({ rows }: Pick<TableSheet, 'rows'>): Grid {
  return rows.map(({ row, cells }) => ({ cells, rowAt: () => row }));
}

/** The sheet read down, column by column; nothing where it is a long list. */
export function turnedGrid({ rows }: Pick<TableSheet, 'rows'>): Grid {
  if (rows.length > MOST_ACROSS) return [];
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({
    cells: rows.map(({ cells }: TableRow) => cells[column] ?? EMPTY),
    rowAt: (index: number) => rows[index]?.row ?? 0,
  }));
}
