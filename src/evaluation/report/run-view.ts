/** All a report shows of a run. Reports are pure: a view in, text out. */
import type { Comparison } from '../run/compare.js';
import type { ScoredCase } from '../run/score-run.js';
import type { RunRecord } from '../run/stored-run.js';
import type { Summary } from '../run/summarize.js';
import type { Miss } from '../run/thresholds.js';

export type RunView = {
  readonly record: RunRecord;
  readonly summary: Summary;
  readonly cases: readonly ScoredCase[];
  readonly misses: readonly Miss[];
  /** Null where there is no baseline to hold the run against. */
  readonly comparison: Comparison | null;
  /** Metrics of that baseline, by split. */
  readonly before: Readonly<Record<string, Readonly<Record<string, number>>>> | null;
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
  ['sentence-coverage', 'sentences with a citation'],
  ['sentence-support', 'sentences in the words of their clauses'],
  ['number-fidelity', 'sentences whose figures and units are cited'],
  ['date-fidelity', 'sentences whose dates are cited'],
  ['agency-fidelity', 'sentences whose agencies are cited'],
  ['hedge-fidelity', 'sentences that keep 力争, 以上, 左右 …'],
  ['recall@1', 'gold groups at the first position'],
  ['recall@1 at best', 'what a perfect ranking reaches'],
  ['recall@5', ''],
  ['recall@10', ''],
  ['mrr', 'cut at 20'],
  ['ndcg@10', ''],
  ['latency-p50-ms', 'of a whole answer'],
  ['latency-p95-ms', 'of a whole answer'],
];

/** The engines of a run, ours first. */
export function enginesOf({ summary }: Pick<RunView, 'summary'>): string[] {
  const names = Object.keys(summary.all.figures).filter((name) => name.endsWith(' mrr'));
  return ['whole', ...names.map((name) => name.slice(0, -' mrr'.length))];
}

export function metricOf(engine: string, measure: string): string {
  return engine === 'whole' ? measure : `${engine} ${measure}`;
}

export function digits(name: string): number {
  return name.startsWith('latency') ? 1 : 3;
}
