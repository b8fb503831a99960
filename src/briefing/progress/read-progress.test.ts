import { describe, expect, it } from 'vitest';
import { readTables } from '../../office/read-table.js';
import { writeWorkbook } from '../../office/workbook.js';
import { indicatorKey } from './indicator-key.js';
import { type CellGiven, contextOf, corpusRows, fileOf, indicator, rowOf, sheetOf } from './progress.fixture.js';
import { readProgress } from './read-progress.js';
import { readTarget } from './target.js';
import { progressTemplate } from './template.js';

const KEY = indicatorKey(indicator());
const OTHER = rowOf({ name: '居民健康素养', value: '37%', clauseId: 'plan#2.4.3' }, '二、（四）3');
const ROWS = [rowOf(), OTHER];
const HEAD = ['指标编号', '指标', '依据条款', '当前值', '单位', '数据截止日', '来源', '备注'];
const read = (...rows: (readonly CellGiven[])[]) => readProgress(fileOf(sheetOf([HEAD, ...rows])), contextOf(ROWS));
const row = (value: CellGiven, ...rest: CellGiven[]) => [KEY, '', '', value, ...rest];
const at = (number: number, sheet = '进展') => ({ file: '进展.xlsx', sheet, row: number });

describe('a filled table', () => {
  it('gives each value with its unit, date, source and place', () => {
    expect(read(row('92.3%', '%', '2025年6月30日', '卫生统计年报', '快报数'))).toEqual({
      values: new Map([
        [
          KEY,
          {
            figure: { kind: 'number', low: 92.3, high: 92.3, isAbout: false, isOfEach: false, unit: '%' },
            text: '92.3%',
            asOf: { text: '2025年6月30日', iso: '2025-06-30', ends: '2025-06-30' },
            source: '卫生统计年报',
            note: '快报数',
            said: null,
            where: at(2),
          },
        ],
      ]),
      tasks: new Map(),
      rows: 1,
      problems: [],
    });
  });

  it('is found below its title, in whichever sheet, with columns in any order and by other names', () => {
    const sheets = [
      sheetOf([['说明']], { name: '封面' }),
      sheetOf([
        ['进展情况表'],
        ['当前 数值', '指标名称'],
        ['92.3%', '县域内患者就诊率'],
        ['当前数值', '指标名称'],
        ['40%', '居民健康素养'],
      ]),
    ];
    const { values, problems } = readProgress(fileOf(...sheets), contextOf(ROWS));
    expect([...values.values()].map(({ text, where }) => [text, where.row])).toEqual([
      ['92.3%', 3],
      ['40%', 5],
    ]);
    expect(problems).toEqual([]);
  });

  it('may leave values out, in whatever way people do', () => {
    expect(read(row(null), row('【待填：当前值】'), row('—'), row('/'), ['合计'])).toEqual({
      values: new Map(),
      tasks: new Map(),
      rows: 0,
      problems: [],
    });
  });

  it.each(['二、（一）3', '二(一)3', '某政办字[2024]10号 二（一）3', '《某市实施方案》二、（一）3', 'plan#2.1.3'])(
    'ties a row without a key to the name within %s',
    (clause) => {
      const rows = [rowOf(), rowOf({ clauseId: 'plan#9' }, '三、（二）')];
      const table = fileOf(sheetOf([HEAD, ['', '县域内患者就诊率', clause, '92.3%']]));
      expect([...readProgress(table, contextOf(rows)).values.keys()]).toEqual([KEY]);
    },
  );
});

describe('a sheet', () => {
  it('without a head row is none', () => {
    expect(readProgress(fileOf(sheetOf([['指标', '责任单位']])), contextOf(ROWS)).problems).toEqual([
      { kind: 'no-head-row', lost: 'file', file: '进展.xlsx' },
    ]);
  });

  it('is not read where nobody sees it; of two columns of one name no row says which is meant where they differ', () => {
    const table = [HEAD, row('92.3%')];
    const hidden = sheetOf(table, { name: '旧', hidden: true });
    const twice = sheetOf([[...HEAD, '完成值'], row('92.3%', '', '', '', '', '93%'), ['', '居民健康素养', '', '35%']]);
    const { values, problems } = readProgress(fileOf(hidden, twice), contextOf(ROWS));
    expect([...values.values()].map(({ text }) => text)).toEqual(['35%']);
    expect(problems).toMatchObject([
      { kind: 'hidden-sheet', lost: 'sheet', file: '进展.xlsx', sheet: '旧' },
      { kind: 'several-figures', lost: 'row', shown: '92.3%、93%', where: at(2) },
    ]);
  });

  it('says what of it was not read', () => {
    const cut = sheetOf([HEAD], { rowsNotRead: 4, columnsNotRead: true });
    expect(readProgress(fileOf(cut), contextOf(ROWS)).problems).toMatchObject([
      { kind: 'rows-not-read', rows: 4 },
      { kind: 'columns-not-read' },
    ]);
  });

  it('says so once, however many tables stand in it', () => {
    const { rows, ...sheet } = sheetOf([HEAD, row('92.3%'), HEAD, ['', '居民健康素养', '', '35%']], { rowsNotRead: 4 });
    const parted = rows.map((each, index) => (index < 2 ? each : { ...each, row: each.row + 1 }));
    const { values, problems } = readProgress(fileOf({ ...sheet, rows: parted }), contextOf(ROWS));
    expect([...values.values()].map(({ text, where }) => [text, where.row])).toEqual([
      ['92.3%', 2],
      ['35%', 5],
    ]);
    expect(problems).toMatchObject([{ kind: 'rows-not-read', rows: 4 }]);
  });
});

describe('the table of the corpus', () => {
  it('comes back from a workbook and a .csv with every value filled in', async () => {
    const rows = corpusRows();
    const {
      rows: [head = [], ...lines],
      ...sheet
    } = progressTemplate(rows);
    const filled = [
      head,
      ...lines.map((cells, index) => cells.map((cell, column) => (column === 5 ? answerTo(index) : cell))),
    ];
    function answerTo(index: number): string | number {
      const target = readTarget(rows[index]?.indicator ?? indicator());
      return target.kind === 'number' ? (index % 90) + 2 : target.kind === 'ratio' ? '1:0.6' : '推进中';
    }
    const csv = filled
      .map((cells) => cells.map((cell) => `"${`${cell ?? ''}`.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
    const files = [
      { name: 'a.xlsx', bytes: await writeWorkbook([{ ...sheet, rows: filled }]) },
      { name: 'a.csv', bytes: Buffer.from(csv) },
    ];
    for (const file of files) {
      const { values, problems } = readProgress(await readTables(file), contextOf(rows));
      expect(problems).toEqual([]);
      expect([...values.keys()]).toEqual(rows.map((each) => indicatorKey(each.indicator)));
      expect([...values.values()].map(({ where }) => where.row)).toEqual(rows.map((_, index) => index + 2));
    }
  });
});
