import type { TableCell } from '../../office/table-file.js';
import { NAMING, type RoleContext, type Roles, rolesOf } from './column-roles.js';
import { isOfNoUse, meaningOf } from './columns.js';
import type { Grid, GridRow } from './grid.js';
import type { ProgressColumn } from './progress.js';
import { readsAsDate, undated } from './read-as-of.js';

/** Above a head stand a title, a unit, a date; what comes later is no head. */
const LAST_PLACE = 30;
/** A line with fewer known titles is a caption, or a record. */
const LEAST_TITLES = 2;

/** Columns from 0. `from` and `at` are the positions of its first and its last line in the grid; -1 where it has none. */
export type Head = Roles & { readonly from: number; readonly at: number };

/**
 * The first line, or pair of lines, with titles of whose the values are and of what is told. Where there is none, the
 * line above the first name of the plan, or no line at all, and the columns' content says the rest.
 */
export function findHead(grid: Grid, context: RoleContext): Head | null {
  for (const at of grid.slice(0, LAST_PLACE).keys()) {
    const head = headAt(at, grid, context);
    if (head !== null) return head;
  }
  const named = grid.findIndex(({ cells }) => cells.some((cell) => isText(cell) && context.names(textOf(cell))));
  if (named === -1) return null;
  const at = grid.slice(0, named).findLastIndex(isWords);
  const line = grid[at];
  const roles = rolesOf(line === undefined ? [] : titlesOf(line, undefined, context), grid.slice(at + 1), context);
  return roles === null ? null : { ...roles, from: at, at };
}

/** It may be titles: several words, no number and no date. */
function isWords({ cells }: GridRow): boolean {
  const held = cells.filter(isText);
  return held.length > 1 && held.every((cell) => cell.kind === 'text' && !/\d/.test(cell.text));
}

/** The head that begins with a line, by its titles; the line below belongs to it where it has titles and no names. */
export function headAt(at: number, grid: Grid, context: RoleContext): Head | null {
  const line = grid[at];
  if (line === undefined) return null;
  const next = grid[at + 1];
  const before = grid[at - 1];
  for (const above of isGoneOn(before, line) ? [before, undefined] : [undefined]) {
    const titles = titlesOf(line, above, context);
    const roles = isHead(titles) ? rolesOf(titles, grid.slice(at + 1), context) : null;
    if (roles === null) continue;
    const head = { ...roles, from: above === undefined ? at : at - 1, at };
    const isNamed = next?.cells[namesAt(head.columns)]?.kind === 'text';
    return next !== undefined && !isNamed && isAllTitles(next) ? (below(head, grid, context) ?? head) : head;
  }
  return null;
}

/** Its titles stand over empty and covered cells of the next. */
function isGoneOn(above: GridRow | undefined, { cells }: GridRow): boolean {
  return above?.cells.some((cell, column) => isText(cell) && !isText(cells[column] ?? cell)) === true;
}

function below({ at, from }: Head, grid: Grid, context: RoleContext): Head | null {
  const [first, second] = [grid[at], grid[at + 1]];
  if (first === undefined || second === undefined) return null;
  const roles = rolesOf(titlesOf(second, first, context), grid.slice(at + 2), context);
  return roles !== null && roles.values.length > 0 ? { ...roles, from, at: at + 1 } : null;
}

function isHead(titles: readonly string[]): boolean {
  const meanings = titles.map((title) => (title === '' ? null : titleMeaning(title)));
  return meanings.filter((meaning) => meaning !== null).length >= LEAST_TITLES;
}

function titleMeaning(title: string): ProgressColumn | null {
  return readsAsDate(title) ? 'value' : meaningOf(undated(title));
}

/** Titles, dates and columns of no use, and no number. */
function isAllTitles({ cells }: GridRow): boolean {
  const held = cells.filter(isText);
  const isTitle = (cell: TableCell) =>
    cell.kind === 'text' && (titleMeaning(cell.text) !== null || isOfNoUse(cell.text));
  return held.length > 0 && held.every(isTitle);
}

function namesAt(columns: Roles['columns']): number {
  return [...NAMING].flatMap((column) => columns.get(column) ?? [])[0] ?? 0;
}

/** A line of titles, or the first of a table that lies on its side: it names whose the values are. */
export function opensTable(cells: readonly TableCell[]): boolean {
  return cells.some((cell) => cell.kind === 'text' && NAMING.has(titleMeaning(cell.text) ?? 'note'));
}

/** Of a new page, or of other columns. */
export function isHeadAgain(row: GridRow, { columns }: Head): boolean {
  const cell = row.cells[namesAt(columns)];
  const meaning = cell?.kind === 'text' ? meaningOf(cell.text) : null;
  return meaning !== null && NAMING.has(meaning) && isAllTitles(row);
}

/**
 * A cell covered by one above takes its title, and an empty one that of the line before. Under a title across several
 * columns a title is read with it (全省 over 2024年), alone where the two mean nothing, and not at all under another place.
 */
function titlesOf(row: GridRow, above: GridRow | undefined, { isOwn }: RoleContext): string[] {
  return row.cells.map((cell, column) => {
    const standsOver = textOf(above?.cells[column]);
    const over = (above === undefined ? '' : titleOver(above, column)) || (isOwn(standsOver) ? '' : standsOver);
    const own = textOf(cell);
    if (own === '') return above === undefined ? '' : over || textOf(above.cells[column]);
    if (over === '') return own;
    const both = `${over}${own}`;
    if (!isOwn(over) || isOfNoUse(over) || meaningOf(undated(both)) !== null) return both;
    return own;
  });
}

function isText(cell: TableCell): boolean {
  return textOf(cell) !== '';
}

function textOf(cell: TableCell | undefined): string {
  return cell !== undefined && 'text' in cell ? cell.text.trim() : '';
}

/** The text of a cell that spreads over several columns of a line, others standing beside it; empty where none does. */
function titleOver({ cells, rowAt }: GridRow, column: number): string {
  const originOf = (at: number) => {
    const cell = cells[at];
    return cell?.kind === 'merged' && cell.into.row === rowAt(at) ? cell.into.column - 1 : at;
  };
  const origin = originOf(column);
  const across = cells.filter((_, at) => originOf(at) === origin).length;
  const beside = cells.filter((cell, at) => originOf(at) !== origin && cell.kind !== 'empty').length;
  return across > 1 && beside > 0 ? textOf(cells[origin]) : '';
}
