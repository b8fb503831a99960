import { describe, expect, it } from 'vitest';
import { percentile } from './percentile.js';

describe('percentile', () => {
  it.each([
    [0.5, 50],
    [0.95, 95],
    [1, 100],
  ])('of a hundred values at %d is a value among them', (share, expected) => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(values, share)).toBe(expected);
  });

  it('of one value is that value', () => {
    expect(percentile([7], 0.5)).toBe(7);
  });

  it('of nothing is null', () => {
    expect(percentile([], 0.5)).toBeNull();
  });
});
