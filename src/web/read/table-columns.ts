/** Which rows are of one table: those that name its columns, whichever cells are empty in them. Pure. */
import type { Clause } from '../../vocabulary/clause.js';

/** The columns of a table with one more row; null where the row is of another table. */
export function joinedColumns(columns: readonly string[], row: readonly string[]): readonly string[] | null {
  if (isWithin(row, columns)) return columns;
  return isWithin(columns, row) ? row : null;
}

/** Where each cell of a row stands among the columns; null where none does. */
export function cellsInColumns({ cells }: Clause, columns: readonly string[]): (Clause['cells'][number] | null)[] {
  let next = 0;
  return columns.map((name) => {
    const cell = cells[next];
    if (cell === undefined || cell.header !== name) return null;
    next += 1;
    return cell;
  });
}

/** A heading that is but the head of the table the row stands in: its columns are named in the table itself. */
export function isHeadOf({ unit, cells }: Clause, heading: string): boolean {
  const names = cells.map(({ header }) => plain(header)).filter((name) => name !== '');
  if (unit !== 'table-row' || names.length < 2) return false;
  let rest = plain(heading);
  for (const name of names) {
    if (!rest.includes(name)) return false;
    rest = rest.slice(rest.indexOf(name) + name.length);
  }
  return names.join('').length * 2 >= plain(heading).length;
}

/** In the same order; rows of columns without names are of one table where they have as many. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  if (some.includes('')) return some.length === all.length && some.every((name, index) => name === all[index]);
  let next = 0;
  for (const name of all) if (name === some[next]) next += 1;
  return next === some.length;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
