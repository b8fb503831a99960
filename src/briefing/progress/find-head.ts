import type { TableCell } from '../../office/table-file.js';
import { bracketsOf, isOfNoUse, meaningOf } from './columns.js';
import { foldCell } from './fold-cell.js';
import type { Grid, GridRow } from './grid.js';
import type { AsOf, ProgressColumn } from './progress.js';
import { findAsOf, isPast, undated } from './read-as-of.js';
import { isUnit } from './units.js';

/** Above a head stand a title, a unit, a date; what comes later is no head. */
const LAST_PLACE = 30;
/** Of a column's cells, at least this share names targets of the plan, where its title does not say what it holds. */
const MOST = 0.5;

export type ValueColumn = {
  readonly column: number;
  /** What the title says of every value below it: 2025年三季度, （%）. */
  readonly asOf: AsOf | null;
  readonly unit: string | null;
};

/** Columns from 0. */
export type Head = {
  /** Positions of its first and its last line in the grid; -1 where the grid has none. */
  readonly from: number;
  readonly at: number;
  readonly columns: ReadonlyMap<ProgressColumn, number>;
  /** What the title of the targets says they are for: 2026年目标. */
  readonly targetYear: number | null;
  /** The newest first. */
  readonly values: readonly ValueColumn[];
  /** Named by two columns. */
  readonly twice: readonly ProgressColumn[];
  /** Whose titles say nothing known: what stands in them may say of what the figure is. */
  readonly others: readonly number[];
};

/**
 * `names` tells whether words name a target or a task, `isOwn` whether they name no other place than the plan's; `today`
 * is an ISO date: what a later date stands over is a plan.
 */
export type HeadContext = {
  readonly names: (words: string) => boolean;
  readonly isOwn: (words: string) => boolean;
  readonly today: string;
};

/** The first row, or pair of rows, that names a column of values or of progress and one that says whose they are. */
export function findHead(grid: Grid, context: HeadContext): Head | null {
  for (const [at, row] of grid.slice(0, LAST_PLACE).entries()) {
    for (const titles of [titlesOf(row, undefined, context), titlesOf(row, grid[at - 1], context)]) {
      const head = headOf(titles, { at, grid, context });
      if (head !== null) return secondLineOf(head, grid, context) ?? head;
    }
  }
  return headless(grid, context);
}

/** The line below a head, where merged cells of the head reach into it. */
function secondLineOf({ at, values }: Head, grid: Grid, context: HeadContext): Head | null {
  const [first, second] = [grid[at], grid[at + 1]];
  if (first === undefined || second === undefined || !isHeadLine(second)) return null;
  const head = headOf(titlesOf(second, first, context), { at: at + 1, grid, context });
  return head !== null && head.values.length > 0 && head.values.length >= values.length ? { ...head, from: at } : null;
}

function isHeadLine({ cells }: GridRow): boolean {
  const hasTitle = cells.some(
    (cell) => cell.kind === 'text' && (meaningOf(cell.text) ?? readsAsDate(cell.text)) !== null,
  );
  return hasTitle && cells.some(({ kind }) => kind === 'merged');
}

/** A head printed again on each page. */
export function isHeadAgain(row: GridRow, head: Head, grid: Grid): boolean {
  const first = grid[head.at];
  const column = head.columns.get('name') ?? head.columns.get('task') ?? head.columns.get('key');
  if (first === undefined || column === undefined) return false;
  const [a, b] = [first, row].map(({ cells }) => cells[column]);
  const isSame = a?.kind === 'text' && b?.kind === 'text' && foldCell(a.text) === foldCell(b.text);
  return isSame || (b?.kind === 'text' && meaningOf(b.text) === 'name');
}

/**
 * A cell covered by one above takes its title, and an empty one that of the line before. Under a title across several
 * columns a title is read with it (全省 over 2024年), alone where the two mean nothing, and not at all under another place.
 */
function titlesOf(row: GridRow, above: GridRow | undefined, { isOwn }: HeadContext): string[] {
  return row.cells.map((cell, column) => {
    const [own, over] = [textOf(cell), above === undefined ? '' : titleOver(above, column)];
    if (own === '') return above === undefined ? '' : over || textOf(above.cells[column]);
    if (over === '') return own;
    const both = `${over}${own}`;
    if (!isOwn(over) || isOfNoUse(over) || meaningOf(undated(both)) !== null) return both;
    return own;
  });
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

type Place = { readonly at: number; readonly grid: Grid; readonly context: HeadContext };

function headOf(titles: readonly string[], { at, grid, context }: Place): Head | null {
  const columns = new Map<ProgressColumn, number>();
  const twice: ProgressColumn[] = [];
  const values: ValueColumn[] = [];
  const others: number[] = [];
  let targetYear: number | null = null;
  for (const [column, title] of titles.entries()) {
    const dated = findAsOf(title);
    const rest = undated(title);
    const meaning = dated !== null && foldCell(rest).replace(/[()]/g, '') === '' ? 'value' : meaningOf(rest);
    if (meaning === null) {
      if (rest !== '' && !isOfNoUse(rest) && context.isOwn(rest)) others.push(column);
      continue;
    }
    if (meaning === 'value') {
      const asOf = dated?.asOf ?? null;
      if (asOf === null || isPast(asOf, context.today)) values.push({ column, asOf, unit: unitIn(title) });
    } else if (!columns.has(meaning)) {
      columns.set(meaning, column);
      if (meaning === 'target' && dated !== null) targetYear = Number(dated.asOf.iso.slice(0, 4));
    } else if (NAMING.has(meaning)) twice.push(meaning);
  }
  const current = values.filter(({ asOf }) => asOf === null);
  if (current.length > 1) twice.push('value');
  if (values.length === 0 && !columns.has('progress')) return null;
  const named = [...NAMING].some((column) => columns.has(column));
  const byContent = named ? null : columnOfNames(grid.slice(at + 1), context);
  if (!named && byContent === null && !(columns.has('clause') && columns.has('progress'))) return null;
  if (byContent !== null) {
    for (const [meaning, column] of columns) if (column === byContent) columns.delete(meaning);
    columns.set('name', byContent);
  }
  const valueColumns = values.filter(({ column }) => column !== byContent);
  return { from: at, at, columns, targetYear, values: valueColumns.sort(newestFirst), twice, others };
}

const NAMING: ReadonlySet<ProgressColumn> = new Set(['key', 'name', 'task']);

function newestFirst(a: ValueColumn, b: ValueColumn): number {
  return (b.asOf?.ends ?? '9').localeCompare(a.asOf?.ends ?? '9');
}

function unitIn(title: string): string | null {
  const units = bracketsOf(title).map((inside) => inside.replace(/^单位[:：]?/, ''));
  return units.find((inside) => isUnit(inside)) ?? null;
}

function columnOfNames(rows: Grid, { names }: HeadContext): number | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let column = 0; column < width; column += 1) {
    const words = rows.flatMap(({ cells }) => {
      const cell = cells[column];
      return cell?.kind === 'text' ? [cell.text] : [];
    });
    const known = words.filter(names).length;
    if (known > 0 && known >= words.length * MOST) return column;
  }
  return null;
}

/** Names in one column and figures in just one other: a list that needs no titles. */
function headless(grid: Grid, context: HeadContext): Head | null {
  const named = columnOfNames(grid, context);
  if (named === null) return null;
  const rows = grid.filter(({ cells }) => cells[named]?.kind === 'text');
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const hasDigit = (cell: TableCell | undefined) =>
    cell?.kind === 'number' ||
    (cell?.kind === 'text' && /\d/.test(foldCell(cell.text)) && readsAsDate(cell.text) === null);
  const figures = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== named && rows.filter(({ cells }) => hasDigit(cells[column])).length > rows.length * MOST,
  );
  const [column, ...others] = figures;
  if (column === undefined || others.length > 0 || rows.length < 2) return null;
  return {
    from: -1,
    at: -1,
    columns: new Map([['name', named]]),
    targetYear: null,
    values: [{ column, asOf: null, unit: null }],
    twice: [],
    others: [],
  };
}

function readsAsDate(text: string): AsOf | null {
  const found = findAsOf(text);
  return found !== null && found.end - found.start >= text.trim().length ? found.asOf : null;
}
