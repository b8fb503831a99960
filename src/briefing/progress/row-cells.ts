import type { TableCell } from '../../office/table-file.js';
import { NAMING } from './column-roles.js';
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

/** Of the columns that may hold something the one in which this row does: names by what the plan knows. */
export function cellsOf(row: GridRow, { head, grid }: RowContext): Cells {
  const cellAt = (at: number, column: ProgressColumn) => {
    const own = row.cells[at];
    if (own === undefined) return null;
    const resolved = SHARED.has(column) ? sharedCell(own, { grid, head, row, column: at }) : own;
    return readCell(resolved, column, LOST_CELL.has(column) ? 'cell' : 'row');
  };
  const cell = (column: ProgressColumn) => {
    const held = (head.columns.get(column) ?? []).map((at) => cellAt(at, column)).filter((each) => each !== null);
    const isName = (each: ReadableCell | CellProblem) => !isProblem(each) && head.names(each.text.trim());
    return (NAMING.has(column) && held.length > 1 ? held.find(isName) : undefined) ?? held[0] ?? null;
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

type Stood = { readonly grid: Grid; readonly head: Head; readonly row: GridRow; readonly column: number };

/** What stands in the cell that covers this one, or in the one above where it says 同上, of a row below the head. */
function sharedCell(cell: TableCell, { grid, head, row, column }: Stood): TableCell {
  const isSame = cell.kind === 'text' && AS_ABOVE.test(cell.text);
  if (cell.kind !== 'merged' && !isSame) return cell;
  const from = cell.kind === 'merged' ? cell.into.column - 1 : column;
  const index = isSame
    ? grid.slice(0, grid.indexOf(row)).findLastIndex(({ cells }) => isOther(cells[from]))
    : grid.findIndex((each) => cell.kind === 'merged' && each.rowAt(from) === cell.into.row);
  const above = index > head.at ? grid[index]?.cells[from] : undefined;
  return above === undefined || above.kind === 'merged' ? cell : above;
}

const AS_ABOVE = /^\s*(?:同上|同前|〃|″|")\s*$/;

function isOther(cell: TableCell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'merged' && !(cell.kind === 'text' && AS_ABOVE.test(cell.text));
}

/** What the row says it is of, else the line above the head; empty where neither does. */
export function placeOf(cells: Cells, { elsewhere }: Pick<RowContext, 'elsewhere'>): string {
  return cells.words('place') || (elsewhere ?? '');
}

export function wordsIn(cells: Cells, column: 'source' | 'note' | 'evidence', problems: CellProblem[]): string | null {
  const read = cells.cell(column);
  if (!isProblem(read)) return read?.text.trim() || null;
  problems.push(read);
  return null;
}
