/** The tables of an outline: each row a place of the plan, each cell its words, a figure supplied, or room to write. */
import { chargedUnits, type Indicator, leadUnitsOf } from '../vocabulary/provision.js';
import { namedDemands } from './abridge.js';
import { indicatorNameClaim, standingClaimOf, targetClaim, targetDateClaim, unitsClaim } from './claims-of.js';
import type { DraftInput } from './content/draft-input.js';
import type { OutlineTable, Part } from './outline.js';
import { joinedBy, seamless, textOfParts, words } from './parts.js';
import { readTarget } from './progress/target.js';
import type { SelectedTask } from './select-tasks.js';
import type { Supplied, SuppliedProgress } from './supplied.js';
import { distinctWords, foremost, type PlacedTarget, quantified, targetPhrases } from './target-phrases.js';
import type { Task } from './task.js';
import { type Drafting, deadlineParts, leadOf, nameOf, responsibleOf, stated } from './task-parts.js';
import type { TableId } from './template.js';
import { STATES, TABLE_TITLES, WORDS } from './wording.js';

type Column<Row> = {
  readonly title: string;
  readonly width: number;
  readonly cell: (row: Row) => readonly Part[];
  /** Words that say nothing: a column that holds nothing else is left out. */
  readonly nothing?: string;
};

/** Null where it would have no rows. */
export function outlineTable(id: TableId, input: DraftInput, drafting: Drafting): OutlineTable | null {
  const { columns, rows } = contentOf(id, input, drafting);
  return rows.length === 0 ? null : { kind: 'table', id, title: TABLE_TITLES[id], columns, rows };
}

function contentOf(id: TableId, input: DraftInput, drafting: Drafting): Pick<OutlineTable, 'columns' | 'rows'> {
  const { tasks, withTargets } = input;
  switch (id) {
    case 'indicators':
      return laidOut(rowsOfTargets(withTargets, input, drafting), targetColumns(input, drafting));
    case 'targets': {
      const all = withTargets.flatMap((task) => task.indicators.map((indicator) => ({ task, indicator })));
      return laidOut(all, planColumns(drafting));
    }
    case 'ledger':
      return laidOut(tasks, ledgerColumns(input, drafting));
    case 'self-check':
      return laidOut(tasks, checkColumns(input, drafting));
    case 'unit-tasks':
      return laidOut([...tasks].sort(byRole), unitColumns(input, drafting));
  }
}

function laidOut<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Pick<OutlineTable, 'columns' | 'rows'> {
  const cells = columns.map(({ cell }) => rows.map((row) => seamless(cell(row))));
  const isTold = columns.map(
    ({ nothing }, at) => nothing === undefined || cells[at]?.some((parts) => textOfParts(parts) !== nothing) === true,
  );
  const told = columns.flatMap((column, at) => (isTold[at] === true ? [{ column, cells: cells[at] ?? [] }] : []));
  return {
    columns: told.map(({ column: { title, width } }) => ({ title, width })),
    rows: rows.map((_, row) => told.map(({ cells: own }) => own[row] ?? [])),
  };
}

/** Those with numbers before 全覆盖 where there is room for some only; shown in the order of the plan. */
function rowsOfTargets(places: readonly Task[], { supplied }: DraftInput, drafting: Drafting): PlacedTarget[] {
  const targets = quantified(places);
  const most = drafting.detail.targetRows;
  if (targets.length <= most) return targets;
  const weight = ({ indicator }: PlacedTarget) =>
    (supplied.of(indicator) === null ? 2 : 0) + (readTarget(indicator).kind === 'all' ? 1 : 0);
  const kept = foremost(targets, most, weight);
  for (const { task, indicator } of targets.filter((target) => !kept.includes(target)))
    drafting.cut('rows', stated(targetClaim(task, indicator), drafting));
  return kept;
}

function planColumns(drafting: Drafting): Column<PlacedTarget>[] {
  return [
    { title: '指标', width: 24, cell: ({ task, indicator }) => stated(indicatorNameClaim(task, indicator), drafting) },
    { title: '目标', width: 18, cell: ({ task, indicator }) => stated(targetClaim(task, indicator), drafting) },
    {
      title: '期限',
      width: 10,
      nothing: WORDS.noDeadline,
      cell: ({ task, indicator }) => indicatorDeadline(task, indicator, drafting),
    },
    { title: '条款', width: 11, cell: ({ task }) => [words(task.clause.label)] },
    { title: '责任单位', width: 18, nothing: '', cell: ({ task }) => chiefUnits(task, drafting) },
  ];
}

function targetColumns({ supplied }: DraftInput, drafting: Drafting): Column<PlacedTarget>[] {
  const data = ({ indicator }: PlacedTarget) => supplied.of(indicator);
  const own = (text: string | null | undefined, row: PlacedTarget): Part[] => {
    const origin = data(row)?.value.origin;
    return text == null || origin === undefined ? [] : [{ kind: 'given', text, origin }];
  };
  return [
    ...planColumns(drafting),
    { title: '当前值', width: 12, cell: (row) => (data(row) === null ? [] : [data(row)?.value ?? words('')]) },
    { title: '数据截止日和来源', width: 18, cell: (row) => own(dateAndSource(data(row)), row) },
    {
      title: '进度',
      width: 9,
      cell: (row) => (data(row) === null ? [] : [words(STATES[supplied.stateOf(row.indicator)])]),
    },
  ];
}

function dateAndSource(data: Supplied | null): string | null {
  const told = [data?.asOf, data?.source].filter((each) => each != null);
  return told.length === 0 ? null : told.join('，');
}

/** Who leads; where nobody is named as lead, who is charged. */
function chiefUnits(task: Task, drafting: Drafting): Part[] {
  if (task.duty === null) return [];
  const most = drafting.detail.rowUnits;
  const leads = leadUnitsOf(task.duty);
  const units = leads.length > 0 ? leads : chargedUnits(task.duty);
  if (units.length > most) return [...stated(unitsClaim(task, units.slice(0, most)), drafting), words('等')];
  return leads.length > 0 ? leadOf(task, drafting) : responsibleOf(task, drafting);
}

/** Where the text leaves open whether a date governs a target, that is said. */
function indicatorDeadline(task: Task, indicator: Indicator, drafting: Drafting): Part[] {
  if (indicator.deadlineUnclear) return [words(WORDS.deadlineUnclear)];
  const date = stated(targetDateClaim(task, indicator), drafting);
  return date.length > 0 ? date : [words(WORDS.noDeadline)];
}

const label = { title: '条款', width: 11, cell: ({ clause }: SelectedTask) => [words(clause.label)] };
const toWrite = (title: string, width: number) => ({ title, width, cell: (): Part[] => [] });

function ledgerColumns({ supplied }: DraftInput, drafting: Drafting): Column<SelectedTask>[] {
  return [
    label,
    { title: '任务', width: 26, cell: (task) => nameOf(task, drafting) },
    { title: '牵头单位', width: 16, nothing: WORDS.noLead, cell: (task) => leadOf(task, drafting) },
    { title: '责任单位', width: 22, nothing: '', cell: (task) => responsibleOf(task, drafting) },
    { title: '时限', width: 18, nothing: WORDS.noDeadline, cell: (task) => deadlineParts(task, drafting) },
    { title: '进展', width: 20, cell: (task) => ownWords(supplied.progressOf(task), 'text') },
  ];
}

function checkColumns({ supplied }: DraftInput, drafting: Drafting): Column<SelectedTask>[] {
  return [
    label,
    { title: '要求', width: 46, cell: (task) => namedDemands(task, drafting.detail.rowChars, drafting) },
    { title: '完成情况', width: 20, cell: (task) => doneParts(task, supplied, drafting) },
    { title: '佐证', width: 12, cell: (task) => ownWords(supplied.progressOf(task), 'evidence') },
    toWrite('结论', 10),
  ];
}

/** What the user wrote of a task; nothing where nothing was. */
function ownWords(progress: readonly SuppliedProgress[], what: 'text' | 'evidence'): readonly Part[] {
  const told = progress.flatMap(({ [what]: text, origin }) =>
    text === null ? [] : [[{ kind: 'given', text, origin } as const]],
  );
  return joinedBy('；', told);
}

function doneParts(task: SelectedTask, supplied: DraftInput['supplied'], drafting: Drafting): readonly Part[] {
  const told = ownWords(supplied.progressOf(task), 'text');
  const figures = quantified([task]).flatMap(({ indicator }) => {
    const data = supplied.of(indicator);
    if (data === null) return [];
    const name = stated(indicatorNameClaim(task, indicator), drafting);
    return [[...name, data.value, words(`（${STATES[supplied.stateOf(indicator)]}）`)]];
  });
  return joinedBy('；', [...(told.length > 0 ? [told] : []), ...figures]);
}

function unitColumns({ supplied, units }: DraftInput, drafting: Drafting): Column<SelectedTask>[] {
  return [
    label,
    { title: '任务和要求', width: 44, cell: (task) => namedDemands(task, drafting.detail.rowChars, drafting) },
    {
      title: '目标和时限',
      width: 22,
      cell: (task) => {
        const targets = distinctWords(quantified([task])).slice(0, Math.max(1, drafting.detail.targets));
        return targets.length > 0 ? targetPhrases(targets, drafting) : deadlineParts(task, drafting);
      },
    },
    {
      title: units.length > 1 ? '承担单位' : '职责',
      width: 14,
      cell: (task) => roleParts(task, units.length > 1, drafting),
    },
    { title: '进展', width: 14, cell: (task) => doneParts(task, supplied, drafting) },
  ];
}

function roleParts(task: SelectedTask, isNamed: boolean, drafting: Drafting): Part[] {
  const told = task.roles.map(({ unit, role }): Part[] => {
    const word = role === 'lead' ? WORDS.leads : role === 'responsible' ? WORDS.shares : WORDS.listed;
    const standing = standingClaimOf(task, unit);
    const named = standing === null ? [] : stated(standing.claim, drafting);
    if (standing !== null && named.length > 0) return [...named, words(`${word}（见${standing.label}）`)];
    return [words(isNamed ? `${unit}${word}` : word)];
  });
  return joinedBy('；', told);
}

/** What a unit leads comes first. */
function byRole(a: SelectedTask, b: SelectedTask): number {
  const rank = ({ role }: SelectedTask) => (role?.role === 'lead' ? 0 : 1);
  return rank(a) - rank(b);
}
