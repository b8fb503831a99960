/** Percentile bootstrap over cases: seeded, so that one run has one interval. */
import { createRandom } from '../bench/random.js';
import { percentile } from '../metrics/percentile.js';

export type Interval = { readonly low: number; readonly high: number };

const DRAWS = 2000;
const SEED = 20_240_902;

/** The middle 95% of `statistic` over resamples of `count` indices. Null of nothing, or where no resample defines it. */
export function bootstrap(count: number, statistic: (sample: Uint32Array) => number | null): Interval | null {
  if (count === 0) return null;
  const random = createRandom(SEED);
  const sample = new Uint32Array(count);
  const values: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (let at = 0; at < count; at += 1) sample[at] = Math.floor(random.next() * count);
    const value = statistic(sample);
    if (value !== null) values.push(value);
  }
  const low = percentile(values, 0.025);
  const high = percentile(values, 0.975);
  return low === null || high === null ? null : { low, high };
}
