import { describe, expect, it } from 'vitest';
import { parseText, unitsOf } from './provisions.fixture.js';

const unitsIn = (...rows: string[]) => unitsOf(parseText(`附件1\n\n云屏市花市任务分工表\n${rows.join('\n')}`)).flat();

describe('a row of a table', () => {
  it.each<[head: string, row: string, ...units: string[]]>([
    ['责任股室\t配合股室', '党建办、人事股\t电教馆', '党建办:in-charge', '人事股:in-charge', '电教馆:supporting'],
    ['主办科室\t责任人', '综合科\t李川', '综合科:lead'],
    ['责任处（室）\t分管领导', '规划处\t陈云', '规划处:in-charge'],
    ['牵头股室', '人事股 计财股', '人事股:lead', '计财股:lead'],
    ['牵头单位', '云屏市 人民政府', '云屏市人民政府:lead'],
    ['牵头单位\t配合单位', '市文旅局\t/', '市文旅局:lead'],
    [
      '牵头单位\t配合单位',
      '各县（市、区）人民政府\t乡（镇）人民政府、街道办事处',
      '各县（市、区）人民政府:lead',
      '乡（镇）人民政府:supporting',
      '街道办事处:supporting',
    ],
    ['落实情况\t责任期限', '已完成\t2031年'],
  ])('charges whom its columns name: %s', (head, row, ...units) => {
    expect(unitsIn(`任务\t${head}`, `建场地\t${row}`)).toEqual(units);
  });

  it.each<[cell: string, ...units: string[]]>([
    ['市文旅局牵头，市教育局、市财政局配合', '市文旅局:lead', '市教育局:supporting', '市财政局:supporting'],
    ['牵头单位：市文旅局；配合单位：市教育局', '市文旅局:lead', '市教育局:supporting'],
    ['市文旅局（牵头）、市教育局', '市文旅局:lead', '市教育局:in-charge'],
    ['市文旅局、市教育局按职责分工负责', '市文旅局:in-charge', '市教育局:in-charge'],
  ])('reads a cell as a line of labels is read: %s', (cell, ...units) => {
    expect(unitsIn('任务\t责任单位', `建场地\t${cell}`)).toEqual(units);
  });

  it('takes the first of a list for the lead where the column says so', () => {
    expect(unitsIn('任务\t责任单位（排名第一的为牵头单位）', '建场地\t市文旅局、市教育局')).toEqual([
      '市文旅局:lead',
      '市教育局:in-charge',
    ]);
  });
});
