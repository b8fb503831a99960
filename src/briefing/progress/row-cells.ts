import type { TableCell } from '../../office/table-file.js';
import type { Head } from './find-head.js';
import type { Grid, GridRow } from './grid.js';
import type { CellProblem, ProgressColumn } from './progress.js';
import { isProblem, type ReadableCell, readCell } from './read-cell.js';
import type { RowContext } from './row-reading.js';

/** Columns that one cell may fill for several rows. */
const SHARED: ReadonlySet<ProgressColumn> = new Set(['clause', 'unit', 'asOf', 'source', 'note', 'place', 'task']);

export type Cells = {
  readonly words: (column: ProgressColumn) => string;
  readonly cell: (column: ProgressColumn) => ReadableCell | CellProblem | null;
  readonly broken: (columns: readonly ProgressColumn[]) => CellProblem | null;
  /** Words in columns of unknown titles. */
  readonly others: () => string[];
};

export function cellsOf(row: GridRow, { head, grid }: RowContext): Cells {
  const cell = (column: ProgressColumn) => {
    const at = head.columns.get(column);
    const own = at === undefined ? undefined : row.cells[at];
    if (own === undefined) return null;
    const resolved = SHARED.has(column) ? sharedCell(own, grid, head) : own;
    return readCell(resolved, column, LOST_CELL.has(column) ? 'cell' : 'row');
  };
  const words = (column: ProgressColumn) => {
    const read = cell(column);
    return read === null || isProblem(read) ? '' : read.text.trim();
  };
  const broken = (columns: readonly ProgressColumn[]) =>
    columns.map(cell).find((read): read is CellProblem => isProblem(read)) ?? null;
  const others = () => head.others.flatMap((at) => (row.cells[at]?.kind === 'text' ? [row.cells[at].text] : []));
  return { words, cell, broken, others };
}

const LOST_CELL: ReadonlySet<ProgressColumn> = new Set(['asOf', 'source', 'note', 'evidence', 'state']);

/** What stands in the cell that covers this one, where that is of a row below the head. */
function sharedCell(cell: TableCell, grid: Grid, { at }: Head): TableCell {
  if (cell.kind !== 'merged') return cell;
  const column = cell.into.column - 1;
  const index = grid.findIndex((row) => row.rowAt(column) === cell.into.row);
  const above = index > at ? grid[index]?.cells[column] : undefined;
  return above === undefined || above.kind === 'merged' ? cell : above;
}

export function wordsIn(cells: Cells, column: 'source' | 'note' | 'evidence', problems: CellProblem[]): string | null {
  const read = cells.cell(column);
  if (!isProblem(read)) return read?.text.trim() || null;
  problems.push(read);
  return null;
}
