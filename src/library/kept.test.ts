import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKept } from './kept.js';

const createKeptTexts = (most: number) => createKept<string, string>({ most, sizeOf: ({ length }) => length });

describe('createKept', () => {
  it('lets go of what was used longest ago', () => {
    const kept = createKeptTexts(6);
    for (const key of ['a', 'b', 'c']) kept.add(key, `${key}${key}`);
    kept.get('a');
    kept.add('d', 'dd');
    expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['aa', undefined, 'cc', 'dd']);
  });

  it('keeps the later of two under one key', () => {
    const kept = createKeptTexts(4);
    kept.add('a', 'aaa');
    kept.add('a', 'A');
    kept.add('b', 'bbb');
    expect([kept.get('a'), kept.get('b')]).toEqual(['A', 'bbb']);
  });

  it('lets nothing go for what could not be kept anyway', () => {
    const kept = createKeptTexts(4);
    kept.add('a', 'aaaa');
    kept.add('b', 'bbbbb');
    expect([kept.get('a'), kept.get('b')]).toEqual(['aaaa', undefined]);
  });

  it('never keeps more than it may, and always what was added last where it fits', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(12))), (steps) => {
        const kept = createKeptTexts(10);
        for (const [key, length] of steps) {
          kept.add(key, 'x'.repeat(length));
          expect(kept.get(key)?.length).toBe(length > 10 ? undefined : length);
          const all = ['a', 'b', 'c', 'd', 'e'].map((each) => kept.get(each)?.length ?? 0);
          expect(all.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});
