import { describe, expect, it } from 'vitest';
import { readAskedMeasure } from '../../question/asked-measure.js';
import { countsInAskedUnit } from './asked-unit.js';

describe('countsInAskedUnit', () => {
  it.each([
    ['多少名医学生', '新增省级人才5名以上', true],
    ['多少名医学生', '公共卫生人员数达到8.5人', true],
    ['多少名医学生', '床医比达到1：0.53', false],
    ['建几所', '建成1所以上康复医院', true],
    ['建几个', '建成1所以上康复医院', true],
    ['投入多少亿', '专项债券资金49.75亿元', true],
    ['投入多少亿', '到2025年实现全覆盖', false],
    ['涉及几个市几个县', '深化“5市12县”试点', true],
    ['比例是多少', '实现全覆盖', true],
  ])('asked %s, “%s” counts in it: %s', (question, text, expected) => {
    expect(countsInAskedUnit(text, readAskedMeasure(question))).toBe(expected);
  });
});
