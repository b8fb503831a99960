import { describe, expect, it } from 'vitest';
import { readSizes } from './sizes.js';

describe('readSizes', () => {
  it('reads the shipped corpus, whole numbers, thousands and millions', () => {
    expect(readSizes('shipped,500,10k,1M').map(({ clauses }) => clauses)).toEqual([0, 500, 10_000, 1_000_000]);
  });

  it.each(['', '10x', 'shipped,', '-1', '1.5k', '0'])('says that “%s” is none', (text) => {
    expect(() => readSizes(text)).toThrow('is no size');
  });
});
