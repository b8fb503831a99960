/** One figure of a report, from the scores of many cases; what is undefined is counted and never taken as 0. */
import { bootstrap, type Interval } from './bootstrap.js';

export type Figure = {
  readonly value: number | null;
  /** Cases the figure is taken over. */
  readonly count: number;
  readonly undefinedCount: number;
  readonly interval: Interval | null;
  /** Why it is undefined; empty otherwise. */
  readonly reason: string;
};

type Values = readonly (number | null)[];

/** The mean of what is defined; `reasons` say why the rest is not. */
export function meanFigure(all: Values, reasons: readonly string[], withInterval = true): Figure {
  const values = Float64Array.from(all.filter((value) => value !== null));
  const undefinedCount = all.length - values.length;
  const [first] = values;
  if (first === undefined) {
    const reason = [...new Set(reasons)].join('; ') || 'no case was asked';
    return { value: null, count: 0, undefinedCount, interval: null, reason };
  }
  const isConstant = values.every((value) => value === first);
  const resampled = () => bootstrap(values.length, (sample) => meanOf(values, sample));
  const interval = isConstant ? { low: first, high: first } : withInterval ? resampled() : null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { value: mean, count: values.length, undefinedCount, interval, reason: '' };
}

/** F1 of two metrics over the same cases: of their means; the interval resamples the cases. */
export function harmonicFigure(precisions: Values, recalls: Values, reason: string): Figure {
  const of = (sample: Uint32Array) => {
    const precision = meanOfDefined(precisions, sample);
    const recall = meanOfDefined(recalls, sample);
    if (precision === null && recall === null) return null;
    const sum = (precision ?? 0) + (recall ?? 0);
    return sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum;
  };
  const value = of(Uint32Array.from(precisions.keys()));
  const count = precisions.filter((each, index) => each !== null || (recalls[index] ?? null) !== null).length;
  const interval = value === null ? null : bootstrap(precisions.length, of);
  const undefinedCount = precisions.length - count;
  return { value, count, undefinedCount, interval, reason: value === null ? reason : '' };
}

/** A figure that is no mean: a percentile, a count. */
export function plainFigure(value: number | null, count: number, reason: string): Figure {
  return { value, count, undefinedCount: 0, interval: null, reason: value === null ? reason : '' };
}

function meanOf(values: Float64Array, sample: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < sample.length; at += 1) sum += values[sample[at] ?? 0] ?? 0;
  return sum / sample.length;
}

function meanOfDefined(values: Values, sample: Uint32Array): number | null {
  let sum = 0;
  let count = 0;
  for (const index of sample) {
    const value = values[index] ?? null;
    if (value === null) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}
