import { describe, expect, it } from 'vitest';
import { dropsLimit, joinsOtherwise } from './scope-words.js';

describe('dropsLimit', () => {
  it.each([
    ['街道可以设置养老机构', '有条件的街道可以设置养老机构'],
    ['推进护理保险', '试点推进护理保险'],
    ['推进城市医疗集团建设', '推进城市医疗集团试点建设'],
    ['街道由第三方评价', '部分街道由第三方评价'],
    ['老年人每月领取补贴', '高龄老年人每月领取补贴'],
  ])('“%s” of “%s”', (sentence, given) => {
    expect(dropsLimit(sentence, given)).toBe(true);
  });

  it.each([
    ['有条件街道可以设置养老机构', '有条件的街道可以设置养老机构'],
    ['在试点中推进护理保险', '试点推进护理保险'],
    ['提高价格', '部分街道提高价格'],
  ])('not “%s” of “%s”', (sentence, given) => {
    expect(dropsLimit(sentence, given)).toBe(false);
  });
});

describe('joinsOtherwise', () => {
  it.each([
    ['可以选择现金和服务券', '可以选择现金或者服务券'],
    ['护理师、社工均可申请', '护理师或社工均可申请'],
    ['市民政局或市财政局负责', '市民政局、市财政局负责'],
  ])('“%s” of “%s”', (sentence, given) => {
    expect(joinsOtherwise(sentence, [given])).toBe(true);
  });

  it.each([
    ['可以选择现金或服务券', '可以选择现金或者服务券'],
    ['市民政局和市财政局负责', '市民政局、市财政局负责'],
  ])('not “%s” of “%s”', (sentence, given) => {
    expect(joinsOtherwise(sentence, [given])).toBe(false);
  });
});
