import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimiter } from './limiter.js';

const now = () => 0;
const unhurried = { deadline: 60_000 };

describe('createLimiter', () => {
  it('lets in as many as there are places and the next when one leaves', async () => {
    const limiter = createLimiter({ concurrency: 2, now });
    const [first] = [await limiter.acquire(unhurried), await limiter.acquire(unhurried)];
    let entered = false;
    const third = limiter.acquire(unhurried).then(() => (entered = true));
    await Promise.resolve();
    expect(entered).toBe(false);
    first();
    await third;
    expect(entered).toBe(true);
  });

  it('gives a place back once, however often it is left', async () => {
    const limiter = createLimiter({ concurrency: 1, now });
    const leave = await limiter.acquire(unhurried);
    leave();
    leave();
    await limiter.acquire(unhurried);
    await expect(limiter.acquire({ deadline: 1 })).rejects.toMatchObject({ code: 'model-timeout' });
  });

  it('lets who waits go when the signal aborts, and takes no place for it', async () => {
    const limiter = createLimiter({ concurrency: 1, now });
    const leave = await limiter.acquire(unhurried);
    const abort = new AbortController();
    const waiting = limiter.acquire({ ...unhurried, signal: abort.signal });
    const behind = limiter.acquire(unhurried);
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'interrupted' });
    leave();
    await behind;
  });

  it('lets nobody in who has aborted or is too late', async () => {
    const limiter = createLimiter({ concurrency: 1, now });
    const signal = AbortSignal.abort();
    await expect(limiter.acquire({ ...unhurried, signal })).rejects.toMatchObject({ code: 'interrupted' });
    await expect(limiter.acquire({ deadline: 0 })).rejects.toMatchObject({
      code: 'model-timeout',
      details: { reason: 'busy' },
    });
  });

  it('never lets in more than its places, and first come first served, whatever leaves when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        async (concurrency, arrivals) => {
          const limiter = createLimiter({ concurrency, now });
          const inside: (() => void)[] = [];
          const order: number[] = [];
          let arrived = 0;
          for (const arrives of arrivals) {
            if (arrives) {
              const number = arrived;
              arrived += 1;
              limiter.acquire(unhurried).then(
                (leave) => {
                  inside.push(leave);
                  order.push(number);
                },
                () => {},
              );
            } else inside.shift()?.();
            for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
            expect(inside.length).toBeLessThanOrEqual(concurrency);
          }
          expect(order).toEqual(order.map((_, at) => at));
          while (inside.length > 0) {
            inside.shift()?.();
            for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
          }
          expect(order).toHaveLength(arrived);
        },
      ),
      { numRuns: 50 },
    );
  });
});
