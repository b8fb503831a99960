import { describe, expect, it } from 'vitest';
import { readAsOf } from './read-as-of.js';

const asOf = (text: string) => readAsOf({ kind: 'text', text, fromFormula: false });

describe('the date of a figure', () => {
  it.each([
    ['2025年6月30日', '2025年6月30日', '2025-06-30'],
    ['2025-06-30', '2025年6月30日', '2025-06-30'],
    ['2025/6/30 0:00:00', '2025年6月30日', '2025-06-30'],
    ['截至2025.6', '2025年6月', '2025-06'],
    ['２０２５年６月底', '2025年6月底', '2025-06'],
    ['2024年底', '2024年底', '2024'],
    ['2024年', '2024年', '2024'],
  ])('%s is one', (text, written, iso) => {
    expect(asOf(text)).toEqual({ text: written, iso });
  });

  it.each([
    '上月底',
    '2025年2月30日',
    '2025-13',
    '2025年底6月',
    '6月30日',
    '2025',
    '2025年630日',
    '2025年1-6月',
    '20250630',
  ])('%s is none', (text) => {
    expect(asOf(text)).toBeNull();
  });

  it('may be a date of the spreadsheet, and no number', () => {
    expect(readAsOf({ kind: 'date', text: '2025-06', fromFormula: false })).toEqual({
      text: '2025年6月',
      iso: '2025-06',
    });
    expect(readAsOf({ kind: 'number', value: 45838, unit: null, text: '45838', fromFormula: false })).toBeNull();
  });
});
