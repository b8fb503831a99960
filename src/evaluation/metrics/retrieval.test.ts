import { describe, expect, it } from 'vitest';
import { bestRanking, meanOf, recallAt, reciprocalRank } from './retrieval.js';

const ranking = [['d#1'], ['d#2'], ['d#3'], ['d#4'], ['d#5'], ['d#6']] as const;

describe('recallAt', () => {
  it('counts each gold group by its share', () => {
    const gold = [['d#2'], ['d#5'], ['d#9']] as const;
    expect([1, 2, 5].map((k) => recallAt(ranking, gold, k).value)).toEqual([0, 1 / 3, 2 / 3]);
  });

  it('meets a group by any of its members', () => {
    expect(recallAt(ranking, [['d#9', 'd#1']], 1).value).toBe(1);
  });

  it('finds every clause of a position that holds several', () => {
    expect(recallAt([['d#1', 'd#2']], [['d#1'], ['d#2']], 1).value).toBe(1);
  });

  it('never meets a group without clauses', () => {
    expect(recallAt(ranking, [['d#1'], []], 5).value).toBe(0.5);
  });

  it('is null with a reason without gold', () => {
    expect(recallAt(ranking, [], 5)).toEqual({ value: null, reason: 'the case has no gold clause' });
  });
});

describe('reciprocalRank', () => {
  it.each([
    ['the first position', [['d#1']], 1],
    ['the first member of any group', [['d#4'], ['d#3']], 1 / 3],
    ['a ranking without any member', [['d#9']], 0],
  ] as const)('reads %s', (_name, gold, expected) => {
    expect(reciprocalRank(ranking, gold).value).toBe(expected);
  });

  it('is null with a reason without gold', () => {
    expect(reciprocalRank(ranking, []).value).toBeNull();
  });
});

describe('bestRanking', () => {
  it('begins with the clause that meets most groups', () => {
    expect(bestRanking([['d#1'], ['d#1', 'd#2'], ['d#3'], []])).toEqual([['d#1'], ['d#3']]);
  });
});

describe('meanOf', () => {
  it('is taken over what is defined and counts the rest', () => {
    const measures = [{ value: 1 }, { value: 0 }, { value: null, reason: 'none' }];
    expect(meanOf(measures)).toEqual({ value: 0.5, count: 2, undefinedCount: 1 });
  });

  it('of nothing is null, not 0', () => {
    expect(meanOf([])).toEqual({ value: null, count: 0, undefinedCount: 0 });
  });
});
