import { describe, expect, it } from 'vitest';
import { formatNumber } from './number-format.js';

/** Values and what Word prints for them, by format of ECMA-376 §17.18.59. */
const SEQUENCES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  decimal: { 0: '0', 1: '1', 10: '10', 119: '119' },
  decimalHalfWidth: { 12: '12' },
  decimalZero: { 0: '00', 1: '01', 9: '09', 10: '10', 100: '100' },
  upperRoman: {
    1: 'I',
    4: 'IV',
    9: 'IX',
    14: 'XIV',
    40: 'XL',
    90: 'XC',
    400: 'CD',
    1994: 'MCMXCIV',
    3999: 'MMMCMXCIX',
  },
  lowerRoman: { 3: 'iii', 28: 'xxviii' },
  upperLetter: { 1: 'A', 26: 'Z', 27: 'AA', 28: 'BB', 53: 'AAA' },
  lowerLetter: { 1: 'a', 26: 'z', 27: 'aa', 52: 'zz' },
  ordinal: { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', 11: '11th', 12: '12th', 13: '13th', 21: '21st', 112: '112th' },
  hex: { 10: 'A', 255: 'FF' },
  chicago: { 1: '*', 2: '†', 3: '‡', 4: '§', 5: '**' },
  numberInDash: { 4: '- 4 -' },
  decimalFullWidth: { 1: '１', 20: '２０' },
  decimalFullWidth2: { 305: '３０５' },
  decimalEnclosedCircle: { 1: '①', 10: '⑩', 20: '⑳', 21: '㉑', 35: '㉟', 36: '㊱', 50: '㊿', 51: '51' },
  decimalEnclosedCircleChinese: { 1: '①', 11: '⑪', 20: '⑳' },
  decimalEnclosedFullstop: { 1: '⒈', 20: '⒛', 21: '21' },
  decimalEnclosedParen: { 1: '⑴', 20: '⒇', 21: '21' },
  ideographEnclosedCircle: { 1: '㈠', 10: '㈩', 11: '11' },
  ideographDigital: { 1: '一', 9: '九', 10: '一〇', 28: '二八', 100: '一〇〇', 2031: '二〇三一' },
  japaneseDigitalTenThousand: { 10: '一〇' },
  taiwaneseDigital: { 10: '一○' },
  chineseCounting: { 1: '一', 10: '十', 11: '十一', 19: '十九', 20: '二十', 99: '九十九', 100: '一○○', 101: '一○一' },
  taiwaneseCounting: { 12: '十二', 30: '三十', 105: '一○五' },
  chineseCountingThousand: {
    ...{
      0: '〇',
      1: '一',
      10: '十',
      12: '十二',
      20: '二十',
      28: '二十八',
      100: '一百',
      103: '一百零三',
      110: '一百一十',
    },
    ...{ 112: '一百一十二', 120: '一百二十', 1000: '一千', 1001: '一千零一', 1010: '一千零一十', 1100: '一千一百' },
    ...{ 2024: '二千零二十四', 10000: '一万', 10005: '一万零五', 12300: '一万二千三百', 100000: '十万' },
  },
  taiwaneseCountingThousand: { 10: '十', 115: '一百一十五', 10000: '一萬' },
  chineseLegalSimplified: { 1: '壹', 2: '贰', 3: '叁', 10: '壹拾', 12: '壹拾贰', 103: '壹佰零叁', 1000: '壹仟' },
  ideographLegalTraditional: { 2: '貳', 3: '參', 6: '陸', 11: '壹拾壹' },
  japaneseCounting: { 1: '一', 10: '十', 11: '十一', 20: '二十', 100: '百', 103: '百三', 1000: '千', 1100: '千百' },
  japaneseLegal: { 1: '壱', 2: '弐', 3: '参', 10: '壱拾' },
  ideographTraditional: { 1: '甲', 2: '乙', 10: '癸', 11: '甲' },
  ideographZodiac: { 1: '子', 12: '亥', 13: '子' },
  ideographZodiacTraditional: { 1: '甲子', 2: '乙丑', 11: '甲戌', 60: '癸亥', 61: '甲子' },
  bullet: { 1: '' },
  none: { 5: '' },
};

describe('formatNumber', () => {
  for (const [format, sequence] of Object.entries(SEQUENCES)) {
    it(`writes ${format}`, () => {
      const written = Object.keys(sequence).map((value) => [value, formatNumber(Number(value), format)]);
      expect(Object.fromEntries(written)).toEqual(sequence);
    });
  }

  it('fills with zeros as far as the pattern of a custom format says', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007');
    expect(formatNumber(1234, 'custom', '001, 002, 003, ...')).toBe('1234');
    expect(formatNumber(3, 'custom', 'one of its own')).toBe('3');
  });

  it('writes a format it does not know as decimal', () => {
    expect(formatNumber(8, 'thaiCounting')).toBe('8');
    expect(formatNumber(8, 'toString')).toBe('8');
  });

  it('never writes an endless label', () => {
    expect(formatNumber(999_999_999, 'upperLetter')).toBe('999999999');
    expect(formatNumber(999_999_999, 'upperRoman')).toBe('999999999');
    expect(formatNumber(999_999_999, 'chineseCountingThousand')).toBe('999999999');
    expect(formatNumber(-3, 'chineseCounting')).toBe('-3');
  });
});
