import { describe, expect, it } from 'vitest';
import { type CellGiven, contextOf, fileOf, rowOf, sheetOf } from './progress.fixture.js';
import { readProgress } from './read-progress.js';

const LEVEL = rowOf({
  name: '二级以上公立医院检查结果互认',
  value: '80%',
  quote: '二级以上公立医院检查结果互认达到80%',
});
const COUNT = rowOf({ name: '市级重点专科', value: '240个', unit: '个', quote: '建成240个市级重点专科' });
const STATE = rowOf({
  name: '电子健康档案',
  comparator: 'reach',
  value: '实现授权查询',
  unit: null,
  quote: '电子健康档案实现授权查询',
});
const CONTEXT = contextOf([rowOf(), LEVEL, COUNT, STATE]);
const read = (...rows: (readonly CellGiven[])[]) => readProgress(fileOf(sheetOf(rows)), CONTEXT);
const HEAD = ['指标名称', '完成情况', '口径说明'];

describe('words beside a figure, under whatever title', () => {
  it.each([
    ['县域内患者就诊率', '92%', '仅东阿县', 'other-place'],
    ['县域内患者就诊率', '92%', '住院患者', 'other-scope'],
    ['县域内患者就诊率', '92%', '计划数', 'other-scope'],
    ['公立医院检查结果互认', '85%', '三级医院', 'other-scope'],
    ['公立医院检查结果互认', '85%', '二级医院', 'other-scope'],
    ['市级重点专科', '28个', '当年新增', 'other-span'],
    ['电子健康档案', '授权236项', '', 'not-a-number'],
  ])('keep %s %s out: %s', (name, value, note, kind) => {
    const { values, problems } = read(HEAD, [name, value, note]);
    expect(values.size).toBe(0);
    expect(problems).toMatchObject([{ kind }]);
  });

  it.each([
    ['县域内患者就诊率', '92%', '全市，较上年提高2个百分点'],
    ['公立医院检查结果互认', '85%', '二级以上医院'],
    ['市级重点专科', '228个', '累计'],
    ['电子健康档案', '已实现', ''],
  ])('leave %s %s: %s', (name, value, note) => {
    expect(read(HEAD, [name, value, note])).toMatchObject({ values: { size: 1 }, problems: [] });
  });

  it('do not make a second row of what they keep out', () => {
    const { values } = read(HEAD, ['市级重点专科', '228个', ''], ['市级重点专科', '28个', '当年新增']);
    expect([...values.values()].map(({ text }) => text)).toEqual(['228个']);
  });

  it('stand over the rows below them', () => {
    const { problems } = read(HEAD, ['一、东阿县', '', ''], ['市级重点专科', '3个', '']);
    expect(problems).toMatchObject([{ kind: 'other-place', shown: '一、东阿县' }]);
  });
});

describe('a head of two lines', () => {
  it('tells the place and the time of each column', () => {
    const merged = (column: number) => ({ kind: 'merged', into: { row: 1, column } }) as const;
    const { values, problems } = read(
      ['指标', '全市', merged(2), '东阿县'],
      [merged(1), '2024年', '2025年9月', '2025年9月'],
      ['县域内患者就诊率', '88%', '91%', '95%'],
    );
    expect([...values.values()]).toMatchObject([{ text: '91%', asOf: { text: '2025年9月' } }]);
    expect(problems).toEqual([]);
  });
});
