import { describe, expect, it } from 'vitest';
import { firstLeadsIn, withoutFirstLeads } from './first-leads.js';
import { planOf, unitsOf } from './provisions.fixture.js';

describe('that the first of a list leads', () => {
  it.each([
    '列第一位的为牵头单位，下同',
    '排在首位的为牵头单位，下同',
    '排名第一的单位为牵头单位，下同',
    '第一个为牵头单位，下同',
    '首个单位为牵头单位，其他为配合单位，下同',
  ])('is no part of the list: %s', (rule) => {
    const folded = rule.replaceAll('，', ',');
    expect(firstLeadsIn(folded)).not.toBeNull();
    expect(withoutFirstLeads(`市文旅局、市教育局,${folded}`)).toBe('市文旅局、市教育局');
  });

  it.each<[list: string, ...units: string[]]>([
    ['\n责任单位：市文旅局、青澜大学（列第一位的为牵头单位，下同）', '市文旅局:lead', '青澜大学:in-charge'],
    ['（责任单位：市文旅局、市教育局，排在首位的为牵头单位，下同）', '市文旅局:lead', '市教育局:in-charge'],
    ['（市文旅局、市教育局按职责分工负责；排名第一的单位为牵头单位，下同）', '市文旅局:lead', '市教育局:in-charge'],
    [
      '（责任单位：市文旅局、市教育局；首个单位为牵头单位，其他为配合单位，下同）',
      '市文旅局:lead',
      '市教育局:supporting',
    ],
  ])('holds for the list that says so: %s', (list, ...units) => {
    expect(unitsOf(planOf(`办好各项事情。${list}`))).toEqual([units]);
  });

  it('is no rule where a place in a ranking is told', () => {
    expect(firstLeadsIn('全市排名第一的镇给予奖励')).toBeNull();
  });
});
