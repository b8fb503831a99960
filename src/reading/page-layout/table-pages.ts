import { opensNumbered } from '../line-opening.js';
import type { GridRow } from '../table.js';
import type { FlowTable } from './flow.js';
import { seam } from './spacing.js';

/** Points by which the columns of one table may lie apart on two pages. */
const SAME_EDGE = 6;
/** An empty page may stand between two parts of a table. */
const GREATEST_STEP = 2;

type OpenCell = { text: string; column: number; columns: number; rows: number; dropped: string };
type OpenRow = { cells: OpenCell[]; page: number; number: number; recognised?: true };

/** A table being put together from what stands of it on each page. */
export type OpenTable = { readonly rows: OpenRow[]; last: FlowTable };

export function openTable(first: FlowTable): OpenTable {
  return { rows: rowsOf(first), last: first };
}

/** True where `next`, the first thing on a later page, has the same columns. */
export function isContinued({ last }: OpenTable, next: FlowTable): boolean {
  const { edges } = last.table;
  return (
    next.page > last.page &&
    next.page - last.page <= GREATEST_STEP &&
    edges.length === next.table.edges.length &&
    edges.every((edge, index) => Math.abs(edge - (next.table.edges[index] ?? 0)) <= SAME_EDGE)
  );
}

/** Adds the next page's part; `between` is the furniture that stands before it. */
export function continueTable(table: OpenTable, next: FlowTable, between: string): void {
  const rows = rowsOf(next);
  const dropped = [between];
  // The header printed again at the top of each page is furniture.
  for (const header of table.rows) {
    if (rows[0] === undefined || rows.length === 1 || !sameWords(rows[0], header)) break;
    dropped.push(rows[0].cells.map(({ text }) => text).join(' '));
    rows.shift();
  }
  const [first] = rows;
  const above = table.rows.at(-1);
  if (first !== undefined && above !== undefined) {
    if (isCutRow(above, first)) {
      for (const cell of first.cells) {
        const own = cellAt(above, cell.column);
        if (own !== undefined && cell.text !== '')
          own.text += (opensNumbered(cell.text) ? ' ' : seam(own.text, cell.text)) + cell.text;
      }
      rows.shift();
      for (const cell of first.cells)
        if (cell.rows > 1) rows[0]?.cells.unshift({ ...cell, text: '', rows: cell.rows - 1 });
    } else mergeDown(table.rows, first);
  }
  const carrier = rows[0]?.cells[0] ?? above?.cells[0];
  if (carrier !== undefined) carrier.dropped = [carrier.dropped, ...dropped].join(' ').trim();
  table.rows.push(...rows);
  table.last = next;
}

export function gridRows({ rows }: OpenTable): GridRow[] {
  return rows.map(({ cells, page, number, recognised }) => ({
    cells: cells.map(({ text, columns, rows, dropped }) => ({
      text,
      columns,
      rows,
      ...(dropped === '' ? {} : { dropped: { before: dropped, behind: '', reason: 'running-head' as const } }),
    })),
    place: { page, line: number },
    ...(recognised ? { recognised } : {}),
  }));
}

function rowsOf({ table, page, number, recognised }: FlowTable): OpenRow[] {
  return table.rows.map((cells, index) => ({
    cells: cells.map((cell) => ({ ...cell, dropped: '' })),
    page,
    number: number + index,
    ...(recognised ? { recognised } : {}),
  }));
}

function cellAt({ cells }: OpenRow, column: number): OpenCell | undefined {
  return cells.find((cell) => cell.column === column);
}

function sameWords(row: OpenRow, other: OpenRow): boolean {
  const words = ({ cells }: OpenRow): string => cells.map(({ text }) => text.replace(/\s+/g, '')).join('\t');
  return words(row) === words(other) && /\p{L}/u.test(words(row));
}

/**
 * A row the end of the page cut: its first cell is empty below the cut. Where that might be a cell over several rows
 * instead, no cell below may open something new.
 */
function isCutRow(above: OpenRow, below: OpenRow): boolean {
  const first = cellAt(below, 0);
  if (first?.text !== '') return false;
  const filled = below.cells.filter(({ text }) => text !== '');
  const owner = cellAt(above, 0);
  const isOwn = owner !== undefined && owner.text !== '' && owner.rows === 1 && first.rows === 1;
  return (
    filled.length > 0 &&
    filled.every(({ column, text }) => {
      const own = cellAt(above, column)?.text ?? '';
      if (own === '') return false;
      return isOwn || (!/[。；]$/.test(own) && !opensNumbered(text) && !/^\d/.test(text));
    })
  );
}

/** Cells over several rows that the end of the page cut are empty below it: they cover the rows there as well. */
function mergeDown(rows: readonly OpenRow[], below: OpenRow): void {
  for (let column = 0; cellAt(below, column)?.text === ''; column += 1) {
    const index = rows.findLastIndex((row) => cellAt(row, column) !== undefined);
    const upper = rows[index];
    const own = upper === undefined ? undefined : cellAt(upper, column);
    const lower = cellAt(below, column);
    if (own === undefined || lower === undefined || own.text === '' || own.columns !== lower.columns) return;
    const reachesEnd = index + own.rows === rows.length;
    if (!reachesEnd || (own.rows === 1 && lower.rows === 1)) return;
    own.rows += lower.rows;
    below.cells.splice(below.cells.indexOf(lower), 1);
  }
}
