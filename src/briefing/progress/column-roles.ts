/** Which column of a table holds what: its title says so, and what stands below it says more. */
import type { TableCell } from '../../office/table-file.js';
import { isOfNoUse, meaningOf, unitsIn } from './columns.js';
import { foldCell } from './fold-cell.js';
import type { Grid } from './grid.js';
import type { AsOf, ProgressColumn } from './progress.js';
import { findAsOf, isPast, readsAsDate, undated } from './read-as-of.js';
import { readState } from './read-state.js';
import { isUnit } from './units.js';

export type ValueColumn = {
  readonly column: number;
  /** What the title says of every value below it: 2025年三季度, （%）. */
  readonly asOf: AsOf | null;
  readonly unit: string | null;
};

export type Roles = {
  /** The columns that may hold it, the likeliest first: each row takes of them what it holds. */
  readonly columns: ReadonlyMap<ProgressColumn, readonly number[]>;
  /** What the title of the targets says they are for: 2026年目标. */
  readonly targetYear: number | null;
  /** The newest first. */
  readonly values: readonly ValueColumn[];
  /** Whose titles say nothing known: what stands in them may say of what the figure is. */
  readonly others: readonly number[];
  /** Whether words name a target or a task. */
  readonly names: RoleContext['names'];
};

/**
 * `names` tells whether words name a target or a task, `isOwn` whether they name no other place than the plan's; `today`
 * is an ISO date: what a later date stands over is a plan.
 */
export type RoleContext = {
  readonly names: (words: string) => boolean;
  readonly isOwn: (words: string) => boolean;
  readonly today: string;
};

export const NAMING: ReadonlySet<ProgressColumn> = new Set(['name', 'task', 'key']);
const TOLD: ReadonlySet<ProgressColumn> = new Set(['value', 'progress', 'state']);
/** Of a column's cells, more than this share are of one kind where the column is. */
const MOST = 0.5;
const LONGEST_FIGURE = 16;
const LONGEST_STATE = 6;
/** So many records tell what a column holds. */
export const SAMPLE = 60;

type Column = {
  readonly at: number;
  readonly title: string;
  readonly asOf: AsOf | null;
  readonly meaning: ProgressColumn | null;
  readonly holds: Holds;
};

/** How many cells of a column hold anything, and how many of them what. */
type Holds = Readonly<Record<'filled' | 'names' | 'figures' | 'dates' | 'units' | 'states' | 'words', number>>;

/** Null where no column says whose the values are, or none holds any. */
export function rolesOf(titles: readonly string[], rows: Grid, context: RoleContext): Roles | null {
  const width = Math.max(titles.length, ...rows.slice(0, SAMPLE).map(({ cells }) => cells.length));
  // Where one title alone is of what is told, whatever stands below it is told.
  const isSole = titles.filter((title) => TOLD.has(meaningOf(undated(title)) ?? 'note')).length === 1;
  const columns = Array.from({ length: width }, (_, at) => columnOf(titles[at] ?? '', at, { rows, context, isSole }));
  const isNamed = columns.some(({ meaning, holds }) => meaning === 'key' || (isNaming(meaning) && holds.names > 0));
  // Titles that stand over no name are of something else where another column holds the names.
  const best = isNamed ? undefined : columns.filter(isMostlyNames).toSorted(byNames)[0];
  const meant = columns.map((column) => (column === best ? { ...column, meaning: 'name' as const } : column));
  const told = valuesAmong(meant, context);
  const isTold = meant.some(({ meaning }) => meaning === 'progress' || meaning === 'state');
  const isOfPlan = meant.some(({ meaning }) => isNaming(meaning) || meaning === 'clause');
  if (!isOfPlan || (told.length === 0 && !isTold)) return null;
  const year = meant.find(({ meaning }) => meaning === 'target')?.asOf?.iso.slice(0, 4);
  const roles = new Map<ProgressColumn, number[]>();
  for (const { at, meaning } of meant.toSorted(byNames))
    if (meaning !== null && meaning !== 'value') roles.set(meaning, [...(roles.get(meaning) ?? []), at]);
  return {
    columns: roles,
    targetYear: year === undefined ? null : Number(year),
    values: told,
    names: context.names,
    others: meant.flatMap(({ at, title, meaning }) => {
      const words = undated(title);
      return meaning === null && words !== '' && !isOfNoUse(words) && context.isOwn(words) ? [at] : [];
    }),
  };
}

function isNaming(meaning: ProgressColumn | null): boolean {
  return meaning !== null && NAMING.has(meaning);
}

function isMostlyNames({ holds }: Column): boolean {
  return holds.names > 0 && holds.names >= holds.filled * MOST;
}

function byNames(a: Column, b: Column): number {
  return b.holds.names - a.holds.names || a.at - b.at;
}

type Below = { readonly rows: Grid; readonly context: RoleContext; readonly isSole: boolean };

function columnOf(title: string, at: number, { rows, context, isSole }: Below): Column {
  const cells = rows.slice(0, SAMPLE).flatMap(({ cells: all }) => all[at] ?? []);
  const words = cells.flatMap((cell) => ('text' in cell && cell.text.trim() !== '' ? [cell.text.trim()] : []));
  const holds = {
    filled: words.length,
    names: words.filter(context.names).length,
    figures: cells.filter(isFigure).length,
    dates: cells.filter((cell) => cell.kind === 'date' || (cell.kind === 'text' && readsAsDate(cell.text))).length,
    units: words.filter((each) => isUnit(foldCell(each))).length,
    states: words.filter(isStateAlone).length,
    words: words.filter((each) => each.length > LONGEST_STATE).length,
  };
  const plain = undated(title);
  const asOf = findAsOf(title)?.asOf ?? null;
  const isDate = asOf !== null && foldCell(plain).replace(/[()]/g, '') === '';
  const said = isDate ? 'value' : meaningOf(plain);
  return { at, title, asOf, holds, meaning: isOfNoUse(plain) ? null : heldBy(said, holds, isSole) };
}

/** What a column holds has the last word where its title could stand over that only by another meaning. */
function heldBy(said: ProgressColumn | null, holds: Holds, isSole: boolean): ProgressColumn | null {
  const mostly = (kind: Exclude<keyof Holds, 'filled'>) => holds[kind] > 0 && holds[kind] > holds.filled * MOST;
  const isLoose = said === null || (said === 'value' && !isSole);
  if ((said === 'asOf' || said === 'deadline') && mostly('figures')) return 'value';
  if (isLoose && mostly('dates')) return 'asOf';
  if (isLoose && mostly('states')) return 'state';
  if (said === 'state' && mostly('words') && !mostly('states')) return 'progress';
  if ((said === null || said === 'population') && mostly('units')) return 'unit';
  if (said === 'unit' && holds.filled > 0 && holds.units === 0) return 'source';
  return said;
}

/** A word of how something stands, and no more: 已完成, 推进中. */
function isStateAlone(text: string): boolean {
  return text.length <= LONGEST_STATE && !/\d/.test(foldCell(text)) && readState(text) !== null;
}

function isFigure(cell: TableCell): boolean {
  if (cell.kind === 'number') return true;
  return (
    cell.kind === 'text' &&
    cell.text.trim().length <= LONGEST_FIGURE &&
    /\d|[一二三四五六七八九]成|百分之/.test(foldCell(cell.text)) &&
    !/\d[年月]/.test(foldCell(cell.text)) &&
    !readsAsDate(cell.text)
  );
}

/** Where no title says which columns hold values, those of figures whose titles say nothing else. */
function valuesAmong(columns: readonly Column[], { today, isOwn }: RoleContext): ValueColumn[] {
  const titled = columns.filter(({ meaning }) => meaning === 'value');
  const isTold = columns.some(({ meaning }) => meaning !== null && TOLD.has(meaning));
  const untitled = columns.filter(
    ({ meaning, title, holds }) =>
      meaning === null && !isOfNoUse(title) && isOwn(title) && holds.figures > holds.filled * MOST,
  );
  const held = titled.filter(({ holds }) => holds.filled > 0);
  return [...(held.length > 0 ? held : titled), ...(isTold ? [] : untitled)]
    .filter(({ asOf }) => asOf === null || isPast(asOf, today))
    .map(({ at, asOf, title }) => ({ column: at, asOf, unit: unitsIn(title)[0] ?? null }))
    .sort(newestFirst);
}

function newestFirst(a: ValueColumn, b: ValueColumn): number {
  return (b.asOf?.ends ?? '9').localeCompare(a.asOf?.ends ?? '9');
}
