import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTopK } from './top-k.js';

describe('createTopK', () => {
  it('keeps what sorting everything would keep', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 6 })), fc.integer({ min: 0, max: 12 }), (scores, limit) => {
        const best = createTopK({ limit, most: scores.length, floor: 0 });
        for (const [ordinal, score] of scores.entries()) best.offer(ordinal, score);
        const expected = scores
          .map((score, ordinal) => ({ ordinal, score }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
          .slice(0, limit);
        expect(best.sorted()).toEqual(expected);
      }),
    );
  });

  it('keeps the same when scores at or below the threshold are not offered', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.integer({ min: 0, max: 5 }), (scores, limit) => {
        const all = createTopK({ limit, most: scores.length, floor: 0 });
        const some = createTopK({ limit, most: scores.length, floor: 0 });
        let threshold = some.threshold();
        for (const [ordinal, score] of scores.entries()) {
          all.offer(ordinal, score);
          if (score > threshold) threshold = some.offer(ordinal, score);
        }
        expect(some.sorted()).toEqual(all.sorted());
      }),
    );
  });

  it.each([
    [Number.NaN, 0],
    [-1, 0],
    [1.9, 1],
    [Number.POSITIVE_INFINITY, 3],
  ])('takes a limit of %d to mean %d', (limit, kept) => {
    const best = createTopK({ limit, most: 3, floor: 0 });
    for (const ordinal of [0, 1, 2]) best.offer(ordinal, 1);
    expect(best.sorted()).toHaveLength(kept);
  });
});
