import type { TableRow } from '../../office/table-file.js';
import { COLUMN_TITLES, OTHER_TITLES } from './columns.js';
import { foldCell } from './fold-cell.js';
import type { ProgressColumn } from './progress.js';

/** Above a head stand a title, a unit, a date; what comes later is no head. */
const LAST_PLACE = 30;

const COLUMN_OF: ReadonlyMap<string, ProgressColumn> = new Map(
  (Object.keys(COLUMN_TITLES) as ProgressColumn[]).flatMap((column) =>
    [COLUMN_TITLES[column], ...OTHER_TITLES[column]].map((title) => [foldCell(title), column] as const),
  ),
);

/** Columns from 1. */
export type Head = {
  readonly row: number;
  readonly columns: ReadonlyMap<ProgressColumn, number>;
  /** Named by two columns. */
  readonly twice: readonly ProgressColumn[];
};

/** The first row that names a column of values and one that says whose they are. */
export function findHead(rows: readonly TableRow[]): Head | null {
  for (const row of rows.slice(0, LAST_PLACE)) {
    const head = readHead(row);
    if (head !== null) return head;
  }
  return null;
}

/** Null where the row is no head. */
export function readHead({ row, cells }: TableRow): Head | null {
  const columns = new Map<ProgressColumn, number>();
  const twice: ProgressColumn[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = cell.kind === 'text' ? COLUMN_OF.get(foldCell(cell.text)) : undefined;
    if (column === undefined) continue;
    if (columns.has(column)) twice.push(column);
    else columns.set(column, index + 1);
  }
  return columns.has('value') && (columns.has('key') || columns.has('name')) ? { row, columns, twice } : null;
}
