import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { repeated } from './repeated.js';

const EVERY = { everyMs: 1_000, fault: 'not-done' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is done again and again', () => {
  it('is done one time after the other, and waited for until none is under way', async () => {
    const ends: (() => void)[] = [];
    const work = repeated(
      EVERY,
      () => new Promise<void>((resolve) => void ends.push(resolve)),
      () => {},
    );
    await vi.advanceTimersByTimeAsync(3_000);
    expect(ends).toHaveLength(1);
    let isSettled = false;
    const settled = work.settled().then(() => {
      isSettled = true;
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(isSettled).toBe(false);
    ends[0]?.();
    await settled;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await work.stop();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(ends).toHaveLength(2);
  });

  it('is logged where it fails, and done the next time', async () => {
    const logged: unknown[] = [];
    let times = 0;
    const fails = async () => {
      times += 1;
      throw Object.assign(new Error('gone'), { code: 'storage-busy' });
    };
    const work = repeated(EVERY, fails, (...line) => logged.push(line));
    await vi.advanceTimersByTimeAsync(2_000);
    await work.stop();
    expect(times).toBe(2);
    expect(logged).toEqual([1, 2].map(() => ['not-done', { code: 'storage-busy' }]));
  });
});
