import { describe, expect, it } from 'vitest';
import { readAskedMeasure } from './asked-measure.js';

describe('readAskedMeasure', () => {
  it.each([
    ['要建多少家', { classifier: '家', of: '' }],
    ['涉及几个县', { classifier: '个', of: '县' }],
    ['投入多少亿', { classifier: '亿', of: '' }],
  ])('reads what “%s” wants counted', (question, measure) => {
    expect(readAskedMeasure(question)).toEqual(measure);
  });

  it.each(['比例是多少', '谁牵头', ''])('names none in “%s”', (question) => {
    expect(readAskedMeasure(question)).toBeNull();
  });
});
