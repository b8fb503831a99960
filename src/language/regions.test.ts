import { describe, expect, it } from 'vitest';
import { findProvinces, PROVINCES, provinceNamed, shortRegionName } from './regions.js';

const named = (text: string) => findProvinces(text).map(({ province }) => province.name);

describe('findProvinces', () => {
  it('knows the 34 provinces and the 兵团', () => {
    expect(PROVINCES).toHaveLength(35);
    for (const { name, short } of PROVINCES) expect([named(name), named(short)]).toEqual([[name], [name]]);
  });

  it('takes the longer of two names', () => {
    expect(named('新疆生产建设兵团、新疆维吾尔自治区、内蒙古')).toEqual([
      '新疆生产建设兵团',
      '新疆维吾尔自治区',
      '内蒙古自治区',
    ]);
  });

  it('gives the place of each mention', () => {
    expect(findProvinces('在广东省').map(({ start, end }) => [start, end])).toEqual([[1, 4]]);
  });

  it.each(['海南州', '吉林市', '海南藏族自治州', '聊城市'])('takes %s for no province', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('is not misled by 市场', () => {
    expect(named('广东市场监管')).toEqual(['广东省']);
  });
});

describe('provinceNamed', () => {
  it('knows whole and short names only', () => {
    expect(provinceNamed('广东')?.name).toBe('广东省');
    expect(provinceNamed('兵团')?.name).toBe('新疆生产建设兵团');
    expect(provinceNamed('广东深圳')).toBeNull();
    expect(provinceNamed('')).toBeNull();
  });
});

describe('shortRegionName', () => {
  it.each([
    ['广东省', '广东'],
    ['聊城市', '聊城'],
    ['南丰县', '南丰'],
    ['全国', '全国'],
  ])('shortens %s', (name, short) => {
    expect(shortRegionName(name)).toBe(short);
  });
});
