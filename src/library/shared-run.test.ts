import { describe, expect, it } from 'vitest';
import { sharedRun } from './shared-run.js';

describe('sharedRun', () => {
  /** Runs that end when they are told to. */
  function held() {
    const ends: (() => void)[] = [];
    const run = sharedRun(() => {
      const number = ends.length;
      return new Promise<number>((resolve) => ends.push(() => resolve(number)));
    });
    return { run, ends };
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('is one run for all who come before it begins, and another for those who come while it runs', async () => {
    const { run, ends } = held();
    const early = [run(), run()];
    await turn();
    const late = [run(), run(), run()];
    await turn();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await Promise.all(early)).toEqual([0, 0]);
    await turn();
    ends[1]?.();
    expect(await Promise.all(late)).toEqual([1, 1, 1]);
    expect(ends).toHaveLength(2);
  });

  it('fails for those whose run failed, and runs again for the next', async () => {
    let runs = 0;
    const run = sharedRun(async () => {
      runs += 1;
      if (runs === 1) throw new RangeError('once');
      return runs;
    });
    const [one, other] = [run(), run()];
    await expect(one).rejects.toThrow('once');
    await expect(other).rejects.toThrow('once');
    expect(await run()).toBe(2);
  });
});
