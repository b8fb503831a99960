import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral, toHanNumeral } from './numerals.js';

describe('parseNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十八', 28],
    ['一百零三', 103],
    ['二百', 200],
    ['二〇二四', 2024],
    ['两', 2],
    [' 12 ', 12],
    ['007', 7],
  ])('reads %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '甲', '一甲', '1.5', '-1', '1234567890'])('refuses %j', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });
});

describe('toHanNumeral', () => {
  it('writes what parseNumeral reads', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (value) => parseNumeral(toHanNumeral(value)) === value));
  });

  it('writes other numbers in digits', () => {
    expect([0, 1000, 1.5].map(toHanNumeral)).toEqual(['0', '1000', '1.5']);
  });
});
