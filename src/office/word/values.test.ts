import { describe, expect, it } from 'vitest';
import { valuesIn } from './values.js';

describe('the values in a text', () => {
  it.each([
    ['二、（一）3', ['二、（一）3']],
    ['（二十八）', ['（二十八）']],
    ['达到90%以上，不少于1：0.53', ['90%以上', '1：0.53']],
    ['配备2—3个、3.5万人', ['2—3个', '3.5万人']],
    ['2025年底前完成，2024年6月30日', ['2025年底前', '2024年6月30日']],
    ['健全机制', []],
  ])('of %j are %j', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });
});
