import type { Baseline } from './baseline.js';
import { SPLITS } from './summarize.js';

export type MetricChange = {
  readonly split: (typeof SPLITS)[number];
  readonly metric: string;
  readonly before: number | null;
  readonly after: number | null;
};

export type Comparison = {
  /** Cases that failed before and pass now. */
  readonly won: readonly string[];
  /** Cases that passed before and fail now. */
  readonly lost: readonly string[];
  /** Cases only one of the runs asked. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Only metrics that changed; none where the cases differ. */
  readonly metrics: readonly MetricChange[];
  readonly sameCases: boolean;
  readonly sameCorpus: boolean;
};

export function compareRuns(before: Baseline, after: Baseline): Comparison {
  const ids = (run: Baseline) => Object.keys(run.cases);
  const isSameCases = before.casesDigest === after.casesDigest;
  const both = ids(after).filter((id) => id in before.cases);
  return {
    won: both.filter((id) => after.cases[id] === true && before.cases[id] === false),
    lost: both.filter((id) => after.cases[id] === false && before.cases[id] === true),
    added: ids(after).filter((id) => !(id in before.cases)),
    gone: ids(before).filter((id) => !(id in after.cases)),
    // Figures over different cases do not compare.
    metrics: isSameCases ? SPLITS.flatMap((split) => changesOf(split, before, after)) : [],
    sameCases: isSameCases,
    sameCorpus: before.corpusDigest === after.corpusDigest,
  };
}

function changesOf(split: MetricChange['split'], before: Baseline, after: Baseline): MetricChange[] {
  const names = new Set([...Object.keys(before.metrics[split]), ...Object.keys(after.metrics[split])]);
  return [...names].flatMap((metric) => {
    const change = {
      split,
      metric,
      before: before.metrics[split][metric] ?? null,
      after: after.metrics[split][metric] ?? null,
    };
    return change.before === change.after ? [] : [change];
  });
}
