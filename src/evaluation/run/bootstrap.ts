/** Percentile bootstrap over cases: seeded, so that one run has one interval. */
import { createRandom } from '../bench/random.js';
import { percentile } from '../metrics/percentile.js';

export type Interval = { readonly low: number; readonly high: number };

const DRAWS = 2000;
const SEED = 20_240_902;

/** Resamples by count: the same for every metric of as many cases, drawn once, which is most of the work. */
const drawn = new Map<number, Uint32Array>();

/** The middle 95% of `statistic` over resamples of `count` indices. Null of nothing, or where no resample defines it. */
export function bootstrap(count: number, statistic: (sample: Uint32Array) => number | null): Interval | null {
  if (count === 0) return null;
  const indices = drawn.get(count) ?? draw(count);
  drawn.set(count, indices);
  const values: number[] = [];
  for (let start = 0; start < indices.length; start += count) {
    const value = statistic(indices.subarray(start, start + count));
    if (value !== null) values.push(value);
  }
  const low = percentile(values, 0.025);
  const high = percentile(values, 0.975);
  return low === null || high === null ? null : { low, high };
}

function draw(count: number): Uint32Array {
  const random = createRandom(SEED);
  const indices = new Uint32Array(DRAWS * count);
  for (let at = 0; at < indices.length; at += 1) indices[at] = Math.floor(random.next() * count);
  return indices;
}
