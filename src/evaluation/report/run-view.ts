/** All a report shows of a run. Reports are pure: a view in, text out. */
import type { Baseline } from '../run/baseline.js';
import type { Comparison } from '../run/compare.js';
import type { ScoredCase } from '../run/score-run.js';
import type { RunRecord } from '../run/stored-run.js';
import type { Summary } from '../run/summarize.js';
import type { Held } from '../run/thresholds.js';

export type RunView = {
  readonly record: RunRecord;
  readonly summary: Summary;
  readonly cases: readonly ScoredCase[];
  /** All the run is held against, met or not. */
  readonly thresholds: readonly Held[];
  readonly misses: readonly Held[];
  /** Whether all of `test` was asked; the floors of a part are not held. */
  readonly wholeTest: boolean;
  /** Null where there is no baseline to hold the run against. */
  readonly comparison: Comparison | null;
  /** That baseline; its figures compare only where `comparison.sameCases`. */
  readonly before: Baseline | null;
  readonly unknown: readonly string[];
  readonly unresolvedGold: number;
};

/** Metrics in the order reports show them, with what each says. */
export const SHOWN_METRICS: readonly (readonly [string, string])[] = [
  ['pass-rate', 'cases with nothing to fault'],
  ['status-accuracy', 'status as wanted'],
  ['citation-recall', 'gold groups cited'],
  ['citation-precision', 'cited clauses that are gold'],
  ['citation-f1', 'of the two'],
  ['say', 'words a right answer has'],
  ['not-say', 'words a wrong answer has, unsaid'],
  ['enumeration-precision', 'listed clauses that belong'],
  ['enumeration-recall', 'items and clauses listed'],
  ['enumeration-f1', 'of the two, mean over cases'],
  ['refusal-precision', 'declined rightly'],
  ['refusal-recall', 'to decline, declined'],
  ['refusal-f1', 'of the two'],
  ['false-premise-correction', 'wrong premises met with the true words'],
  ['quote-exactness', 'quotes verbatim at their offsets'],
  ['citation-ids', 'citations of real clauses, printed right'],
  ['citation-context', 'cited clauses that were retrieved for the question'],
  ['sentence-coverage', 'sentences with a citation'],
  ['sentence-support', 'sentences in the words of their clauses'],
  ['number-fidelity', 'sentences whose figures and units are cited'],
  ['date-fidelity', 'sentences whose dates are cited'],
  ['agency-fidelity', 'sentences whose agencies are cited'],
  ['hedge-fidelity', 'sentences that keep 力争, 以上, 左右 …'],
  ['recall@1', 'gold groups at the first position'],
  ['recall@1 at best', 'what a perfect ranking reaches'],
  ['recall@5', 'gold groups among the first five'],
  ['recall@10', 'among the first ten'],
  ['mrr', 'one over the position of the first gold clause, cut at 20'],
  ['ndcg@10', 'order of the first ten'],
  ['latency-p50-ms', 'of a whole answer'],
  ['latency-p95-ms', 'of a whole answer'],
];

/** The engines of a run, ours first. */
export function enginesOf({ summary }: Pick<RunView, 'summary'>): string[] {
  const names = Object.keys(summary.all.figures).filter((name) => name.endsWith(' mrr'));
  return ['whole', ...names.map((name) => name.slice(0, -' mrr'.length))];
}

export function engineName(engine: string): string {
  return engine === 'whole' ? 'Tiaowen, whole' : engine;
}

export function metricOf(engine: string, measure: string): string {
  return engine === 'whole' ? measure : `${engine} ${measure}`;
}

export function digits(name: string): number {
  return name.startsWith('latency') ? 1 : 3;
}

/** The baseline's metrics, null where they are of other cases. */
export function metricsBefore({
  comparison,
  before,
}: Pick<RunView, 'comparison' | 'before'>): Baseline['metrics'] | null {
  return comparison?.sameCases === true ? (before?.metrics ?? null) : null;
}

export function failedCases({ cases }: Pick<RunView, 'cases'>): ScoredCase[] {
  return cases.filter(({ failures }) => failures.length > 0);
}
