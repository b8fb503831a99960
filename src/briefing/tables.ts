/** The tables of an outline: each row a place of the plan, each cell its words, a blank, or a figure supplied. */

import type { Indicator } from '../vocabulary/provision.js';
import { indicatorNameClaim, targetClaim, targetDateClaim, wordsClaim } from './claims-of.js';
import type { OutlineTable, Part } from './outline.js';
import { blank, words } from './parts.js';
import type { SelectedTask } from './select-tasks.js';
import type { Supplied } from './supplied.js';
import type { Task } from './task.js';
import { type Drafting, deadlineParts, headingOf, leadOf, responsibleOf, stated, unitsLine } from './task-parts.js';
import type { TableId } from './template.js';
import { BLANKS, TABLE_TITLES, WORDS } from './wording.js';

export type TableInput = {
  readonly tasks: readonly SelectedTask[];
  /** Tasks and other places whose targets are shown: aims of the whole plan have targets too. */
  readonly withTargets: readonly Task[];
  readonly supplied: (indicator: Indicator) => Supplied | null;
};

export function outlineTable(id: TableId, input: TableInput, drafting: Drafting): OutlineTable {
  return { kind: 'table', id, title: TABLE_TITLES[id], ...contentOf(id, input, drafting) };
}

function contentOf(id: TableId, input: TableInput, drafting: Drafting): Pick<OutlineTable, 'columns' | 'rows'> {
  const eachTask = (row: (task: SelectedTask, drafting: Drafting) => Part[][]) =>
    input.tasks.map((task) => row(task, drafting));
  switch (id) {
    case 'indicators':
      return { columns: INDICATOR_COLUMNS, rows: indicatorRows(input, drafting) };
    case 'targets': {
      const rows = indicatorRows(input, drafting).map((cells) => cells.slice(0, TARGET_COLUMNS));
      return { columns: INDICATOR_COLUMNS.slice(0, TARGET_COLUMNS), rows };
    }
    case 'ledger':
      return { columns: LEDGER_COLUMNS, rows: eachTask(ledgerRow) };
    case 'self-check':
      return { columns: CHECK_COLUMNS, rows: eachTask(checkRow) };
    case 'next-steps':
      return { columns: NEXT_COLUMNS, rows: eachTask(nextRow) };
  }
}

const INDICATOR_COLUMNS = [
  { title: '指标', width: 24 },
  { title: '目标', width: 18 },
  { title: '期限', width: 11 },
  { title: '依据条款', width: 11 },
  { title: '责任单位', width: 20 },
  { title: '当前值', width: 20 },
  { title: '进度', width: 14 },
];

/** Those that come from the plan; value and state follow. */
const TARGET_COLUMNS = 5;

function indicatorRows({ withTargets, supplied }: TableInput, drafting: Drafting): OutlineTable['rows'] {
  return withTargets.flatMap((task) =>
    task.indicators.map((indicator) => {
      const data = supplied(indicator);
      return [
        stated(indicatorNameClaim(task, indicator), drafting),
        stated(targetClaim(task, indicator), drafting),
        indicatorDeadline(task, indicator, drafting),
        [words(task.clause.label)],
        unitsLine(task, drafting),
        data === null
          ? [blank(BLANKS.value)]
          : [{ ...data.value, text: data.asOf === null ? data.value.text : `${data.value.text}（截至${data.asOf}）` }],
        data === null ? stateOf(task, indicator, drafting) : [words(verdictWords(data))],
      ];
    }),
  );
}

function verdictWords({ verdict }: Supplied): string {
  switch (verdict) {
    case 'met':
      return WORDS.met;
    case 'exceeds':
      return WORDS.exceeds;
    case 'short':
      return WORDS.short;
    case 'not-comparable':
      return WORDS.notComparable;
  }
}

/** Where the text leaves open whether a date governs a target, that is said. */
function indicatorDeadline(task: Task, indicator: Indicator, drafting: Drafting): Part[] {
  if (indicator.deadlineUnclear) return [words(WORDS.deadlineUnclear)];
  const date = stated(targetDateClaim(task, indicator), drafting);
  return date.length > 0 ? date : [words(WORDS.noDeadline)];
}

function stateOf(task: Task, { deadline }: Indicator, { today }: Drafting): Part[] {
  const year = deadline?.scope === 'stated' ? deadline.year : null;
  const due = task.due.find(({ text }) => text === deadline?.text);
  const isOver = (due?.ends ?? (year === null ? '9' : `${year}-12-31`)) < today;
  return isOver ? [words(`${WORDS.past}，`), blank(BLANKS.state)] : [blank(BLANKS.state)];
}

const LEDGER_COLUMNS = [
  { title: '条款', width: 12 },
  { title: '任务', width: 26 },
  { title: '牵头单位', width: 16 },
  { title: '责任单位', width: 22 },
  { title: '时限', width: 18 },
  { title: '进展', width: 20 },
];

function ledgerRow(task: SelectedTask, drafting: Drafting): Part[][] {
  return [
    [words(task.clause.label)],
    [headingOf(task, drafting)],
    leadOf(task, drafting),
    responsibleOf(task, drafting),
    deadlineParts(task, drafting),
    [blank(BLANKS.progressCell)],
  ];
}

const CHECK_COLUMNS = [
  { title: '条款', width: 10 },
  { title: '任务', width: 18 },
  { title: '目标值与期限', width: 30 },
  { title: '进展', width: 18 },
  { title: '佐证', width: 14 },
  { title: '是否按期', width: 12 },
];

function checkRow(task: SelectedTask, drafting: Drafting): Part[][] {
  const targets = task.indicators.flatMap((indicator): Part[] => {
    const { start, end } = indicator;
    const place = { start: start - task.clause.start, end: end - task.clause.start };
    return [...stated(wordsClaim(task, place), drafting), words('；')];
  });
  return [
    [words(task.clause.label)],
    [headingOf(task, drafting)],
    [...targets, ...deadlineParts(task, drafting)],
    [blank(BLANKS.progressCell)],
    [blank(BLANKS.evidence)],
    [blank(BLANKS.onTime)],
  ];
}

const NEXT_COLUMNS = [
  { title: '任务', width: 34 },
  { title: '措施', width: 24 },
  { title: '时限', width: 18 },
  { title: '责任单位', width: 24 },
];

function nextRow(task: SelectedTask, drafting: Drafting): Part[][] {
  return [
    [words(`${task.clause.label} `), headingOf(task, drafting)],
    [blank(BLANKS.measure)],
    deadlineParts(task, drafting),
    unitsLine(task, drafting),
  ];
}
