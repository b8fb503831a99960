/** Which column of a table holds what: its title says so, and what stands below it says more. */
import type { TableCell } from '../../office/table-file.js';
import { bracketsOf, isOfNoUse, meaningOf } from './columns.js';
import { foldCell } from './fold-cell.js';
import type { Grid } from './grid.js';
import type { AsOf, ProgressColumn } from './progress.js';
import { findAsOf, isPast, readsAsDate, undated } from './read-as-of.js';
import { isUnit } from './units.js';

export type ValueColumn = {
  readonly column: number;
  /** What the title says of every value below it: 2025年三季度, （%）. */
  readonly asOf: AsOf | null;
  readonly unit: string | null;
};

export type Roles = {
  readonly columns: ReadonlyMap<ProgressColumn, number>;
  /** What the title of the targets says they are for: 2026年目标. */
  readonly targetYear: number | null;
  /** The newest first. */
  readonly values: readonly ValueColumn[];
  /** Named by two columns, and nothing tells which is meant. */
  readonly twice: readonly ProgressColumn[];
  /** Whose titles say nothing known: what stands in them may say of what the figure is. */
  readonly others: readonly number[];
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

export const NAMING: ReadonlySet<ProgressColumn> = new Set(['key', 'name', 'task']);
const TOLD: ReadonlySet<ProgressColumn> = new Set(['value', 'progress', 'state']);
/** Of a column's cells, more than this share are of one kind where the column is. */
const MOST = 0.5;
const LONGEST_FIGURE = 16;
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
type Holds = Readonly<Record<'filled' | 'names' | 'figures' | 'dates' | 'units', number>>;

/** Null where no column says whose the values are, or none holds any. */
export function rolesOf(titles: readonly string[], rows: Grid, context: RoleContext): Roles | null {
  const width = Math.max(titles.length, ...rows.slice(0, SAMPLE).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => columnOf(titles[at] ?? '', at, { rows, context }));
  const naming = namingColumns(columns);
  const rest = columns.filter((column) => !naming.chosen.some(({ at }) => at === column.at));
  const told = toldColumns(rest, context);
  const isTold = rest.some(({ meaning }) => meaning === 'progress' || meaning === 'state');
  if (told.values.length === 0 && !isTold) return null;
  const isPlaced = rest.some(({ meaning }) => meaning === 'clause');
  if (naming.chosen.length === 0 && !isPlaced) return null;
  const roles = new Map<ProgressColumn, number>();
  for (const { at, meaning } of [...naming.chosen, ...rest])
    if (meaning !== null && meaning !== 'value' && !roles.has(meaning)) roles.set(meaning, at);
  const target = columns.find(({ meaning }) => meaning === 'target');
  const year = target?.asOf?.iso.slice(0, 4);
  return {
    columns: roles,
    targetYear: year === undefined ? null : Number(year),
    values: told.values,
    twice: [...naming.twice, ...told.twice],
    others: rest.flatMap(({ at, title, meaning }) => {
      const words = undated(title);
      return meaning === null && words !== '' && !isOfNoUse(words) && context.isOwn(words) ? [at] : [];
    }),
  };
}

function columnOf(title: string, at: number, { rows, context }: { rows: Grid; context: RoleContext }): Column {
  const cells = rows.slice(0, SAMPLE).flatMap(({ cells: all }) => all[at] ?? []);
  const words = cells.flatMap((cell) => ('text' in cell && cell.text.trim() !== '' ? [cell.text.trim()] : []));
  const holds = {
    filled: words.length,
    names: words.filter(context.names).length,
    figures: cells.filter(isFigure).length,
    dates: cells.filter((cell) => cell.kind === 'date' || (cell.kind === 'text' && readsAsDate(cell.text))).length,
    units: words.filter((each) => isUnit(foldCell(each))).length,
  };
  const words0 = undated(title);
  const asOf = findAsOf(title)?.asOf ?? null;
  const isDate = asOf !== null && foldCell(words0).replace(/[()]/g, '') === '';
  const said = isDate ? 'value' : meaningOf(words0);
  return { at, title, asOf, holds, meaning: heldBy(said, holds, isOfNoUse(words0) ? 'nothing' : 'anything') };
}

/** What a column holds has the last word where its title could stand over that only by another meaning. */
function heldBy(said: ProgressColumn | null, holds: Holds, may: 'anything' | 'nothing'): ProgressColumn | null {
  const mostly = (count: number) => count > 0 && count > holds.filled * MOST;
  if (may === 'nothing') return null;
  if ((said === 'asOf' || said === 'deadline') && mostly(holds.figures)) return 'value';
  if (said === null && mostly(holds.dates)) return 'asOf';
  if ((said === null || said === 'population') && mostly(holds.units)) return 'unit';
  if (said === 'unit' && holds.filled > 0 && holds.units === 0) return 'source';
  return said;
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

type Named = { readonly chosen: readonly Column[]; readonly twice: readonly ProgressColumn[] };

/** Those whose titles say so, of two of one title the one that names more; else the one that names most. */
function namingColumns(columns: readonly Column[]): Named {
  const best = columns.toSorted((a, b) => b.holds.names - a.holds.names)[0];
  const titled = columns.filter(({ meaning }) => meaning !== null && NAMING.has(meaning));
  const isEmpty = titled.every(({ holds, meaning }) => holds.names === 0 && meaning !== 'key');
  if (best !== undefined && best.holds.names > 0 && isEmpty && best.holds.names >= best.holds.filled * MOST)
    return { chosen: [{ ...best, meaning: 'name' }], twice: [] };
  const chosen: Column[] = [];
  const twice: ProgressColumn[] = [];
  for (const meaning of NAMING) {
    const [first, second] = titled
      .filter((each) => each.meaning === meaning)
      .toSorted((a, b) => b.holds.names - a.holds.names);
    if (first !== undefined) chosen.push(first);
    if (second !== undefined && second.holds.names === first?.holds.names) twice.push(meaning);
  }
  return { chosen, twice };
}

/** Where no title says which column holds values, the one of figures whose title says nothing else. */
function toldColumns(rest: readonly Column[], { today }: RoleContext): Pick<Roles, 'values' | 'twice'> {
  const titled = rest.filter(({ meaning }) => meaning === 'value');
  const isTold = rest.some(({ meaning }) => meaning !== null && TOLD.has(meaning));
  const untitled = rest.filter(
    ({ meaning, title, holds }) =>
      meaning === null && !isOfNoUse(title) && holds.figures > 0 && holds.figures > holds.filled * MOST,
  );
  const assumed = isTold || untitled.length !== 1 ? [] : untitled;
  const held = titled.filter(({ holds }) => holds.filled > 0);
  const found = [...(held.length > 0 ? held : titled), ...assumed].filter(
    ({ asOf }) => asOf === null || isPast(asOf, today),
  );
  const values = found.map(({ at, asOf, title }) => ({ column: at, asOf, unit: unitIn(title) }));
  const isTwice = found.filter(({ asOf }) => asOf === null).length > 1;
  return { values: values.sort(newestFirst), twice: isTwice ? ['value'] : [] };
}

function newestFirst(a: ValueColumn, b: ValueColumn): number {
  return (b.asOf?.ends ?? '9').localeCompare(a.asOf?.ends ?? '9');
}

function unitIn(title: string): string | null {
  const units = bracketsOf(title).map((inside) => inside.replace(/^单位[:：]?/, ''));
  return units.find((inside) => isUnit(inside)) ?? null;
}
