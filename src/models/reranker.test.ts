import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestFirst } from './reranker.js';

describe('the order by score', () => {
  it('is best first; what has no score follows in its own order', () => {
    expect(bestFirst([null, 0.1, 0.9, null, 0.9])).toEqual([2, 4, 1, 0, 3]);
    expect(bestFirst([null, -5])).toEqual([1, 0]);
    expect(bestFirst([])).toEqual([]);
  });

  it('names each position once', () => {
    const anyScores = fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })));
    fc.assert(
      fc.property(anyScores, (scores) => {
        expect([...bestFirst(scores)].sort((a, b) => a - b)).toEqual([...scores.keys()]);
      }),
    );
  });
});
