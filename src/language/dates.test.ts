import { describe, expect, it } from 'vitest';
import { findIsoDate } from './dates.js';

describe('findIsoDate', () => {
  it.each([
    ['2024年9月2日', '2024-09-02'],
    ['发文日期 2024-08-22 09:55', '2024-08-22'],
    ['2024.1.5', '2024-01-05'],
    ['2024/12/31', '2024-12-31'],
    ['2019 年 6 月 24 日', '2019-06-24'],
    ['二〇二四年九月二日', '2024-09-02'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['（2023年5月6日公布）', '2023-05-06'],
  ])('reads %s', (text, date) => {
    expect(findIsoDate(text)).toBe(date);
  });

  it.each([
    '',
    '2024822',
    '2024年9月',
    '2024年2月30日',
    '2024年13月1日',
    '12024-01-05',
    '2024-01-055',
    '011043372/2024-32013',
  ])('finds no date in %j', (text) => {
    expect(findIsoDate(text)).toBeNull();
  });
});
