import { describe, expect, it } from 'vitest';
import { type FigureRow, figuresIn, planOf, rowsOf } from './provisions.fixture.js';

describe('a value whose own words hold no noun', () => {
  it.each<[sentence: string, ...rows: FigureRow[]]>([
    [
      '花市覆盖率2033年达到80%，2034年达到全覆盖。',
      ['花市覆盖率', 'exactly', '80%', 2033],
      ['花市覆盖率', 'all', '全覆盖', 2034],
    ],
    [
      '村级驿站建设2033年完成50%，2034年全部完成。',
      ['村级驿站建设', 'exactly', '50%', 2033],
      ['村级驿站建设', 'all', '全部完成', 2034],
    ],
    ['今年改造花圃240处，明年改造300处。', ['花圃', 'exactly', '240处', null], ['花圃', 'exactly', '300处', null]],
    ['新增渡船30艘，为2030年新增量的2倍。', ['渡船', 'exactly', '30艘', null], ['渡船', 'exactly', '2倍', null]],
    [
      '到2032年、2034年累计建成花艺工坊400个村、1000个村。',
      ['花艺工坊', 'exactly', '400个', 2032],
      ['花艺工坊', 'exactly', '1000个', 2034],
    ],
    ['2033年、2034年分别覆盖60个镇和全部村庄。'],
    ['实现全覆盖。'],
  ])('goes on with the name before it, or is not read: %s', (sentence, ...rows) => {
    expect(rowsOf(planOf(sentence))).toEqual(rows);
  });
});

describe('a value it starts from', () => {
  it.each<[sentence: string, name: string, value: string, base: string]>([
    ['花农参保率在2030年82%的基础上提高到90%。', '花农参保率', '90%', '82%'],
    ['花圃达标率较2030年的70%提高到85%。', '花圃达标率', '85%', '70%'],
    ['旅游收入力争在现有20亿元的基础上翻一番。', '旅游收入', '翻一番', '20亿元'],
    ['花市专项资金由每年6000万元增加到1亿元。', '花市专项资金', '1亿元', '6000万元'],
  ])('is no target, and the name ends before it: %s', (sentence, name, value, base) => {
    const [figure, ...others] = figuresIn(planOf(sentence));
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ name, value, achieved: false, base: { value: base } });
  });

  it('is not the amount of a rise', () => {
    expect(figuresIn(planOf('花市产值比2031年增加20亿元。'))[0]?.base).toEqual({
      text: '2031年',
      year: 2031,
      value: null,
    });
  });
});

describe('a bracket that explains', () => {
  it.each<[sentence: string, name: string, value: string]>([
    ['花农参保率（含异地参保）达到95%。', '花农参保率', '95%'],
    ['渡船检验率（按船舶数计）达到98%以上。', '渡船检验率', '98%'],
    ['各镇（街道）花市覆盖率达到100%。', '各镇(街道)花市覆盖率', '100%'],
    ['购置检测设备22台（套）。', '购置检测设备', '22台（套）'],
  ])('is none of the name: %s', (sentence, name, value) => {
    expect(figuresIn(planOf(sentence))).toMatchObject([{ name, value }]);
  });
});

describe('what stands behind a value', () => {
  it('names nothing where it is said of it', () => {
    expect(figuresIn(planOf('基础类项目7项为必选，可选类项目23项由各镇自选。'))).toMatchObject([
      { name: '基础类项目', kind: 'amount' },
      { name: '可选类项目', kind: 'amount' },
    ]);
  });

  it('is what is made where a measure of it stands before', () => {
    expect(figuresIn(planOf('设立总规模不少于5亿元的产业基金。'))).toMatchObject([{ name: '产业基金' }]);
  });
});
