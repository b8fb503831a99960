import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../vocabulary/provision.js';
import { type Comparison, compareWithTarget, type NotComparable } from './compare.js';
import { indicator } from './progress.fixture.js';
import type { ProgressValue } from './progress.js';

const given = (value: number | string, unit: string | null = null): Pick<ProgressValue, 'value' | 'unit'> => ({
  value,
  unit,
});
const COUNT = { value: '240个', unit: '个', comparator: 'exactly', quote: '市级重点专科240个' } as const;
const RATIO = { value: '1：0.53', unit: null, comparator: 'exactly', quote: '床医比达到1：0.53' } as const;
const ALL = { value: '全覆盖', unit: null, comparator: 'all', quote: '医疗机构信用监管实现全覆盖' } as const;
const RANGE = { ...COUNT, value: '2—3个' } as const;
const compared = (differing: Partial<Indicator>, value: Pick<ProgressValue, 'value' | 'unit'>) =>
  compareWithTarget(indicator(differing), value);

describe('a value of the same kind as its target', () => {
  it.each<
    [string, Partial<Indicator>, Pick<ProgressValue, 'value' | 'unit'>, Comparison['kind'], number | null, number]
  >([
    ['at least', {}, given(92.3, '%'), 'met', 1.02555555556, 2.3],
    ['at least', {}, given(90, '%'), 'met', 1, 0],
    ['at least', {}, given(81, '%'), 'short', 0.9, -9],
    ['above', { comparator: 'above' }, given(90, '%'), 'short', 1, 0],
    ['at most', { comparator: 'at-most' }, given(45, '%'), 'met', 2, -45],
    ['at most', { comparator: 'at-most' }, given(0, '%'), 'met', null, -90],
    ['below', { comparator: 'below' }, given(90, '%'), 'short', 1, 0],
    ['exactly', COUNT, given(240, '个'), 'met', 1, 0],
    ['exactly', COUNT, given(241, '个'), 'exceeds', 1.00416666667, 1],
    ['exactly', COUNT, given(0.02, '万个'), 'short', 0.833333333333, -40],
    ['a range', RANGE, given(2, '个'), 'met', 1, 0],
    ['a range', RANGE, given(3, '个'), 'met', 1.5, 0],
    ['a range', RANGE, given(4, '个'), 'exceeds', 2, 1],
    ['a range', RANGE, given(1, '个'), 'short', 0.5, -1],
    ['a ratio', RATIO, given('1:0.53'), 'met', 1, 0],
    ['a ratio', RATIO, given('1：0.5'), 'short', 0.943396226415, -0.03],
    ['all', ALL, given(100, '%'), 'met', 1, 0],
    ['all', ALL, given(95, '%'), 'short', 0.95, -5],
    ['a rank', { value: '4级', unit: '级', quote: '电子病历达到4级以上' }, given(5, '级'), 'met', null, 1],
    ['a numeral', { ...COUNT, value: '两个' }, given(2, '个'), 'met', 1, 0],
    ['beside a share', { ...COUNT, quote: '签约率60%以上、市级重点专科240个' }, given(240, '个'), 'met', 1, 0],
    ['per year', { ...COUNT, quote: '每年建成240个' }, given(250, '个/年'), 'exceeds', 1.04166666667, 10],
  ])('%s: %j and %j', (_, target, value, kind, ratio, difference) => {
    expect(compared(target, value)).toMatchObject({ kind, distance: { ratio, difference } });
  });

  it('differs from a share by percentage points', () => {
    expect(compared({}, given(92.3, '%'))).toMatchObject({ distance: { unit: '个百分点' } });
    expect(compared(COUNT, given(1, '个'))).toMatchObject({ distance: { unit: '个' } });
  });

  it('may say in words that all is done, or not', () => {
    expect(compared(ALL, given('已全覆盖'))).toEqual({ kind: 'met', distance: null });
    expect(compared(ALL, given('未完成'))).toEqual({ kind: 'short', distance: null });
  });
});

describe('a value of another kind', () => {
  it.each<[NotComparable, Partial<Indicator>, Pick<ProgressValue, 'value' | 'unit'>]>([
    ['not-a-target', { achieved: true }, given(90, '%')],
    ['text-target', { value: '基本建成', unit: null, comparator: 'reach' }, given('已建成')],
    ['text-value', ALL, given('大约九成')],
    ['text-value', {}, given('九成')],
    ['unit', {}, given(90, '个百分点')],
    ['unit', {}, given(90)],
    ['unit', COUNT, given(240, '家')],
    ['unit', COUNT, given(240, '个/年')],
    ['unit', ALL, given(12, '家')],
    ['above-whole', ALL, given(104, '%')],
    ['ratio-form', RATIO, given(0.53)],
    ['ratio-form', RATIO, given('2:1.06')],
    ['ratio-form', {}, given('1:2')],
    ['per-year', { ...COUNT, quote: '每年建成240个' }, given(240, '个')],
    ['per-each', { ...COUNT, denominator: '各县(市、区)' }, given(240, '个')],
    ['per-each', { ...COUNT, quote: '50%以上的县建成240个' }, given(240, '个')],
  ])('is not compared: %s', (why, target, value) => {
    expect(compared(target, value)).toEqual({ kind: 'not-comparable', why, distance: null });
  });

  it.each<[NotComparable, Partial<Indicator>]>([
    ['about', { ...COUNT, comparator: 'about' }],
    ['direction', { ...COUNT, quote: '次均费用降至240个' }],
  ])('is not judged, but its distance is given: %s', (why, target) => {
    expect(compared(target, given(250, '个'))).toMatchObject({
      kind: 'not-comparable',
      why,
      distance: { difference: 10 },
    });
  });
});
