import { describe, expect, it } from 'vitest';
import { indicatorKey } from './indicator-key.js';
import { type CellGiven, contextOf, fileOf, indicator, rowOf, sheetOf } from './progress.fixture.js';
import { readProgress } from './read-progress.js';

const KEY = indicatorKey(indicator());
const OTHER = rowOf({ name: '居民健康素养', value: '37%', clauseId: 'plan#2.4.3' }, '二、（四）3');
const ROWS = [rowOf(), OTHER];
const HEAD = ['指标编号', '指标', '依据条款', '当前值', '单位', '数据截止日', '来源', '备注', '目标', '地区'];
const read = (...rows: (readonly CellGiven[])[]) => readProgress(fileOf(sheetOf([HEAD, ...rows])), contextOf(ROWS));
const row = (value: CellGiven, ...rest: CellGiven[]) => [KEY, '', '', value, ...rest];
const at = (number: number) => ({ file: '进展.xlsx', sheet: '进展', row: number });

describe('a row that is not used', () => {
  it.each<[string, readonly CellGiven[], object]>([
    [
      'its key is unknown',
      ['plan#2.1.3|县域内患者就诊率|95%', '', '', '92%'],
      { kind: 'unknown-indicator', why: 'key' },
    ],
    [
      'its clause has no such name',
      ['', '居民健康素养', '二、（一）3', '92%'],
      { kind: 'unknown-indicator', why: 'clause' },
    ],
    ['it has no name', ['', '', '', '92%'], { kind: 'no-name' }],
    [
      'its key and name are of two rows',
      [KEY, '居民健康素养', '', '92%'],
      { kind: 'key-and-name-differ', shown: '居民健康素养' },
    ],
    ['its value is words', row('有所提高', '%'), { kind: 'not-a-number', shown: '有所提高' }],
    ['its value is a date', row({ kind: 'date', text: '2025-01-01', fromFormula: false }), { kind: 'date-as-value' }],
    ['its value became a time', row({ kind: 'time' }), { kind: 'time-of-day', column: 'value' }],
    [
      'its formula has no result',
      row({ kind: 'formula-without-value' }),
      { kind: 'formula-without-value', column: 'value' },
    ],
    ['its formula failed', row({ kind: 'error', text: '#DIV/0!' }), { kind: 'cell-error', shown: '#DIV/0!' }],
    [
      'its value is merged with the row above',
      row({ kind: 'merged', into: { row: 1, column: 4 } }),
      { kind: 'merged-cell', column: 'value' },
    ],
    [
      'its unit is merged with the row above',
      row('92.3', { kind: 'merged', into: { row: 1, column: 5 } }),
      { kind: 'merged-cell', column: 'unit' },
    ],
    [
      'its name is merged with the row above',
      ['', { kind: 'merged', into: { row: 1, column: 2 } }, '', '92%'],
      { kind: 'merged-cell', column: 'name' },
    ],
    ['it is per cent or a share', row(0.923, '%'), { kind: 'percent-or-share' }],
    [
      'its target is another',
      ['', '县域内患者就诊率', '', '92%', '', '', '', '', '95%'],
      { kind: 'target-differs', shown: '95%' },
    ],
    [
      'it is of another place',
      ['', '县域内患者就诊率', '', '92%', '', '', '', '', '', '东阿县'],
      { kind: 'other-place' },
    ],
    ['it is of a year before the plan', row('88%', '', '2020年'), { kind: 'other-year', shown: '2020年' }],
    ['it is of a time to come', row('95%', '', '2030年'), { kind: 'other-year' }],
  ])('is reported with its place where %s', (_, cells, problem) => {
    const { values, problems } = read(cells);
    expect(values.size).toBe(0);
    expect(problems).toMatchObject([{ ...problem, lost: 'row', where: at(2) }]);
  });

  it('has a name that two clauses share, and names neither', () => {
    const twin = rowOf({ clauseId: 'plan#9' }, '三、（二）');
    const table = fileOf(sheetOf([HEAD, ['', '县域内患者就诊率', '', '92%']]));
    const { problems } = readProgress(table, contextOf([rowOf(), twin]));
    expect(problems).toMatchObject([{ kind: 'ambiguous-indicator', keys: [KEY, indicatorKey(twin.indicator)] }]);
  });

  it('is the second for its indicator, and then the first is not used either', () => {
    const { values, problems } = read(row('92.3%'), row('有所提高'), row('93%'));
    expect(values.size).toBe(0);
    expect(problems).toMatchObject([
      { kind: 'not-a-number', where: at(3) },
      { kind: 'duplicate', key: KEY, other: at(2), where: at(3) },
      { kind: 'duplicate', key: KEY, other: at(2), where: at(4) },
    ]);
  });

  it('is a caption across the table, which is nothing to report', () => {
    const covered = { kind: 'merged', into: { row: 2, column: 1 } } as const;
    expect(read(['一、优化资源配置', covered, covered, covered]).problems).toEqual([]);
  });
});

describe('a value whose date or source cannot be read', () => {
  it('is kept without it', () => {
    const merged = { kind: 'merged', into: { row: 1, column: 7 } } as const;
    const { values, problems } = read(row('92.3%', null, '2025年2月30日', merged));
    expect(values.get(KEY)).toMatchObject({ text: '92.3%', asOf: null, source: null });
    expect(problems).toMatchObject([
      { kind: 'bad-date', lost: 'cell', shown: '2025年2月30日', where: at(2) },
      { kind: 'merged-cell', lost: 'cell', column: 'source', where: at(2) },
    ]);
  });
});
