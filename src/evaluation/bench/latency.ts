import { percentile } from '../metrics/percentile.js';

/** Milliseconds, by nearest rank; null of no runs. */
export type Latency = {
  readonly count: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly longest: number | null;
};

export function latencyOf(times: readonly number[]): Latency {
  return {
    count: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    longest: percentile(times, 1),
  };
}

/** Milliseconds the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
