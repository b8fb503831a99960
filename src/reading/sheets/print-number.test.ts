import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNumber, printText } from './print-number.js';

describe('a number as its cell shows it', () => {
  it.each([
    [12, '', '12'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.333333333'],
    [0.85, '0%', '85%'],
    [0.123, '0.0%', '12.3%'],
    [1234.5, '#,##0.00', '1,234.50'],
    [1234567, '#,##0', '1,234,567'],
    [0.5, '#.##', '.5'],
    [3, '0.##', '3'],
    [3, '0"所"', '3所'],
    [123456, '0!.0,"万"', '12.3万'],
    [12345678, '0.0,,', '12.3'],
    [-5, '0;(0)', '(5)'],
    [-5, '0', '-5'],
    [0, '0;-0;"—"', '—'],
    [15000, '[>=10000]0"万级";0', '15000万级'],
    [5, '000', '005'],
    [1.005, '0.00', '1.01'],
    [12, '"第"0"条"', '第12条'],
    [7, '_ * #,##0_ ;_ * -#,##0_ ', '7'],
    [5, '[$¥-804]#,##0.00', '¥5.00'],
    [8, ';;;', ''],
  ])('%d in %s is %s', (value, format, shown) => {
    expect(printNumber(value, format)).toBe(shown);
  });

  it.each([
    [48029, 'yyyy/m/d', '2031/6/30'],
    [48029, 'yyyy"年"m"月"d"日"', '2031年6月30日'],
    [48029, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇三一年六月三十日'],
    [48029, 'yyyy-mm', '2031-06'],
    [48029.75, 'h:mm', '18:00'],
    [48029.75, '上午/下午h"时"mm"分"', '下午6时00分'],
    [1.5, '[h]:mm', '36:00'],
    [48029, 'aaaa', '星期一'],
    [1, 'yyyy/m/d', '1900/1/1'],
    [61, 'yyyy/m/d', '1900/3/1'],
  ])('day %d in %s is %s', (serial, format, shown) => {
    expect(printNumber(serial, format)).toBe(shown);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(printNumber(0, 'yyyy/m/d', true)).toBe('1904/1/1');
  });

  it('puts the words of a format around a text', () => {
    expect(printText('三', '"第"@"项"')).toBe('第三项');
    expect(printText('三', '0.0')).toBe('三');
  });

  it('prints something of any number in any format', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.string({ unit: fc.constantFrom(...'0#?.,%;[]"年月ymdhsE+-@_*\\! a/') }),
        (value, format) => {
          expect(typeof printNumber(value, format)).toBe('string');
        },
      ),
    );
  });

  it('keeps the digits of whole numbers', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(printNumber(value, '0')).toBe(String(value));
        expect(printNumber(value, '#,##0').replaceAll(',', '')).toBe(String(value));
      }),
    );
  });
});
