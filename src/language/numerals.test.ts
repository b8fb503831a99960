import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral, toHanNumeral } from './numerals.js';

describe('parseNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十八', 28],
    ['一百零三', 103],
    ['二百', 200],
    ['二〇二四', 2024],
    ['两', 2],
    [' 12 ', 12],
    ['007', 7],
    ['一千', 1000],
    ['二千零五', 2005],
    ['一万', 10_000],
    ['三万五千', 35_000],
    ['两万零八百', 20_800],
    ['十二万', 120_000],
    ['一百二十三万四千五百', 1_234_500],
    ['一亿', 100_000_000],
    ['一亿两千万', 120_000_000],
    ['一万二千亿', 1_200_000_000_000],
    ['两点五', 2.5],
    ['十二点零五', 12.05],
    ['〇点八', 0.8],
    ['壹拾贰', 12],
    ['叁仟伍佰', 3500],
    ['捌万', 80_000],
  ])('reads %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '甲', '一甲', '1.5', '-1', '1234567890', '点五', '两点', '两点十', '一点二点三', '12元'])(
    'refuses %j',
    (text) => {
      expect(parseNumeral(text)).toBeNull();
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseNumeral(text)));
  });
});

describe('toHanNumeral', () => {
  it('writes what parseNumeral reads', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (value) => parseNumeral(toHanNumeral(value)) === value));
  });

  it('writes what parseNumeral reads with marks of thousands behind it', () => {
    const part = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(part, part, (high, low) => {
        const tens = low < 100 ? '零' : '';
        expect(parseNumeral(`${toHanNumeral(high)}万${tens}${toHanNumeral(low)}`)).toBe(high * 10_000 + low);
      }),
    );
  });

  it('writes other numbers in digits', () => {
    expect([0, 1000, 1.5].map(toHanNumeral)).toEqual(['0', '1000', '1.5']);
  });
});
