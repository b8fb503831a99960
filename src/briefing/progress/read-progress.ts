import type { TableFile, TableSheet } from '../../office/table-file.js';
import type { DataOrigin } from '../outline.js';
import type { SameWords } from './align-names.js';
import { type RoleContext, SAMPLE } from './column-roles.js';
import { findHead, type Head, headAt, isHeadAgain, opensTable } from './find-head.js';
import { type Grid, type GridRow, gridOf, turnedGrid } from './grid.js';
import { type IndicatorMatcher, matcherOf } from './match-indicator.js';
import { type TaskMatcher, taskMatcherOf } from './match-task.js';
import { type OwnPlaces, ownPlaces, reporterIn } from './own-places.js';
import type {
  AsOf,
  IndicatorKey,
  IndicatorRow,
  ProgressProblem,
  ProgressReading,
  ProgressValue,
  SheetProblem,
  TaskProgress,
  TaskRow,
} from './progress.js';
import { findAsOf, isPast, readAsOf } from './read-as-of.js';
import { readRow } from './read-row.js';
import type { RowContext, RowReading } from './row-reading.js';

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
  const read = tables.sheets.flatMap(tablesOf).map((sheet) => ({ sheet, layout: layoutOf(sheet, context, matchers) }));
  if (read.every(({ sheet, layout }) => sheet.hidden || layout === null))
    gathered.problems.push({ kind: 'no-head-row', lost: 'file', file: tables.name });
  for (const { sheet, layout } of read) {
    if (layout === null) continue;
    const problems = sheetProblems(sheet, tables.name);
    gathered.problems.push(...problems);
    if (problems.some(({ lost }) => lost === 'sheet')) continue;
    const place = { file: tables.name, sheet: sheet.name };
    const asOf = captionDate(layout);
    const captions = captionsOf(layout);
    const foreign = captions.find((words) => !matchers.places.isAbout(words)) ?? null;
    const reporter = foreign === null ? null : reporterIn(foreign, [...context.indicators, ...context.tasks]);
    const of = reporter === null ? { elsewhere: foreign } : { elsewhere: null, places: ownPlaces([], reporter) };
    const rows = {
      grid: layout.grid,
      ...matchers,
      ...of,
      asOf,
      year: yearOf(layout, asOf),
      place,
      today: context.today,
    };
    readSheet(layout, rows, gathered);
  }
  const { values, tasks, rows, problems } = gathered;
  return { values, tasks: byClause([...tasks.values()]), rows: rows.length, problems };
}

function byClause(told: readonly NonNullable<RowReading['task']>[]): ReadonlyMap<string, readonly TaskProgress[]> {
  const tasks = new Map<string, TaskProgress[]>();
  for (const { id, progress } of told) tasks.set(id, [...(tasks.get(id) ?? []), progress]);
  return tasks;
}

type Matchers = {
  readonly matchIndicator: IndicatorMatcher;
  readonly matchTask: TaskMatcher;
  readonly places: OwnPlaces;
};

type Layout = { readonly grid: Grid; readonly head: Head; readonly context: RoleContext };

/** Read across or down, whichever way more names of the plan stand below each other. */
function layoutOf(
  sheet: TableSheet,
  { today }: ProgressContext,
  { matchIndicator, matchTask, places }: Matchers,
): Layout | null {
  const context = { names: namesBy(matchIndicator, matchTask), isOwn: places.isAbout, today };
  const [across, down] = [gridOf(sheet), turnedGrid(sheet)];
  const isTurned = mostNames(down, context) > mostNames(across, context);
  for (const grid of isTurned ? [down, across] : [across, down]) {
    const head = findHead(grid, context);
    if (head !== null) return { grid, head, context };
  }
  return null;
}

/** A sheet parted where an empty row stands before the head of another table. */
function tablesOf(sheet: TableSheet): TableSheet[] {
  const starts = sheet.rows.flatMap(({ row, cells }, at) => {
    const before = sheet.rows[at - 1];
    const isHead = before !== undefined && row > before.row + 1 && opensTable(cells);
    return isHead && sheet.rows.slice(0, at).some((each) => opensTable(each.cells)) ? [at] : [];
  });
  const ends = [...starts, sheet.rows.length];
  return [0, ...starts].map((start, at) => ({ ...sheet, rows: sheet.rows.slice(start, ends[at]) }));
}

/** Each wording is looked up once, however many cells and readings it stands in. */
function namesBy(matchIndicator: IndicatorMatcher, matchTask: TaskMatcher): RoleContext['names'] {
  const known = new Map<string, boolean>();
  const isName = (words: string) => {
    const given = { key: '', name: words, clause: '', target: '', targetYear: null, deadline: '', year: null };
    return (
      ['found', 'ambiguous-indicator'].includes(matchIndicator(given).kind) ||
      matchTask({ clause: '', name: words }).kind === 'found-task'
    );
  };
  return (words) => {
    const is = known.get(words) ?? (words.length <= LONGEST_NAME && isName(words));
    known.set(words, is);
    return is;
  };
}

const LONGEST_NAME = 80;

/** In the column that holds most. */
function mostNames(grid: Grid, { names }: RoleContext): number {
  const counts: number[] = [];
  for (const { cells } of grid.slice(0, SAMPLE))
    for (const [at, cell] of cells.entries())
      if (cell.kind === 'text' && names(cell.text.trim())) counts[at] = (counts[at] ?? 0) + 1;
  return Math.max(0, ...counts.filter((count) => count > 0));
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

function sheetProblems({ name, hidden, rowsNotRead, columnsNotRead }: TableSheet, file: string): SheetProblem[] {
  const place = { file, sheet: name };
  if (hidden) return [{ kind: 'hidden-sheet', lost: 'sheet', ...place }];
  return [
    ...(rowsNotRead > 0 ? [{ kind: 'rows-not-read', lost: 'rest', rows: rowsNotRead, ...place } as const] : []),
    ...(columnsNotRead ? [{ kind: 'columns-not-read', lost: 'rest', ...place } as const] : []),
  ];
}

/** The lines above the head. */
function captionsOf({ head, grid }: Pick<Layout, 'head' | 'grid'>): string[] {
  return grid
    .slice(0, Math.max(0, head.from))
    .flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])));
}

function captionDate(layout: Layout): AsOf | null {
  const said = captionsOf(layout).filter((words) =>
    /截[至止]|数据(?:时间|时点|日期)|统计(?:时间|时点|日期)|^[（(]?[^一-龥]*年/.test(words),
  );
  return said.map((words) => findAsOf(words)?.asOf ?? null).find((asOf) => asOf !== null) ?? null;
}

/** The year a caption dates the sheet by, else the one that most of its dates are of. */
function yearOf({ grid, head, context: { today } }: Layout, asOf: AsOf | null): number | null {
  const filled = captionsOf({ head, grid }).map((words) => (DATED_BY.test(words) ? findAsOf(words)?.asOf : null));
  const by = asOf ?? filled.find((date) => date != null && isPast(date, today));
  if (by != null) return Number(by.iso.slice(0, 4));
  const at = head.columns.get('asOf')?.[0];
  const dates = [
    ...head.values.map((column) => column.asOf),
    ...grid.slice(head.at + 1).map(({ cells }) => {
      const cell = at === undefined ? undefined : cells[at];
      return cell?.kind === 'date' || cell?.kind === 'text' ? readAsOf(cell.text) : null;
    }),
  ];
  const years = dates.flatMap((date) => (date === null ? [] : [Number(date.iso.slice(0, 4))]));
  const count = (year: number) => years.filter((each) => each === year).length;
  return years.find((year) => count(year) * 2 > years.length) ?? null;
}

/** 填报时间:2025年10月; what is no more than a title may name the years of the plan. */
const DATED_BY = /(?:时间|日期|时点)[:：]|^[^一-龥]*年[^一-龥]*月/;

function readSheet({ grid, head, context: roles }: Layout, context: SheetRows, gathered: Gathered): void {
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

type SheetRows = Omit<RowContext, 'section' | 'head'>;

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
