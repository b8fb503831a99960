import { describe, expect, it } from 'vitest';
import { readChargedUnits } from './charged-units.js';
import { compileGlossary } from './glossary.js';

const UNITS = readChargedUnits(
  [
    '云屏市水利和湖泊局',
    '市数据局',
    '省文化和旅游厅',
    '人力资源社会保障部',
    '市委宣传部',
    '市防汛抗旱指挥部办公室',
    '市社会保险服务中心',
    '市社会保障服务中心',
    '市场监管总局',
    '有关部门',
    '评估机构',
  ],
  compileGlossary({ version: 1 }),
);

describe('the units a library charges', () => {
  it.each([
    ['市数据局要干些啥', ['数据局'], '数据局'],
    ['云屏市水利和湖泊局管哪些', ['水利和湖泊局'], '水利和湖泊局'],
    ['文旅厅摊上哪一项', ['文化和旅游厅'], '文旅厅'],
    ['人社部挂名的是哪几条', ['人力资源社会保障部'], '人社部'],
    ['防汛办负责什么', ['防汛抗旱指挥部办公室'], '防汛办'],
    ['宣传那边呢', ['宣传部'], '宣传那边'],
    ['宣传部门管什么', ['宣传部'], '宣传部门'],
    ['市场监管总局有几条', ['场监管总局', '市场监管总局'], '市场监管总局'],
  ])('are named in %s', (question, names, words) => {
    const [named, ...others] = UNITS.namedIn(question);
    expect(others).toEqual([]);
    expect(names).toEqual(expect.arrayContaining([...(named?.names ?? [])]));
    expect(question.slice(named?.start, named?.end)).toBe(words);
  });

  it('are all meant by a short name that fits several', () => {
    expect(UNITS.namedIn('社保中心做什么')[0]?.names).toEqual(['社会保险服务中心', '社会保障服务中心']);
  });

  it.each([
    '有关部门怎么配合',
    '评估机构几天出报告',
    '数据怎么报',
    '文化厅堂有几个',
    '宣传部署做了吗',
    '水利设施归谁管',
    '',
  ])('are none in “%s”', (question) => {
    expect(UNITS.namedIn(question)).toEqual([]);
  });
});
