import { describe, expect, it } from 'vitest';
import { isSameQuantity, quantitiesIn } from './quantities.js';

const same = (one: string, other: string) => {
  const [first] = quantitiesIn(one);
  const [second] = quantitiesIn(other);
  return first !== undefined && second !== undefined && isSameQuantity(first, second);
};

describe('quantities', () => {
  it.each([
    ['三年', '3年'],
    ['十五分钟', '15分钟'],
    ['百分之九十', '90%'],
    ['九成', '90%'],
    ['三分之二', '2/3'],
    ['1：0.53', '1:0.53'],
    ['1,200张', '1200张'],
    ['1.5万个', '15000个'],
    ['12名', '12人'],
    ['2—3个', '2至3个'],
    ['六十五周岁', '65岁'],
    ['两个', '2个'],
    ['一百二十家', '120家'],
    ['二〇三一年三月五日', '2031年3月5日'],
    ['2031-03-05', '2031年3月5日'],
    ['3月5日', '2031年3月5日'],
    ['2031年', '2031年3月5日'],
  ])('%s is %s', (one, other) => {
    expect(same(one, other)).toBe(true);
  });

  it.each([
    ['240个', '240张'],
    ['3亿', '3万'],
    ['3万元', '3元'],
    ['3年', '3个月'],
    ['90%', '90个百分点'],
    ['3个', '2—3个'],
    ['1：4', '4：1'],
    ['2/3', '1/3'],
    ['10余个', '10个'],
    ['第3次', '3次'],
    ['2031年3月5日', '2031年3月'],
    ['2032年5月31日', '2037年5月31日'],
  ])('%s is not %s', (one, other) => {
    expect(same(one, other)).toBe(false);
  });

  it.each([
    ['85%以上', 'at-least'],
    ['不低于85%', 'at-least'],
    ['不得低于85%', 'at-least'],
    ['不超过85%', 'at-most'],
    ['85%以内', 'at-most'],
    ['低于85%', 'below'],
    ['超过85%', 'above'],
    ['1200张左右', 'about'],
    ['达到85%', null],
  ])('reads %s as %s', (text, sense) => {
    expect(quantitiesIn(text)[0]?.sense).toBe(sense);
  });

  it.each(['统一人事管理', '“三进”培训', '一次性补助', '进一步完善', '三医联动'])('finds none in %s', (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });
});
