import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseId } from '../vocabulary/clause.js';
import { fuseRanks } from './fuse.js';

const ids = (...paths: (string | number)[]): ClauseId[] => paths.map((path): ClauseId => `a#${path}`);
const order = (lists: Parameters<typeof fuseRanks>[0], k = 60) => fuseRanks(lists, k).map(({ clauseId }) => clauseId);

describe('fuseRanks', () => {
  it('scores by the sum of weight / (k + rank), ranks from 1', () => {
    const lists = [
      { ids: ids(1, 2), weight: 1 },
      { ids: ids(2), weight: 0.5 },
    ];
    expect(fuseRanks(lists, 60)).toEqual([
      { clauseId: 'a#2', score: 1 / 62 + 0.5 / 61 },
      { clauseId: 'a#1', score: 1 / 61 },
    ]);
  });

  it('keeps the order of a single list', () => {
    expect(order([{ ids: ids(3, 1, 2), weight: 1 }])).toEqual(ids(3, 1, 2));
  });

  it('leaves out lists of weight 0, with the ids only they hold', () => {
    const list = { ids: ids(1, 2), weight: 1 };
    expect(fuseRanks([list, { ids: ids(9, 2), weight: 0 }], 60)).toEqual(fuseRanks([list], 60));
  });

  it('is empty for no lists and for empty ones', () => {
    expect(fuseRanks([], 60)).toEqual([]);
    expect(fuseRanks([{ ids: [], weight: 1 }], 60)).toEqual([]);
  });

  it('keeps ties in the order of first appearance', () => {
    const lists = [
      { ids: ids(2, 1), weight: 1 },
      { ids: ids(3, 4), weight: 1 },
    ];
    expect(order(lists)).toEqual(ids(2, 3, 1, 4));
  });

  it('puts what two lists hold before what one holds at the same rank', () => {
    const lists = [
      { ids: ids(1, 3), weight: 1 },
      { ids: ids(2, 3), weight: 1 },
    ];
    expect(order(lists)[0]).toBe('a#3');
  });

  it('yields every id once, best first, the same each time', () => {
    const list = fc.record({
      ids: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 12 }).map((paths) => ids(...paths)),
      weight: fc.constantFrom(0, 0.25, 1),
    });
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
        const fused = fuseRanks(lists, 60);
        const held = lists.filter(({ weight }) => weight > 0).flatMap((each) => each.ids);
        expect(fused.map(({ clauseId }) => clauseId).toSorted()).toEqual([...new Set(held)].toSorted());
        expect(fused.map(({ score }) => score)).toEqual(fused.map(({ score }) => score).toSorted((a, b) => b - a));
        expect(fuseRanks(lists, 60)).toEqual(fused);
      }),
    );
  });
});
