import { describe, expect, it } from 'vitest';
import type { Clause } from '../../vocabulary/clause.js';
import { cellsInColumns, isHeadOf, joinedColumns } from './table-columns.js';

const row = (...headers: string[]) =>
  ({
    unit: 'table-row',
    cells: headers.map((header, start) => ({ header, start, end: start + 1 })),
  }) as unknown as Clause;

describe('rows of a table', () => {
  it('are of one table where cells are empty in some, the first row too', () => {
    const columns = ['机构', '标准', '单位', '备注'];
    expect(joinedColumns(columns, ['机构', '单位'])).toEqual(columns);
    expect(joinedColumns(['机构', '单位'], columns)).toEqual(columns);
    expect(joinedColumns(columns, ['机构', '期限'])).toBeNull();
    expect(joinedColumns(columns, ['单位', '机构'])).toBeNull();
  });

  it('are of one table without names of columns where they have as many', () => {
    expect(joinedColumns(['', ''], ['', ''])).toEqual(['', '']);
    expect(joinedColumns(['', ''], ['', '', ''])).toBeNull();
  });

  it('have each cell in its column', () => {
    const cells = cellsInColumns(row('机构', '备注'), ['机构', '标准', '备注']);
    expect(cells.map((cell) => cell?.header ?? null)).toEqual(['机构', null, '备注']);
  });

  it('tell a heading that is but their head from one that says more', () => {
    expect(isHeadOf(row('机构类型', '责任单位'), '机构类型 每月（元） 责任单位')).toBe(true);
    expect(isHeadOf(row('机构', '单位'), '附表：全市各类机构补贴标准和负责办理的单位')).toBe(false);
    expect(isHeadOf({ ...row('机构', '单位'), unit: 'item' } as Clause, '机构 单位')).toBe(false);
  });
});
