import { describe, expect, it } from 'vitest';
import { figuresIn, parseText, planOf, rowsOf } from './provisions.fixture.js';

const yearsOf = (text: string) =>
  figuresIn(parseText(text)).map(({ name, deadline }) => [name, deadline?.year ?? null, deadline?.scope ?? null]);

describe('a deadline that stands before what it governs', () => {
  it('is taken from the sentence before, where that speaks of aims', () => {
    expect(
      yearsOf('云屏市试行方案\n一、任务\n（一）花市。到2034年，服务能力显著提升。花市站点达到120个，培训率达到90%。'),
    ).toEqual([
      ['花市站点', 2034, 'inherited'],
      ['培训率', 2034, 'inherited'],
    ]);
  });

  it('is taken from the sentence that introduces a list', () => {
    expect(
      yearsOf(`云屏市试行方案
一、目标
到2034年，主要目标如下：
1．花市站点达到120个。
2．花农培训率达到90%。
二、措施
（一）花圃。花圃达标率达到50%。`),
    ).toEqual([
      ['花市站点', 2034, 'inherited'],
      ['花农培训率', 2034, 'inherited'],
      ['花圃达标率', null, null],
    ]);
  });

  it('is taken from the heading', () => {
    expect(
      yearsOf(
        '云屏市试行方案\n一、2034年目标\n（一）花市。花市站点达到120个。\n二、措施\n（一）花圃。花圃达标率达到50%。',
      ),
    ).toEqual([
      ['花市站点', 2034, 'inherited'],
      ['花圃达标率', null, null],
    ]);
  });

  it.each<[title: string, year: number]>([
    ['云屏市花市发展方案（2031—2035年）', 2035],
    ['云屏市“十六五”花市发展规划', 2035],
  ])('is last the plan’s own period: %s', (title, year) => {
    expect(yearsOf(`${title}\n一、任务\n（一）花市。花市站点达到120个。`)).toEqual([['花市站点', year, 'inherited']]);
  });

  it('gives way to the one in the sentence', () => {
    expect(yearsOf('云屏市花市发展方案（2031—2035年）\n一、任务\n（一）花市。到2033年，花市站点达到120个。')).toEqual([
      ['花市站点', 2033, 'stated'],
    ]);
  });
});

describe('two deadlines in a sentence', () => {
  it('govern a value each', () => {
    expect(rowsOf(planOf('2025年6月底前完成30%，9月底前完成60%。')).map(([, , value, year]) => [value, year])).toEqual([
      ['30%', 2025],
      ['60%', 2025],
    ]);
    expect(figuresIn(planOf('2025年6月底前完成30%，9月底前完成60%。')).map(({ deadline }) => deadline?.text)).toEqual([
      '2025年6月底前',
      '9月底前',
    ]);
  });

  it('end at the plan period’s last year where it is named: 到“十六五”末', () => {
    expect(rowsOf(planOf('到“十六五”末，花市覆盖率达到60%。'))).toEqual([['花市覆盖率', 'exactly', '60%', 2035]]);
  });
});
