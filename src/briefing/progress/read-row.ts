import type { TableCell } from '../../office/table-file.js';
import type { DataOrigin } from '../outline.js';
import { runsOf, saysMore } from './account-for.js';
import { unitsIn } from './columns.js';
import { foldCell } from './fold-cell.js';
import type { GridRow } from './grid.js';
import { indicatorKey } from './indicator-key.js';
import { type IndicatorMatcher, LONGEST_NAME, type Match, nameAlone } from './match-indicator.js';
import { isHeadingOf } from './match-task.js';
import { otherScope } from './other-scope.js';
import type { ReadFigure } from './printed-figure.js';
import type { CellProblem, FigureProblem, IndicatorRow } from './progress.js';
import { undated } from './read-as-of.js';
import { isProblem, type ReadableCell, readCell } from './read-cell.js';
import { readFigure } from './read-figure.js';
import { readState } from './read-state.js';
import { indicatorOrTask, taskOf } from './read-task-row.js';
import { type Cells, cellsOf, placeOf, wordsIn } from './row-cells.js';
import { asOfIn, isOtherYear, nameDate, withoutDate } from './row-dates.js';
import { BLANK, type Given, type RowContext, type RowReading, refusedAt } from './row-reading.js';
import { isUnit } from './units.js';

/** Of such a row nothing is known but that it is another's: it is no second row of its target. */
const OF_ANOTHER_THING: ReadonlySet<string> = new Set(['other-unit', 'other-span', 'other-scope', 'target-as-value']);

/** A row below a head. Rows without a value are nothing yet. */
export function readRow(row: GridRow, context: RowContext): RowReading {
  const cells = cellsOf(row, context);
  const all = givenIn(row, context);
  const [given] = all;
  if (given === undefined) return BLANK;
  const where: DataOrigin = { ...context.place, row: row.rowAt(given.column) };
  const refused = refusedAt(where, null);
  const place = placeOf(cells, context);
  const broken = cells.broken(['key', 'name', 'task']);
  const indicator = indicatorOf(cells, given, context);
  if (indicator.kind !== 'found') {
    if (isCaption(given.cell, row, where.row)) return BLANK;
    const isAsked = indicator.kind === 'ambiguous-indicator' && !context.head.columns.has('task');
    const task = isAsked ? null : taskOf(cells, given, { context, where });
    if (task !== null) return 'lost' in task ? refused(broken ?? indicatorOrTask(indicator, task, cells)) : task;
    return refused(broken ?? indicator);
  }
  if (!context.places.isOf(place)) return refused({ kind: 'other-place', lost: 'row', shown: place });
  const chosen = chosenOf(all, indicator.found, cells.words('target'));
  if (chosen === null) {
    const shown = all.map(({ cell }) => ('text' in cell ? cell.text.trim() : '')).join('、');
    return {
      ...refused({ kind: 'several-figures', lost: 'row', shown }),
      key: indicatorKey(indicator.found.indicator),
    };
  }
  const at = { ...where, row: row.rowAt(chosen.column) };
  const reading = readValue({ cells, given: chosen, context, where: at, found: indicator.found });
  const told = isOfTask(reading, { cells, given: chosen, context, found: indicator.found })
    ? taskOf(cells, chosen, { context, where: at })
    : null;
  return told === null || 'lost' in told ? reading : told;
}

/** Beside the heading of a task words of progress are of the task: only a figure among them is of a target. */
function isOfTask({ value, problems }: RowReading, { cells, given, context, found }: Omit<Valued, 'where'>): boolean {
  const isFigure =
    value === null ? problems.every(({ kind }) => kind !== 'not-a-number') : value.value.figure.kind !== 'words';
  if (isFigure || given.title !== null || cells.words('key') !== '') return false;
  const name = cells.words('name') || cells.words('task');
  const match = context.matchTask({ clause: cells.words('clause'), name });
  return (
    match.kind === 'found-task' && isHeadingOf(match.task, name) && foldCell(name) !== foldCell(found.indicator.name)
  );
}

/** The newest values of the row, else its words of progress, else its state. */
function givenIn({ cells }: GridRow, { head }: RowContext): Given[] {
  const filled = (column: number, title: Given['title']): Given[] => {
    const cell = cells[column];
    return cell !== undefined && readCell(cell, 'value', 'row') !== null ? [{ cell, column, title }] : [];
  };
  const values = head.values.flatMap((title) => filled(title.column, title));
  if (values.length > 0) return values.filter(({ title }) => title?.asOf?.ends === values[0]?.title?.asOf?.ends);
  return (['progress', 'state'] as const)
    .flatMap((name) => (head.columns.get(name) ?? []).flatMap((column) => filled(column, null)))
    .slice(0, 1);
}

/** Of two cells that may be the value the one that is not the target again; null where they differ and nothing tells. */
function chosenOf(given: readonly Given[], { indicator }: IndicatorRow, target: string): Given | null {
  const words = ({ cell }: Given) => foldCell('text' in cell ? cell.text : '');
  const isTarget = (each: Given) => [foldCell(indicator.value), foldCell(target)].includes(words(each));
  const rest = given.filter((each) => !isTarget(each));
  const [first = null, ...others] = rest.length > 0 ? rest : given;
  return first !== null && others.every((each) => words(each) === words(first)) ? first : null;
}

/** A caption across the table covers the cell of the value too. */
function isCaption(cell: TableCell, { cells }: GridRow, row: number): boolean {
  if (cell.kind !== 'merged' || cell.into.row !== row) return false;
  return cells.every(
    ({ kind }, index) =>
      kind === 'merged' || kind === 'empty' || index === cell.into.row - 1 || index === cell.into.column - 1,
  );
}

function indicatorOf(cells: Cells, { cell: value }: Given, context: RowContext): Match {
  const { matchIndicator, head } = context;
  const name = cells.words('name') || cells.words('task');
  const plain = undated(name)
    .replace(UNIT_IN_BRACKETS, (all, inside: string) => (isUnit(foldCell(inside)) ? '' : all))
    .replace(/[（(]\s*[)）]/g, '')
    .trim();
  if (plain.length > LONGEST_NAME) return { kind: 'unknown-indicator', lost: 'row', why: 'name', shown: name };
  const key = cells.words('key');
  if (!head.columns.has('name') && !head.columns.has('task') && key === '') return { kind: 'no-name', lost: 'row' };
  const words = {
    key,
    name: plain,
    clause: cells.words('clause'),
    target: cells.words('target'),
    targetYear: head.targetYear,
    deadline: cells.words('deadline'),
    year: yearOf(cells, context),
  };
  const told = value.kind === 'text' ? value.text : '';
  const population = cells.words('population');
  const narrowed = population === '' || plain.includes(population) ? null : `${population}${plain}`;
  const match = narrowed === null ? null : matchIndicator({ ...words, name: narrowed });
  return match?.kind === 'found' ? match : named(matchIndicator(words), told, matchIndicator);
}

/** 签约率 that may be several, and is told as 全人群签约率61.3%. */
function named(match: Match, told: string, matchIndicator: IndicatorMatcher): Match {
  if (match.kind !== 'ambiguous-indicator') return match;
  const said = matchIndicator(nameAlone(told.split(/[\d,，;；。:：]/)[0] ?? ''));
  return said.kind === 'found' && match.keys.includes(indicatorKey(said.found.indicator)) ? said : match;
}

/** The year its figure is of; this one where nothing says. */
function yearOf(cells: Cells, { asOf, year, today }: RowContext): number {
  const own = asOfIn(cells, { year, today }, []);
  return Number((own ?? asOf)?.iso.slice(0, 4) ?? today.slice(0, 4));
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
  const refused = refusedAt(where, key);
  const cell = readCell(given.cell, 'value', 'row');
  if (cell === null) return BLANK;
  if (isProblem(cell)) return refused(cell);
  if (cell.kind === 'date') return refused({ kind: 'date-as-value', lost: 'row', shown: cell.text });
  const unit = cells.broken(['unit']);
  if (unit !== null) return refused(unit);
  const { plain, dated } = withoutDate(cell, context.year);
  if (plain.text === '') return refused({ kind: 'date-as-value', lost: 'row', shown: cell.text });
  const figure = figureOf(plain, { cells, given, indicator });
  if ('lost' in figure) return { ...refused(figure), key: OF_ANOTHER_THING.has(figure.kind) ? null : key };
  const named = nameBefore(plain.text, figure.text);
  if (named !== '' && (isOfAnother(named, found, context) || isNarrowed(named, found))) {
    const wanted = indicator.name;
    return { ...refused({ kind: 'other-scope', lost: 'row', shown: cell.text, wanted }), key: null };
  }
  const words = {
    value: cell.kind === 'text' ? cell.text : '',
    notes: [cells.words('note'), cells.words('population'), ...cells.others()],
    section: context.section,
  };
  const other = otherScope(words, found, context.places);
  // It is of something else, and no second row of this.
  if (other !== null) return { ...refused(other), key: null };
  const problems: CellProblem[] = [];
  const asOf = dated ?? asOfIn(cells, context, problems) ?? given.title?.asOf ?? nameDate(cells, found) ?? context.asOf;
  if (asOf !== null && isOtherYear(asOf, { today: context.today, issued: document.issueDate }))
    return { ...refused({ kind: 'other-year', lost: 'row', shown: asOf.text }), key: null };
  const source = wordsIn(cells, 'source', problems);
  const note = wordsIn(cells, 'note', problems);
  const said = readState(cells.words('state') || (given.title === null ? '' : cells.words('progress')));
  const value = { ...figure, asOf, source, note, said, where };
  return {
    key,
    value: { key, value },
    task: null,
    isBlank: false,
    problems: problems.map((problem) => ({ ...problem, where })),
  };
}

type ToRead = Pick<Valued, 'cells' | 'given'> & Pick<IndicatorRow, 'indicator'>;

/** Of words that give no figure the row's word of how it stands. */
function figureOf(plain: ReadableCell, { cells, given, indicator }: ToRead): ReadFigure | FigureProblem {
  const isOwnUnit = plain.kind === 'text' && /\d\s*[\p{Script=Han}%％‰]/u.test(plain.text);
  const context = { rowUnit: rowUnitOf(cells, isOwnUnit ? null : given.title), name: cells.words('name'), indicator };
  const figure = readFigure(plain, context);
  const state = cells.cell('state');
  const isWordless = 'lost' in figure && figure.kind === 'not-a-number' && given.title === null;
  if (!isWordless || state === null || isProblem(state) || readState(state.text) === null) return figure;
  const told = readFigure(state, context);
  return 'lost' in told ? figure : told;
}

/** 重点人群签约率 of 重点人群签约率91.3%. */
function nameBefore(shown: string, figure: string): string {
  const before = shown.slice(0, Math.max(0, shown.indexOf(figure)));
  return before.split(/[,，;；。:：]/).at(-1) ?? '';
}

function isOfAnother(name: string, { indicator }: IndicatorRow, { matchIndicator }: RowContext): boolean {
  const match = matchIndicator(nameAlone(name));
  return match.kind === 'found' && match.found.indicator !== indicator;
}

/** 小麦综合机械化率97.6% of a rate of all crops: before words of the name stands another. */
function isNarrowed(before: string, { indicator: { name, quote, population } }: IndicatorRow): boolean {
  const runs = runsOf(foldCell(undated(before)), foldCell(`${name}|${quote}|${population ?? ''}`));
  const isNamed = runs.some(({ text, covered }) => covered && text.length >= LEAST_NAMED);
  const [first] = runs;
  return isNamed && first !== undefined && !first.covered && saysMore(first.text, 'share');
}

const LEAST_NAMED = 3;

/** `title`: of the column, whose unit is that of every value that has none. */
function rowUnitOf(cells: Cells, title: Given['title']): string | null {
  const own = foldCell(cells.words('unit'));
  if (own !== '') return own;
  return unitsIn(cells.words('name')).find((unit) => !OF_TIME.test(unit)) ?? title?.unit ?? null;
}

/** （年度） says of which time a figure is, not what it counts. */
const OF_TIME = /^(?:年度?|季度|月度?|日)$/;
