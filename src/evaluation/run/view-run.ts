/** A stored run, scored, summed up and held against thresholds and baseline. */
import { type EvalCase, splitOf } from '../cases.js';
import type { RunView } from '../report/run-view.js';
import { type Baseline, toBaseline } from './baseline.js';
import { compareRuns } from './compare.js';
import { type ScoredRun, scoreRun } from './score-run.js';
import type { StoredRun } from './stored-run.js';
import { summarize } from './summarize.js';
import { holdThresholds, type Thresholds } from './thresholds.js';

export type ViewInput = {
  readonly stored: StoredRun;
  /** All there are, asked or not. */
  readonly cases: readonly EvalCase[];
  readonly thresholds: Thresholds;
  readonly baseline: Baseline | null;
};

export function viewRun({ stored, cases, thresholds, baseline }: ViewInput): { run: ScoredRun; view: RunView } {
  const run = scoreRun(stored, cases);
  const summary = summarize(run.cases);
  const asked = new Set(run.cases.map((each) => each.asked.id));
  const wholeTest = cases.every((each) => splitOf(each) !== 'test' || asked.has(each.id));
  const isPart = cases.some(({ id }) => !asked.has(id));
  const before = baseline !== null && isPart ? narrowed(baseline, asked) : baseline;
  const comparison = before === null ? null : compareRuns(before, toBaseline(stored.record, run, summary));
  const held = holdThresholds(thresholds, summary, { wholeTest });
  const view: RunView = {
    record: stored.record,
    summary,
    cases: run.cases,
    thresholds: held,
    misses: held.filter(({ isMet }) => !isMet),
    wholeTest,
    comparison,
    before,
    unknown: run.unknown,
    unresolvedGold: run.unresolvedGold,
  };
  return { run, view };
}

/** A part of the cases compares case by case: metrics of a baseline are of all its cases. */
function narrowed(baseline: Baseline, asked: ReadonlySet<string>): Baseline {
  return { ...baseline, cases: Object.fromEntries(Object.entries(baseline.cases).filter(([id]) => asked.has(id))) };
}
