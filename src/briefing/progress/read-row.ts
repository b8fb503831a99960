import type { TableCell } from '../../office/table-file.js';
import type { DataOrigin } from '../outline.js';
import { bracketsOf } from './columns.js';
import type { Head, ValueColumn } from './find-head.js';
import { foldCell } from './fold-cell.js';
import type { Grid, GridRow } from './grid.js';
import { indicatorKey } from './indicator-key.js';
import type { IndicatorMatcher } from './match-indicator.js';
import type { TaskMatcher } from './match-task.js';
import { otherScope } from './other-scope.js';
import type { OwnPlaces } from './own-places.js';
import type {
  AsOf,
  CellProblem,
  IndicatorKey,
  IndicatorRow,
  MatchProblem,
  ProgressColumn,
  ProgressValue,
  RowProblem,
  TaskProgress,
} from './progress.js';
import { findAsOf, readAsOf } from './read-as-of.js';
import { isProblem, type ReadableCell, readCell } from './read-cell.js';
import { readFigure } from './read-figure.js';
import { readState } from './read-state.js';
import { isUnit } from './units.js';

/** `key` is of the indicator or task the row speaks of, also where it cannot be used; null where it is tied to none. */
export type RowReading = {
  readonly key: string | null;
  readonly value: { readonly key: IndicatorKey; readonly row: IndicatorRow; readonly value: ProgressValue } | null;
  readonly task: { readonly id: string; readonly progress: TaskProgress } | null;
  /** Nothing stands in it that could be used. */
  readonly isBlank: boolean;
  readonly problems: readonly RowProblem[];
};

export type RowContext = {
  readonly grid: Grid;
  readonly head: Head;
  /** What a line above the head says of all figures. */
  readonly asOf: AsOf | null;
  readonly place: { readonly file: string; readonly sheet: string };
  readonly matchIndicator: IndicatorMatcher;
  readonly matchTask: TaskMatcher;
  readonly places: OwnPlaces;
  /** The line above that stands over this row and others; empty for none. */
  readonly section: string;
  readonly today: string;
};

const BLANK: RowReading = { key: null, value: null, task: null, isBlank: true, problems: [] };
/** Of such a row nothing is known but that it is another's: it is no second row of its target. */
const OF_ANOTHER_THING: ReadonlySet<string> = new Set(['other-unit', 'other-span', 'other-scope', 'target-as-value']);
/** Columns that one cell may fill for several rows. */
const SHARED: ReadonlySet<ProgressColumn> = new Set(['clause', 'unit', 'asOf', 'source', 'note', 'place', 'task']);
const LONGEST_NAME = 80;

/** A row below a head. Rows without a value are nothing yet. */
export function readRow(row: GridRow, context: RowContext): RowReading {
  const cells = cellsOf(row, context);
  const given = givenIn(row, context);
  if (given === null) return BLANK;
  const where: DataOrigin = { ...context.place, row: row.rowAt(given.column) };
  const refused = (problem: RowProblemOf): RowReading => ({
    ...BLANK,
    isBlank: false,
    problems: [{ ...problem, where }],
  });
  const place = cells.words('place');
  const broken = cells.broken(['key', 'name', 'task']);
  const indicator = indicatorOf(cells, context);
  if (indicator.kind !== 'found') {
    if (isCaption(given.cell, row, where.row)) return BLANK;
    const task = taskOf(cells, given, { context, where });
    if (task !== null) return 'lost' in task ? refused(broken ?? indicatorOrTask(indicator, task, cells)) : task;
    return refused(broken ?? indicator);
  }
  if (!context.places.isOf(place)) return refused({ kind: 'other-place', lost: 'row', shown: place });
  return readValue({ cells, given, context, where, found: indicator.found });
}

type RowProblemOf = RowProblem extends infer P ? (P extends { where: DataOrigin } ? Omit<P, 'where'> : never) : never;

type Given = { readonly cell: TableCell; readonly column: number; readonly title: ValueColumn | null };

/** The newest value of the row, else its words of progress, else its state. */
function givenIn({ cells }: GridRow, { head }: RowContext): Given | null {
  const isFilled = (cell: TableCell | undefined): cell is TableCell =>
    cell !== undefined && readCell(cell, 'value', 'row') !== null;
  const value = head.values.find(({ column }) => isFilled(cells[column]));
  if (value !== undefined) return { cell: cells[value.column] as TableCell, column: value.column, title: value };
  for (const name of ['progress', 'state'] as const) {
    const column = head.columns.get(name);
    const cell = column === undefined ? undefined : cells[column];
    if (column !== undefined && isFilled(cell)) return { cell, column, title: null };
  }
  return null;
}

/** A caption across the table covers the cell of the value too. */
function isCaption(cell: TableCell, { cells }: GridRow, row: number): boolean {
  if (cell.kind !== 'merged' || cell.into.row !== row) return false;
  return cells.every(
    ({ kind }, index) =>
      kind === 'merged' || kind === 'empty' || index === cell.into.row - 1 || index === cell.into.column - 1,
  );
}

type Cells = {
  readonly words: (column: ProgressColumn) => string;
  readonly cell: (column: ProgressColumn) => ReadableCell | CellProblem | null;
  readonly broken: (columns: readonly ProgressColumn[]) => CellProblem | null;
  /** Words in columns of unknown titles. */
  readonly others: () => string[];
};

function cellsOf(row: GridRow, { head, grid }: RowContext): Cells {
  const cell = (column: ProgressColumn) => {
    const at = head.columns.get(column);
    const own = at === undefined ? undefined : row.cells[at];
    if (own === undefined) return null;
    const resolved = SHARED.has(column) ? sharedCell(own, grid, head) : own;
    return readCell(resolved, column, LOST_CELL.has(column) ? 'cell' : 'row');
  };
  const words = (column: ProgressColumn) => {
    const read = cell(column);
    return read === null || isProblem(read) ? '' : read.text.trim();
  };
  const broken = (columns: readonly ProgressColumn[]) =>
    columns.map(cell).find((read): read is CellProblem => isProblem(read)) ?? null;
  const others = () => head.others.flatMap((at) => (row.cells[at]?.kind === 'text' ? [row.cells[at].text] : []));
  return { words, cell, broken, others };
}

const LOST_CELL: ReadonlySet<ProgressColumn> = new Set(['asOf', 'source', 'note', 'evidence', 'state']);

/** What stands in the cell that covers this one, where that is of a row below the head. */
function sharedCell(cell: TableCell, grid: Grid, { at }: Head): TableCell {
  if (cell.kind !== 'merged') return cell;
  const column = cell.into.column - 1;
  const index = grid.findIndex((row) => row.rowAt(column) === cell.into.row);
  const above = index > at ? grid[index]?.cells[column] : undefined;
  return above === undefined || above.kind === 'merged' ? cell : above;
}

function indicatorOf(cells: Cells, { matchIndicator, head }: RowContext): ReturnType<IndicatorMatcher> {
  const name = cells.words('name') || cells.words('task');
  const dated = findAsOf(name);
  const plain = (dated === null ? name : name.slice(0, dated.start) + name.slice(dated.end))
    .replace(UNIT_IN_BRACKETS, (all, inside: string) => (isUnit(foldCell(inside)) ? '' : all))
    .replace(/[（(]\s*[)）]/g, '')
    .trim();
  if (plain.length > LONGEST_NAME) return { kind: 'unknown-indicator', lost: 'row', why: 'name', shown: name };
  const population = cells.words('population');
  const key = cells.words('key');
  if (!head.columns.has('name') && !head.columns.has('task') && key === '') return { kind: 'no-name', lost: 'row' };
  return matchIndicator({
    key,
    name: plain !== '' && population !== '' && !plain.includes(population) ? `${population}${plain}` : plain,
    clause: cells.words('clause'),
    target: cells.words('target'),
    targetYear: head.targetYear,
    deadline: cells.words('deadline'),
  });
}

const UNIT_IN_BRACKETS = /[（(](?:单位[:：])?([^()（）]{1,8})[)）]/g;

type Valued = {
  readonly cells: Cells;
  readonly given: Given;
  readonly context: RowContext;
  readonly where: DataOrigin;
  readonly found: IndicatorRow;
};

function readValue({ cells, given, context, where, found }: Valued): RowReading {
  const { indicator, document } = found;
  const key = indicatorKey(indicator);
  const refused = (problem: RowProblemOf): RowReading => ({
    ...BLANK,
    key,
    isBlank: false,
    problems: [{ ...problem, where }],
  });
  const cell = readCell(given.cell, 'value', 'row');
  if (cell === null) return BLANK;
  if (isProblem(cell)) return refused(cell);
  if (cell.kind === 'date') return refused({ kind: 'date-as-value', lost: 'row', shown: cell.text });
  const unit = cells.broken(['unit']);
  if (unit !== null) return refused(unit);
  const { plain, dated } = withoutDate(cell);
  if (plain.text === '') return refused({ kind: 'date-as-value', lost: 'row', shown: cell.text });
  const figure = readFigure(plain, { rowUnit: rowUnitOf(cells, given), name: cells.words('name'), indicator });
  if ('lost' in figure) return { ...refused(figure), key: OF_ANOTHER_THING.has(figure.kind) ? null : key };
  const words = {
    value: cell.kind === 'text' ? cell.text : '',
    notes: [cells.words('note'), ...cells.others()],
    section: context.section,
  };
  const other = otherScope(words, found, context.places);
  // It is of something else, and no second row of this.
  if (other !== null) return { ...refused(other), key: null };
  const problems: CellProblem[] = [];
  const asOf = dated ?? asOfIn(cells, problems) ?? given.title?.asOf ?? nameDate(cells, found) ?? context.asOf;
  const misdated = asOf === null ? null : isOtherYear(asOf, { today: context.today, issued: document.issueDate });
  if (misdated) return { ...refused({ kind: 'other-year', lost: 'row', shown: asOf?.text ?? '' }), key: null };
  const source = wordsIn(cells, 'source', problems);
  const note = wordsIn(cells, 'note', problems);
  const said = readState(cells.words('state') || (given.title === null ? '' : cells.words('progress')));
  const value = { ...figure, asOf, source, note, said, fromFormula: cell.fromFormula, where };
  return {
    key,
    value: { key, row: found, value },
    task: null,
    isBlank: false,
    problems: problems.map((problem) => ({ ...problem, where })),
  };
}

/** 92.1%（2025年9月底） is a value and its date. */
function withoutDate(cell: ReadableCell): { readonly plain: ReadableCell; readonly dated: AsOf | null } {
  const found = cell.kind === 'text' ? findAsOf(cell.text) : null;
  if (cell.kind !== 'text' || found === null) return { plain: cell, dated: null };
  const [before, after] = [cell.text.slice(0, found.start), cell.text.slice(found.end)];
  const text = `${before}${after}`
    .replace(/[（(]\s*[,，;；]?\s*[)）]/g, '')
    .replace(/^[\s,，;；:：、]+|[\s,，;；:：、]+$/g, '');
  return { plain: { ...cell, text }, dated: found.asOf };
}

function rowUnitOf(cells: Cells, { title }: Given): string | null {
  const own = foldCell(cells.words('unit'));
  if (own !== '') return own;
  return (
    bracketsOf(cells.words('name'))
      .map((inside) => inside.replace(/^单位:?/, ''))
      .find((inside) => isUnit(inside) && !OF_TIME.test(inside)) ??
    title?.unit ??
    null
  );
}

/** （年度） says of which time a figure is, not what it counts. */
const OF_TIME = /^(?:年度?|季度|月度?|日)$/;

/** 2024年县域内患者就诊率: the year of the figure, unless it is the one the target is for. */
function nameDate(cells: Cells, { indicator }: IndicatorRow): AsOf | null {
  const asOf = findAsOf(cells.words('name'))?.asOf ?? null;
  return asOf?.iso === String(indicator.deadline?.year ?? '') ? null : asOf;
}

/** Before the year of the plan, or not yet. */
function isOtherYear(
  { iso, ends }: AsOf,
  { today, issued }: { readonly today: string; readonly issued: string | null },
): boolean {
  return iso > today.slice(0, iso.length) || (issued !== null && ends < issued.slice(0, 4));
}

function asOfIn(cells: Cells, problems: CellProblem[]): AsOf | null {
  const read = cells.cell('asOf');
  if (read === null) return null;
  const asOf = isProblem(read) ? null : readAsOf(read.kind === 'number' ? yearOnly(read.text) : read.text);
  if (asOf !== null) return asOf;
  problems.push(isProblem(read) ? read : { kind: 'bad-date', lost: 'cell', column: 'asOf', shown: read.text });
  return null;
}

/** A number in the column of dates is a year, or a date written without marks; else a count of days no one sees. */
function yearOnly(text: string): string {
  return /^20\d{2}(?:\d{4})?$/.test(text) ? text : '';
}

function wordsIn(cells: Cells, column: 'source' | 'note' | 'evidence', problems: CellProblem[]): string | null {
  const read = cells.cell(column);
  if (!isProblem(read)) return read?.text.trim() || null;
  problems.push(read);
  return null;
}

type TaskContext = { readonly context: RowContext; readonly where: DataOrigin };

/** Null where the row holds no words of progress. */
function taskOf(cells: Cells, given: Given, { context, where }: TaskContext): RowReading | MatchProblem | null {
  const cell = readCell(given.cell, 'progress', 'row');
  if (cell === null || isProblem(cell) || cell.kind !== 'text') return null;
  const match = context.matchTask({ clause: cells.words('clause'), name: cells.words('task') || cells.words('name') });
  if (match.kind !== 'found-task') return match;
  const place = cells.words('place');
  if (!context.places.isOf(place)) return { kind: 'other-place', lost: 'row', shown: place };
  const problems: CellProblem[] = [];
  const { id } = match.task.clause;
  const progress = {
    text: cell.text.trim(),
    evidence: wordsIn(cells, 'evidence', problems),
    source: wordsIn(cells, 'source', problems),
    where,
  };
  return {
    key: id,
    value: null,
    task: { id, progress },
    isBlank: false,
    problems: problems.map((problem) => ({ ...problem, where })),
  };
}

/** Which of two reasons is told: the row's own words say whether it is of an indicator or of a task. */
function indicatorOrTask(indicator: MatchProblem, task: MatchProblem, cells: Cells): MatchProblem {
  return cells.words('name') === '' && cells.words('key') === '' ? task : indicator;
}
