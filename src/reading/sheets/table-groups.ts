import { areColumnNames } from '../table.js';
import type { Sheet } from './sheet.js';
import { type SheetGrid, sheetGrid } from './sheet-grid.js';
import { type ShownRow, spanAt } from './shown-rows.js';

/** Rows that belong together: one table, or lines of text. */
export type TableGroup = { readonly isTable: boolean; readonly rows: readonly ShownRow[] };

/** Rows above the names of the columns: a title, the unit that fills the table in, the unit of money. */
const MOST_PREFACE = 6;
/** 填报单位：松湾区教育局 says something of the table, a name of a column nothing. */
const FILLED_FIELD = /^[^：:]{2,8}[：:]\s*\S/;
/** Rows by columns of one table; cells strewn over a sheet are none. */
const MOST_PLACES = 2_000_000;

/** Sorts the rows of a sheet into tables, parted by empty rows. What brings no names of columns goes on with the table above. */
export function tableGroups(rows: readonly ShownRow[], sheet: Sheet): TableGroup[] {
  const groups: { isTable: boolean; rows: ShownRow[]; columns: Set<number> }[] = [];
  for (const group of rowGroups(rows, sheet)) {
    const columns = new Set(group.flatMap(({ cells }) => cells.map(({ column }) => column)));
    const isTable =
      columns.size > 1 && group.length * columns.size <= MOST_PLACES && group.some(({ cells }) => cells.length > 1);
    const above = groups.at(-1);
    const isNamed = headerAt(sheetGrid(group.slice(0, MOST_PREFACE + 1), sheet.merges)) !== null;
    const goesOn = isTable && !isNamed && above?.isTable && [...columns].every((column) => above.columns.has(column));
    if (goesOn && (above.rows.length + group.length) * above.columns.size <= MOST_PLACES)
      for (const row of group) above.rows.push(row);
    else groups.push({ isTable, rows: group, columns });
  }
  return groups;
}

/** Where the row with the names of the columns stands; null where there is none. */
export function headerAt({ rows, width }: SheetGrid): number | null {
  for (const [index, row] of rows.slice(0, MOST_PREFACE + 1).entries()) {
    const spanned = row.cells.reduce((sum, { text, columns }) => sum + (text === '' ? 0 : (columns ?? 1)), 0);
    if (spanned * 2 <= width || row.cells.length < 2 || row.cells.some(({ text }) => FILLED_FIELD.test(text))) continue;
    return areColumnNames(row.cells.map(({ text }) => text)) ? index : null;
  }
  return null;
}

/** Rows without an empty row between them; what is hidden or covered by a merged cell is no empty row. */
function rowGroups(
  rows: readonly ShownRow[],
  { hiddenRows, merges }: Pick<Sheet, 'hiddenRows' | 'merges'>,
): ShownRow[][] {
  const groups: ShownRow[][] = [];
  const tall = merges.filter((merge) => merge.rows.to > merge.rows.from).sort((a, b) => a.rows.from - b.rows.from);
  let at = 0;
  let covered = 0;
  let last = 0;
  for (const row of rows) {
    let next = last + 1;
    while (next < row.row) {
      for (; (tall[at]?.rows.from ?? Number.POSITIVE_INFINITY) <= next; at += 1)
        covered = Math.max(covered, tall[at]?.rows.to ?? 0);
      const end = Math.max(covered, spanAt(hiddenRows, next)?.to ?? 0);
      if (end < next) break;
      next = end + 1;
    }
    if (next < row.row || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
    last = row.row;
  }
  return groups;
}
