import { beforeAll, describe, expect, it } from 'vitest';
import type { Glossary } from '../../question/glossary.js';
import { resolveUnits } from './resolve-units.js';
import { HUBEI, LIAOCHENG, planOf, shippedGlossary } from './units.fixture.js';

let glossary: Glossary;
beforeAll(async () => {
  glossary = await shippedGlossary();
});

const CITY = planOf(LIAOCHENG, [
  '市卫生健康委',
  '市医保局',
  '市财政局',
  '市人力资源社会保障局',
  '市发展改革委',
  '市委编办',
  '市委组织部',
  '市教育体育局',
  '市市场监管局',
  '聊城金融监管分局',
]);
const PROVINCE = planOf(HUBEI, ['省卫健委', '省医保局', '省疾控局', '省经信厅', '省总工会']);

const namesOf = (asked: string, plans = [CITY]) => {
  const found = resolveUnits(asked, plans, glossary);
  return found.kind === 'resolved' ? found.units.map(({ name }) => name) : found.kind;
};

describe('a department asked for', () => {
  it.each([
    ['卫健委', '市卫生健康委'],
    ['卫健', '市卫生健康委'],
    ['卫健部门', '市卫生健康委'],
    ['医保', '市医保局'],
    ['聊城市医疗保障局', '市医保局'],
    ['人社', '市人力资源社会保障局'],
    ['发改', '市发展改革委'],
    ['编办', '市委编办'],
    ['中共聊城市委组织部', '市委组织部'],
    ['教体局', '市教育体育局'],
    ['金融', '聊城金融监管分局'],
    ['国家金融监督管理总局聊城监管分局', '聊城金融监管分局'],
  ])('is found by any name of it: %s', (asked, name) => {
    expect(namesOf(asked)).toEqual([name]);
  });

  it.each([
    ['工商局', '市市场监管局'],
    ['劳动局', '市人力资源社会保障局'],
    ['教委', '市教育体育局'],
    ['物价局', '市发展改革委'],
  ])('is found by a former name: %s', (asked, name) => expect(namesOf(asked)).toEqual([name]));

  it('goes by its own name where the plan charges one that another was called before', () => {
    expect(namesOf('旅游局', [planOf(LIAOCHENG, ['市旅游局', '市文化和旅游局'])])).toEqual(['市旅游局']);
  });

  it.each([
    ['成员单位', '领导小组各成员单位'],
    ['各街道', '各镇（街道、园区）'],
  ])('is a group by what it is called in short: %s', (asked, name) => {
    const plan = planOf(LIAOCHENG, ['领导小组各成员单位', '各镇（街道、园区）']);
    expect(namesOf(asked, [plan])).toEqual([name]);
  });

  it.each([
    ['松湾新区', '松湾新区管委会'],
    ['各县区', '各县（市、区）人民政府'],
    ['县市区', '各县（市、区）人民政府'],
  ])('is a government by the place it governs: %s', (asked, name) => {
    const places = planOf(HUBEI, ['省政府办公厅', '松湾新区管委会', '各县（市、区）人民政府']);
    expect(namesOf(asked, [places])).toEqual([name]);
    expect(namesOf('县政府', [places])).toBe('unknown');
  });

  it.each(['疾控', '疾控中心', '医保中心', '省医保局', '济南市医保局', '火星局'])(
    'is not another that is like it: %s',
    (asked) => {
      expect(namesOf(asked)).toBe('unknown');
    },
  );

  it('is said to be near its namesake of another level', () => {
    expect(resolveUnits('省医保局', [CITY], glossary)).toMatchObject({ nearest: expect.arrayContaining(['市医保局']) });
  });

  it.each([
    ['监管局', ['市市场监管局', '聊城金融监管分局']],
    ['体育局', ['市教育体育局']],
    ['人力', ['市人力资源社会保障局']],
  ])('is asked back where it may be several, or only part of one: %s', (wanted, candidates) => {
    expect(resolveUnits(wanted, [CITY], glossary)).toEqual({ kind: 'ambiguous', wanted, candidates });
  });

  it('is that of each plan where several are chosen', () => {
    expect(namesOf('医保局', [CITY, PROVINCE])).toEqual(['市医保局', '省医保局']);
    expect(namesOf('疾控', [CITY, PROVINCE])).toEqual(['省疾控局']);
    expect(namesOf('工会', [PROVINCE])).toEqual(['省总工会']);
  });

  it('is the own one of a city that charges those of its counties too', () => {
    expect(namesOf('卫健委', [planOf(LIAOCHENG, ['县卫生健康局', '市卫生健康委'])])).toEqual(['市卫生健康委']);
  });
});

describe('several departments asked for at once', () => {
  it.each(['市医保局和市财政局', '医保、财政', '市医保局，财政部门', '医保局与财政局'])(
    'are each found: %s',
    (asked) => {
      expect(namesOf(asked)).toEqual(['市医保局', '市财政局']);
    },
  );

  it('are not read out of one name that holds 和', () => {
    expect(namesOf('人力资源和社会保障局')).toEqual(['市人力资源社会保障局']);
    expect(namesOf('发展和改革委员会和财政局')).toEqual(['市发展改革委', '市财政局']);
  });

  it('are asked for anew where one of them is not known', () => {
    expect(resolveUnits('市医保局和火星局', [CITY], glossary)).toMatchObject({ kind: 'unknown', wanted: '火星局' });
  });
});
