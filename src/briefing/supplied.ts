/** What a user supplied for the targets and tasks of a plan, held against them. */

import type { TableFile } from '../office/table-file.js';
import type { Indicator } from '../vocabulary/provision.js';
import { type DueDate, indicatorEnd } from './deadlines.js';
import type { DataOrigin, Given } from './outline.js';
import type { SameWords } from './progress/align-names.js';
import { type Comparison, compareWithTarget } from './progress/compare.js';
import { indicatorKey } from './progress/indicator-key.js';
import type {
  IndicatorKey,
  IndicatorRow,
  ProgressProblem,
  ProgressValue,
  RowProblem,
  TaskProgress,
} from './progress/progress.js';
import { readProgress } from './progress/read-progress.js';
import { targetText } from './target-text.js';
import type { Task } from './task.js';

/**
 * `reached`: met, or exceeded; `behind`: short of the target, and its date had passed; `under-way`: short, and there is
 * time left; `not-comparable`: supplied, but of another kind than the target; `unreported`: nothing was supplied.
 */
export type SupplyState = 'reached' | 'under-way' | 'behind' | 'unreported' | 'not-comparable';

/** What the user supplied for a target, and what comes of holding it against the target. */
export type Supplied = {
  /** As the user wrote it, with the words that soften it: 约92%. */
  readonly value: Given;
  /** As officials write it: 2025年6月30日, 2025年三季度. */
  readonly asOf: string | null;
  /** The user's own words. */
  readonly source: string | null;
  readonly state: SupplyState;
};

/** What the user wrote of a task. */
export type SuppliedProgress = {
  readonly text: string;
  readonly evidence: string | null;
  readonly source: string | null;
  readonly origin: DataOrigin;
};

export type SuppliedData = {
  readonly of: (indicator: Indicator) => Supplied | null;
  readonly stateOf: (indicator: Indicator) => SupplyState;
  readonly progressOf: (task: Task) => readonly SuppliedProgress[];
  /** Rows that were used. */
  readonly used: number;
  /** Rows that hold anything to use. */
  readonly rows: number;
  readonly problems: readonly ProgressProblem[];
};

export const NOTHING_SUPPLIED: SuppliedData = {
  of: () => null,
  stateOf: () => 'unreported',
  progressOf: () => [],
  used: 0,
  rows: 0,
  problems: [],
};

/** `today` is an ISO date: what a figure without a date of its own is as of. */
export type SupplyContext = { readonly today: string; readonly glossary: SameWords };

/** `tasks`: those a row may speak of, and the other places whose targets are shown. */
export function suppliedData(
  file: TableFile,
  tasks: readonly Task[],
  { today, glossary }: SupplyContext,
): SuppliedData {
  const reading = readProgress(file, { indicators: indicatorRows(tasks), tasks, words: glossary, today });
  const supplied = new Map<IndicatorKey, Supplied>();
  const problems = [...reading.problems];
  for (const task of tasks) {
    for (const indicator of task.indicators) {
      const value = reading.values.get(indicatorKey(indicator));
      if (value === undefined) continue;
      const held = suppliedFor(indicator, value, { today, due: task.due });
      supplied.set(indicatorKey(indicator), held);
      problems.push(...contradiction(indicator, value, held.state));
    }
  }
  return {
    of: (indicator) => supplied.get(indicatorKey(indicator)) ?? null,
    stateOf: (indicator) => supplied.get(indicatorKey(indicator))?.state ?? 'unreported',
    progressOf: ({ clause }) => progressOf(reading.tasks.get(clause.id) ?? []),
    used: supplied.size + [...reading.tasks.values()].flat().length,
    rows: reading.rows,
    problems,
  };
}

/** Of several pieces of work of one clause each is called by its name. */
function progressOf(told: readonly TaskProgress[]): SuppliedProgress[] {
  return told.map(({ name, text, evidence, source, where }) => ({
    text: told.length > 1 ? `${name}：${text}` : text,
    evidence,
    source,
    origin: where,
  }));
}

export function indicatorRows(tasks: readonly Task[]): IndicatorRow[] {
  return tasks.flatMap(({ indicators, clause, document }) =>
    indicators.map((indicator) => ({ indicator, clause, document })),
  );
}

type Held = { readonly today: string; readonly due: readonly DueDate[] };

function suppliedFor(indicator: Indicator, value: ProgressValue, { today, due }: Held): Supplied {
  return {
    value: { kind: 'given', text: value.text, origin: value.where },
    asOf: value.asOf?.text ?? null,
    source: value.source,
    state: stateOf(compareWithTarget(indicator, value.figure), value, { ends: indicatorEnd(indicator, due), today }),
  };
}

type Dates = { readonly ends: string | null; readonly today: string };

/** Where figures cannot be compared, the user's own word stands. */
function stateOf({ kind }: Comparison, { asOf, said }: ProgressValue, { ends, today }: Dates): SupplyState {
  if (kind === 'not-comparable') return said?.state ?? 'not-comparable';
  if (kind !== 'short') return 'reached';
  if (ends === null) return 'under-way';
  const isOver = asOf === null || asOf.ends > today ? ends < today : ends <= asOf.ends;
  return isOver ? 'behind' : 'under-way';
}

function contradiction(indicator: Indicator, { said, text, where }: ProgressValue, state: SupplyState): RowProblem[] {
  if (said === null || state === 'not-comparable') return [];
  if ((said.state === 'reached') === (state === 'reached')) return [];
  return [
    { kind: 'state-differs', lost: 'nothing', said: said.words, value: text, target: targetText(indicator), where },
  ];
}
