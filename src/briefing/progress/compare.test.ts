import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../vocabulary/provision.js';
import { type Comparison, compareWithTarget, type NotComparable } from './compare.js';
import { indicator } from './progress.fixture.js';
import type { Figure } from './progress.js';

const given = (value: number, unit: string | null = null): Figure => ({
  kind: 'number',
  low: value,
  high: value,
  isAbout: false,
  isOfEach: false,
  unit,
});
const between = (low: number, high: number): Figure => ({
  kind: 'number',
  low,
  high,
  isAbout: false,
  isOfEach: false,
  unit: '%',
});
const ratio = (left: number, right: number): Figure => ({ kind: 'ratio', left, right });
const words = (text: string): Figure => ({ kind: 'words', words: text });
const COUNT = { value: '240个', unit: '个', comparator: 'exactly', quote: '市级重点专科240个' } as const;
const RATIO = { value: '1：0.53', unit: null, comparator: 'exactly', quote: '床医比达到1：0.53' } as const;
const ALL = { value: '全覆盖', unit: null, comparator: 'all', quote: '医疗机构信用监管实现全覆盖' } as const;
const RANGE = { ...COUNT, value: '2—3个' } as const;
const compared = (differing: Partial<Indicator>, value: Figure) => compareWithTarget(indicator(differing), value);

describe('a value of the same kind as its target', () => {
  it.each<[string, Partial<Indicator>, Figure, Comparison['kind'], number | null, number]>([
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
    ['a ratio', RATIO, ratio(1, 0.53), 'met', 1, 0],
    ['a ratio', RATIO, ratio(1, 0.5), 'short', 0.943396226415, -0.03],
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
    expect(compared(ALL, words('已全覆盖'))).toEqual({ kind: 'met', distance: null });
    expect(compared(ALL, words('未完成'))).toEqual({ kind: 'short', distance: null });
  });
});

describe('a value of another kind', () => {
  it.each<[NotComparable, Partial<Indicator>, Figure]>([
    ['not-a-target', { achieved: true }, given(90, '%')],
    ['text-target', { value: '基本建成', unit: null, comparator: 'reach' }, given(90, '个')],
    ['text-value', ALL, words('大约九成')],
    ['text-value', {}, words('九成')],
    ['ratio-form', COUNT, ratio(1, 2)],
    ['unit', {}, given(90, '个百分点')],
    ['unit', {}, given(90)],
    ['unit', COUNT, given(240, '人次')],
    ['unit', COUNT, given(240, '个/年')],
    ['unit', ALL, given(12, '家')],
    ['above-whole', ALL, given(104, '%')],
    ['ratio-form', RATIO, given(0.53)],
    ['ratio-form', RATIO, ratio(2, 1.06)],
    ['ratio-form', {}, ratio(1, 2)],
    ['per-year', { ...COUNT, quote: '每年建成240个' }, given(240, '个')],
    ['per-each', { ...COUNT, denominator: '各县(市、区)' }, given(240, '个')],
    ['per-each', { ...COUNT, quote: '50%以上的县建成240个' }, given(240, '个')],
  ])('is not compared: %s', (why, target, value) => {
    expect(compared(target, value)).toEqual({ kind: 'not-comparable', why, distance: null });
  });

  it('is not judged where the text does not say which way, but its distance is given', () => {
    expect(compared({ ...COUNT, quote: '次均费用降至240个' }, given(250, '个'))).toMatchObject({
      kind: 'not-comparable',
      why: 'direction',
      distance: { difference: 10 },
    });
  });
});

describe('a value or a target that is not one number', () => {
  const ABOUT = { ...COUNT, comparator: 'about' } as const;

  it.each<[string, Comparison['kind'], Partial<Indicator>, Figure]>([
    ['reaches 左右 where it is as much', 'met', ABOUT, given(240, '个')],
    ['may have reached it where it is near', 'not-comparable', ABOUT, given(235, '个')],
    ['has not where it is far', 'short', ABOUT, given(120, '个')],
    ['has reached it with both ends', 'met', {}, between(91, 93)],
    ['has not with either', 'short', {}, between(85, 88)],
    ['cannot tell where the target lies within', 'not-comparable', {}, between(85, 95)],
    ['has where it is open upwards', 'met', {}, between(90, Number.POSITIVE_INFINITY)],
    ['has not where it is open downwards', 'short', {}, between(Number.NEGATIVE_INFINITY, 89)],
    ['cannot tell of about the target', 'not-comparable', {}, { ...between(90, 90), isAbout: true } as Figure],
    ['can of about more', 'met', {}, { ...between(92, 92), isAbout: true } as Figure],
  ])('%s', (_, kind, target, value) => {
    expect(compared(target, value).kind).toBe(kind);
  });
});

describe('an answer in words', () => {
  const BUILT = { value: '基本建成', unit: null, comparator: 'reach', quote: '基本建成临床专科网络' } as const;
  const WHOLE = { value: '全面建成', unit: null, comparator: 'reach', quote: '全面建成健康服务圈' } as const;

  it.each<[string, Comparison['kind'], Partial<Indicator>]>([
    ['已建成', 'met', WHOLE],
    ['基本建成', 'short', WHOLE],
    ['基本建成', 'met', BUILT],
    ['正在推进', 'short', BUILT],
    ['未全覆盖', 'short', ALL],
    ['召开会议2次', 'not-comparable', BUILT],
  ])('%s: %s', (text, kind, target) => {
    expect(compared(target, words(text)).kind).toBe(kind);
  });
});
