import { describe, expect, it } from 'vitest';
import { datePrecision, readNumberFormat } from './number-format.js';

describe('a number format', () => {
  it.each(['0%', '0.00%', '0.0%;[Red]-0.0%', '0.0%_ ', '[<0.1]0.00%;0%', '0.0%"左右"'])(
    '%s shows per cent',
    (format) => {
      expect(readNumberFormat(format)).toEqual({ percent: true, unit: '%' });
    },
  );

  it.each([
    ['0"个"', '个'],
    ['#,##0"人"', '人'],
    ['General"家"', '家'],
    ['0.0\\%', '%'],
    ['0.0"%"', '%'],
    ['0名', '名'],
  ])('%s prints a unit', (format, unit) => {
    expect(readNumberFormat(format)).toEqual({ percent: false, unit });
  });

  it.each([
    undefined,
    'General',
    '0.00',
    '#,##0_ ',
    '0!.0,"万"',
    '0,"千"',
    '[>=10000]0"万";0',
    '"¥"0',
    '# ?/?',
    '@',
    '0"0"',
  ])('%s says nothing of the unit', (format) => {
    expect(readNumberFormat(format)).toEqual({ percent: false, unit: null });
  });

  it.each([
    ['mm-dd-yy', 'day'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['yyyy"年"m"月"', 'month'],
    ['mmm-yy', 'month'],
    ['yyyy', 'year'],
    ['h:mm', 'time'],
    ['h:mm AM/PM', 'time'],
  ])('%s shows a date to the %s', (format, precision) => {
    expect(datePrecision(format)).toBe(precision);
  });
});
