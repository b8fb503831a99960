/** Figures of a user's file, held against the targets they belong to. */

import type { TableFile } from '../office/table-file.js';
import type { Indicator } from '../vocabulary/provision.js';
import type { Given } from './outline.js';
import { type Comparison, compareWithTarget } from './progress/compare.js';
import { indicatorKey } from './progress/indicator-key.js';
import type { IndicatorRow, ProgressProblem, ProgressValue } from './progress/progress.js';
import { readProgress } from './progress/read-progress.js';
import type { Task } from './task.js';

/** What the user supplied for a target, and what comes of holding it against the target. */
export type Supplied = {
  readonly value: Given;
  readonly asOf: string | null;
  readonly source: string | null;
  readonly verdict: Comparison['kind'];
  /** Value as a share of the target; null where that is no number. */
  readonly share: number | null;
};

export type SupplyState = 'reached' | 'under-way' | 'behind' | 'unreported' | 'not-comparable';

export type SuppliedData = {
  readonly of: (indicator: Indicator) => Supplied | null;
  readonly stateOf: (indicator: Indicator, task: Task) => SupplyState;
  readonly progressOf: (task: Task) => { readonly text: readonly Given[]; readonly evidence: readonly Given[] } | null;
  /** Rows that were used. */
  readonly used: number;
  readonly problems: readonly ProgressProblem[];
};

export const NOTHING_SUPPLIED: SuppliedData = { of: () => null, stateOf: () => 'unreported', progressOf: () => null, used: 0, problems: [] };

export function suppliedData(file: TableFile, tasks: readonly Task[], today: string): SuppliedData {
  void today;
  const { values, problems } = readProgress(file, indicatorRows(tasks));
  return {
    of: (indicator) => {
      const value = values.get(indicatorKey(indicator));
      return value === undefined ? null : suppliedFor(indicator, value);
    },
    stateOf: () => 'unreported',
    progressOf: () => null,
    used: values.size,
    problems,
  };
}

export function indicatorRows(tasks: readonly Task[]): IndicatorRow[] {
  return tasks.flatMap(({ indicators, clause, document }) =>
    indicators.map((indicator) => ({ indicator, clause, document })),
  );
}

function suppliedFor(indicator: Indicator, value: ProgressValue): Supplied {
  const comparison = compareWithTarget(indicator, value);
  const asOf = value.asOf === null ? '' : `（截至${value.asOf.text}）`;
  return {
    value: { kind: 'given', text: `${value.text}${asOf}`, origin: value.where },
    asOf: value.asOf?.text ?? null,
    source: value.source,
    verdict: comparison.kind,
    share: comparison.distance?.ratio ?? null,
  };
}
