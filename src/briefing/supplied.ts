/** What a user supplied for the targets and tasks of a plan, held against them. */

import type { TableFile } from '../office/table-file.js';
import type { Glossary } from '../question/glossary.js';
import type { Indicator } from '../vocabulary/provision.js';
import { indicatorEnd, isPast } from './deadlines.js';
import type { DataOrigin, Given } from './outline.js';
import { type Comparison, compareWithTarget } from './progress/compare.js';
import { indicatorKey } from './progress/indicator-key.js';
import type { IndicatorRow, ProgressProblem, ProgressValue } from './progress/progress.js';
import { readProgress } from './progress/read-progress.js';
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
  readonly note: string | null;
  readonly state: SupplyState;
  readonly verdict: Comparison['kind'];
  /** Value as a share of the target; null where that is no number. */
  readonly share: number | null;
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
  readonly stateOf: (indicator: Indicator, task: Task) => SupplyState;
  readonly progressOf: (task: Task) => SuppliedProgress | null;
  /** Rows that were used. */
  readonly used: number;
  /** Rows that hold anything to use. */
  readonly rows: number;
  readonly problems: readonly ProgressProblem[];
};

export const NOTHING_SUPPLIED: SuppliedData = {
  of: () => null,
  stateOf: () => 'unreported',
  progressOf: () => null,
  used: 0,
  rows: 0,
  problems: [],
};

/** `today` is an ISO date: what a figure without a date of its own is as of. */
export type SupplyContext = { readonly today: string; readonly glossary: SameWords };

/** What is needed to know two wordings of a name as one. */
export type SameWords = Pick<Glossary, 'entries' | 'starting' | 'fold'>;

/** `tasks`: those a row may speak of, and the other places whose targets are shown. */
export function suppliedData(file: TableFile, tasks: readonly Task[], { today }: SupplyContext): SuppliedData {
  const { values, problems } = readProgress(file, indicatorRows(tasks));
  const taskOf = new Map(tasks.map((task) => [task.clause.id, task]));
  const suppliedOf = (indicator: Indicator): Supplied | null => {
    const value = values.get(indicatorKey(indicator));
    return value === undefined ? null : suppliedFor(indicator, value, { today, task: taskOf.get(indicator.clauseId) });
  };
  return {
    of: suppliedOf,
    stateOf: (indicator) => suppliedOf(indicator)?.state ?? 'unreported',
    progressOf: () => null,
    used: values.size,
    rows: values.size + problems.filter(({ lost }) => lost === 'row').length,
    problems,
  };
}

export function indicatorRows(tasks: readonly Task[]): IndicatorRow[] {
  return tasks.flatMap(({ indicators, clause, document }) =>
    indicators.map((indicator) => ({ indicator, clause, document })),
  );
}

type Held = { readonly today: string; readonly task: Task | undefined };

function suppliedFor(indicator: Indicator, value: ProgressValue, { today, task }: Held): Supplied {
  const comparison = compareWithTarget(indicator, value);
  return {
    value: { kind: 'given', text: value.text, origin: value.where },
    asOf: value.asOf?.text ?? null,
    source: value.source,
    note: value.note,
    state: stateOf(comparison, indicatorEnd(indicator, task?.due ?? []), value.asOf?.iso ?? today),
    verdict: comparison.kind,
    share: comparison.distance?.ratio ?? null,
  };
}

function stateOf({ kind }: Comparison, ends: string | null, asOf: string): SupplyState {
  if (kind === 'not-comparable') return 'not-comparable';
  if (kind !== 'short') return 'reached';
  return ends !== null && isPast({ ends }, asOf) ? 'behind' : 'under-way';
}
