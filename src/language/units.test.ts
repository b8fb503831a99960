import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpokenUnit, measureOf, UNIT_PATTERN } from './units.js';

describe('measureOf', () => {
  it.each<[unit: string, kind: string, factor: number]>([
    ['元', 'money', 1],
    ['万元', 'money', 1e4],
    ['亿元', 'money', 1e8],
    ['%', 'share', 1],
    ['‰', 'share', 0.1],
    ['个百分点', 'share', 1],
    ['亿千瓦', 'power', 1e8],
    ['万千瓦时', 'energy', 1e4],
    ['个月', 'month', 1],
    ['年', 'month', 12],
    ['个季度', 'month', 3],
    ['个工作日', 'working-day', 1],
    ['天', 'day', 1],
    ['岁', 'age', 1],
    ['公里', 'length', 1000],
    ['平方公里', 'area', 1e6],
    ['万亩', 'area', (2000 / 3) * 1e4],
    ['吨', 'mass', 1000],
    ['万人次', '人次', 1e4],
    ['元/人/日', 'money/人/日', 1],
    ['次/周', '次/周', 1],
    ['万', 'number', 1e4],
    ['/10万', 'number/10万', 1],
  ])('says what %s measures', (unit, kind, factor) => {
    expect(measureOf(unit)?.kind).toBe(kind);
    expect(measureOf(unit)?.factor).toBeCloseTo(factor);
  });

  it.each(['', '驼铃', '万驼铃', '第'])('knows no unit %j', (unit) => {
    expect(measureOf(unit)).toBeNull();
  });

  it('keeps kinds apart that cannot be compared', () => {
    const kinds = ['个工作日', '天', '个月', '岁', '元', '元/人/月', '元/户/月', '个', '名'].map(
      (unit) => measureOf(unit)?.kind,
    );
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('scales with the mark before a unit', () => {
    const scales = fc.constantFrom<[string, number]>(
      ['', 1],
      ['百', 100],
      ['千', 1e3],
      ['万', 1e4],
      ['百万', 1e6],
      ['亿', 1e8],
    );
    const base = fc.constantFrom('元', '人次', '吨', '平方米', '户');
    fc.assert(
      fc.property(scales, base, ([mark, times], unit) => {
        expect(measureOf(`${mark}${unit}`)?.kind).toBe(measureOf(unit)?.kind);
        expect(measureOf(`${mark}${unit}`)?.factor).toBeCloseTo((measureOf(unit)?.factor ?? 0) * times);
      }),
    );
  });
});

describe('UNIT_PATTERN', () => {
  it.each(['个工作日', '平方公里', '个百分点', '人次', '千瓦时', '周岁', 'km²'])('takes all of %s', (unit) => {
    expect(new RegExp(UNIT_PATTERN).exec(unit)?.[0]).toBe(unit);
  });
});

describe('isSpokenUnit', () => {
  it.each(['个', '日', '年', '元', '名', '倍'])('counts with %s after a numeral in Chinese characters', (unit) => {
    expect(isSpokenUnit(unit)).toBe(true);
  });

  it.each(['级', '类', '面', '方面', '届', '条'])('counts nothing with %s', (unit) => {
    expect(isSpokenUnit(unit)).toBe(false);
  });
});
