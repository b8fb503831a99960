import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../office/table-file.js';
import { indicatorKey } from './indicator-key.js';
import { contextOf, fileOf, indicator, rowOf, sheetOf } from './progress.fixture.js';
import { readProgress } from './read-progress.js';

const KEY = indicatorKey(indicator());
const OTHER = rowOf({ name: '居民健康素养', value: '37%', clauseId: 'plan#2.4.3' }, '二、（四）3');
const ROWS = [rowOf(), OTHER];
const HEAD = ['指标编号', '指标', '依据条款', '当前值', '单位', '数据截止日', '来源', '备注'];

describe('any table at all', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      KEY,
      '县域内患者就诊率',
      '居民健康素养',
      '二、（一）3',
      '92.3%',
      '4',
      '1:2',
      '%',
      '名',
      '2025-06-30',
      ...HEAD,
    ),
  );
  const cell: fc.Arbitrary<TableCell> = fc.oneof(
    { weight: 3, arbitrary: words.map((text) => ({ kind: 'text', text, fromFormula: false }) as const) },
    fc
      .double({ min: -200, max: 200, noNaN: true })
      .map((value) => ({ kind: 'number', value, unit: null, text: `${value}`, fromFormula: true }) as const),
    fc.constantFrom(
      { kind: 'empty' } as const,
      { kind: 'time' } as const,
      { kind: 'formula-without-value' } as const,
      { kind: 'merged', into: { row: 1, column: 1 } } as const,
    ),
  );
  const lines = fc.array(
    fc.tuple(fc.constantFrom(KEY, '', indicatorKey(OTHER.indicator)), cell, cell, cell, cell, cell, cell, cell),
    { maxLength: 8 },
  );

  it('gives only values with a place, and with no digit its row, or of its date the sheet, does not hold', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (rows, headed) => {
        const sheet = sheetOf(headed ? [HEAD, ...rows] : rows);
        const { values, problems } = readProgress(fileOf(sheet), contextOf(ROWS));
        const whole = sheet.rows
          .flatMap(({ cells }) => cells.map((each) => ('text' in each ? each.text : '')))
          .join('|');
        for (const { where, text, asOf } of values.values()) {
          const cells = sheet.rows.find((each) => each.row === where.row)?.cells ?? [];
          const held = cells.map((each) => ('text' in each ? each.text : '')).join('|');
          expect([where.file, where.sheet]).toEqual(['进展.xlsx', '进展']);
          for (const digits of text.match(/\d+/g) ?? []) expect(held.normalize('NFKC')).toContain(digits);
          // A date may be told once for the rows below it.
          for (const digits of (asOf?.text ?? '').match(/\d+/g) ?? [])
            expect(whole.normalize('NFKC')).toContain(digits);
        }
        for (const problem of problems)
          expect('where' in problem ? problem.where.row > 0 : problem.file === '进展.xlsx').toBe(true);
      }),
    );
  });
});
