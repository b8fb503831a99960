import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.js';

describe('figuresOf', () => {
  it.each([
    ['达到90%以上', ['90%']],
    ['９０％左右', ['90%']],
    ['1,200张床位', ['1200张']],
    ['1.5万个托位', ['1.5万个']],
    ['床医比1：0.53', ['1:0.53']],
    ['100、200两档', ['100', '200']],
    ['增长2.12个百分点', ['2.12个百分点']],
    ['百分之九十的县', ['百分之九十']],
    ['建成三家医院', ['三家']],
    ['2—3个', ['2', '3个']],
    ['没有数字的句子', []],
  ])('reads %s', (text, expected) => {
    expect(figuresOf(text).map(({ value, unit }) => value + unit)).toEqual(expected);
  });
});
