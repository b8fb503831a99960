import { describe, expect, it } from 'vitest';
import { ndcgAt } from './ndcg.js';

describe('ndcgAt', () => {
  it('is 1 for the best ranking and less for a later place', () => {
    const gold = [['d#1'], ['d#2']] as const;
    expect(ndcgAt([['d#1'], ['d#2']], gold, 10).value).toBe(1);
    expect(ndcgAt([['d#9'], ['d#1'], ['d#2']], gold, 10).value).toBeCloseTo((0.6309 + 0.5) / 1.6309, 4);
  });

  it('counts a gold group once, whichever member comes first', () => {
    expect(ndcgAt([['d#2'], ['d#1']], [['d#1', 'd#2']], 10).value).toBe(1);
  });

  it('never exceeds 1 where a position holds several clauses', () => {
    expect(ndcgAt([['d#1', 'd#2']], [['d#1'], ['d#2']], 10).value).toBeLessThanOrEqual(1);
  });

  it('is 0 where gold resolved to nothing, and null without gold', () => {
    expect(ndcgAt([['d#1']], [[]], 10).value).toBe(0);
    expect(ndcgAt([['d#1']], [], 10).value).toBeNull();
  });
});
