import type { TableFile, TableSheet } from '../../office/table-file.js';
import type { DataOrigin } from '../outline.js';
import type { SameWords } from './align-names.js';
import type { RoleContext } from './column-roles.js';
import { headAt, isHeadAgain } from './find-head.js';
import type { GridRow } from './grid.js';
import { LONGEST_NAME, matcherOf, nameAlone } from './match-indicator.js';
import { taskMatcherOf } from './match-task.js';
import { ownPlaces, reporterIn } from './own-places.js';
import type {
  IndicatorKey,
  IndicatorRow,
  ProgressProblem,
  ProgressReading,
  ProgressValue,
  SheetProblem,
  TaskProgress,
  TaskRow,
} from './progress.js';
import { readRow } from './read-row.js';
import type { RowContext, RowReading } from './row-reading.js';
import { sheetDates } from './sheet-dates.js';
import { type Layout, layoutsOf } from './sheet-layout.js';

/** What rows may speak of. `today` is an ISO date. */
export type ProgressContext = {
  readonly indicators: readonly IndicatorRow[];
  readonly tasks: readonly TaskRow[];
  readonly words: SameWords;
  readonly today: string;
};

/**
 * What a file tells of targets and tasks, each with its place. The head is found by its titles, in any visible sheet and
 * any order, across or down; what cannot be tied to one target or task, or read in one way, is a problem and no value.
 */
export function readProgress(tables: TableFile, context: ProgressContext): ProgressReading {
  const gathered: Gathered = { values: new Map(), tasks: new Map(), seen: new Map(), rows: [], problems: [] };
  const matchers = {
    matchIndicator: matcherOf(context.indicators, context.words),
    matchTask: taskMatcherOf(context.tasks, context.words),
    places: ownPlaces([...context.indicators, ...context.tasks]),
  };
  const { today } = context;
  const roles = { names: namesBy(matchers), isOwn: matchers.places.isAbout, today };
  const read = tables.sheets.map((sheet) => ({ sheet, layouts: layoutsOf(sheet, roles) }));
  if (read.every(({ sheet, layouts }) => sheet.hidden || layouts.length === 0))
    gathered.problems.push({ kind: 'no-head-row', lost: 'file', file: tables.name });
  for (const { sheet, layouts } of read) {
    if (layouts.length === 0) continue;
    const place = { file: tables.name, sheet: sheet.name };
    gathered.problems.push(...sheetProblems(sheet, place));
    if (sheet.hidden) continue;
    for (const layout of layouts) {
      const foreign = layout.captions.find((words) => !matchers.places.isAbout(words)) ?? null;
      const reporter = foreign === null ? null : reporterIn(foreign, [...context.indicators, ...context.tasks]);
      const of = reporter === null ? { elsewhere: foreign } : { elsewhere: null, places: ownPlaces([], reporter) };
      const dates = sheetDates(layout, today);
      readTable(layout, { grid: layout.grid, ...matchers, ...of, ...dates, place, today, roles }, gathered);
    }
  }
  const { values, tasks, rows, problems } = gathered;
  return { values, tasks: byClause([...tasks.values()]), rows: rows.length, problems };
}

function byClause(told: readonly NonNullable<RowReading['task']>[]): ReadonlyMap<string, readonly TaskProgress[]> {
  const tasks = new Map<string, TaskProgress[]>();
  for (const { id, progress } of told) tasks.set(id, [...(tasks.get(id) ?? []), progress]);
  return tasks;
}

/** Each wording is looked up once, however many cells and readings it stands in. */
function namesBy({
  matchIndicator,
  matchTask,
}: Pick<RowContext, 'matchIndicator' | 'matchTask'>): RoleContext['names'] {
  const known = new Map<string, boolean>();
  const isName = (words: string) =>
    ['found', 'ambiguous-indicator'].includes(matchIndicator(nameAlone(words)).kind) ||
    matchTask({ clause: '', name: words }).kind === 'found-task';
  return (words) => {
    const is = known.get(words) ?? (words.length <= LONGEST_NAME && isName(words));
    known.set(words, is);
    return is;
  };
}

type Gathered = {
  readonly values: Map<IndicatorKey, ProgressValue>;
  /** By what the row speaks of. */
  readonly tasks: Map<string, NonNullable<RowReading['task']>>;
  /** Where an indicator or task was first spoken of, usable or not. */
  readonly seen: Map<string, { readonly where: DataOrigin; readonly reading: RowReading }>;
  readonly rows: RowReading[];
  readonly problems: ProgressProblem[];
};

function sheetProblems(
  { hidden, rowsNotRead, columnsNotRead }: TableSheet,
  place: Pick<SheetProblem, 'file' | 'sheet'>,
): SheetProblem[] {
  if (hidden) return [{ kind: 'hidden-sheet', lost: 'sheet', ...place }];
  return [
    ...(rowsNotRead > 0 ? [{ kind: 'rows-not-read', lost: 'rest', rows: rowsNotRead, ...place } as const] : []),
    ...(columnsNotRead ? [{ kind: 'columns-not-read', lost: 'rest', ...place } as const] : []),
  ];
}

function readTable({ grid, head }: Layout, { roles, ...context }: TableRows, gathered: Gathered): void {
  let section = '';
  let current = head;
  for (const [at, row] of grid.entries()) {
    if (at <= current.at) continue;
    if (isHeadAgain(row, current)) {
      current = headAt(at, grid, roles) ?? current;
      continue;
    }
    section = sectionOf(row) ?? section;
    const reading = readRow(row, { ...context, head: current, section });
    gathered.problems.push(...reading.problems);
    if (reading.isBlank) continue;
    gathered.rows.push(reading);
    if (reading.key !== null)
      keep(reading, reading.key, { gathered, where: whereOf(reading) ?? { ...context.place, row: row.rowAt(0) } });
  }
}

type TableRows = Omit<RowContext, 'section' | 'head'> & { readonly roles: RoleContext };

/** The words of a line that holds nothing else: what stands below it is of that. */
function sectionOf({ cells }: GridRow): string | null {
  const [only, ...others] = cells.filter(({ kind }) => kind !== 'empty' && kind !== 'merged');
  return only?.kind === 'text' && others.length === 0 ? only.text : null;
}

function whereOf({ value, task, problems }: RowReading): DataOrigin | undefined {
  return value?.value.where ?? task?.progress.where ?? problems[0]?.where;
}

type Keeping = { readonly gathered: Gathered; readonly where: DataOrigin };

/** Of two rows for one thing the later date counts; of two that say the same, the first; else none of the two. */
function keep(reading: RowReading, key: string, { gathered, where }: Keeping): void {
  const { values, tasks, seen, problems } = gathered;
  const before = seen.get(key);
  const order = before === undefined ? 'newer' : orderOf(before.reading, reading);
  if (order === 'newer') {
    seen.set(key, { where, reading });
    if (reading.value !== null) values.set(reading.value.key, reading.value.value);
    if (reading.task !== null) tasks.set(key, reading.task);
  } else if (order === 'differs' && before !== undefined) {
    values.delete(key as IndicatorKey);
    tasks.delete(key);
    problems.push({ kind: 'duplicate', lost: 'row', key, other: before.where, where });
  }
}

function orderOf(before: RowReading, after: RowReading): 'newer' | 'older' | 'same' | 'differs' {
  const [a, b] = [before.value?.value, after.value?.value];
  if (a === undefined || b === undefined) return 'differs';
  if (a.asOf !== null && b.asOf !== null && a.asOf.ends !== b.asOf.ends)
    return b.asOf.ends > a.asOf.ends ? 'newer' : 'older';
  return a.text === b.text ? 'same' : 'differs';
}
