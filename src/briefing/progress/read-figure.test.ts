import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../office/table-file.js';
import type { Indicator } from '../../vocabulary/provision.js';
import { indicator } from './progress.fixture.js';
import { readFigure } from './read-figure.js';

const text = (words: string) => ({ kind: 'text', text: words, fromFormula: false }) as const;
const number = (value: number, unit: string | null = null) =>
  ({ kind: 'number', value, unit, text: `${value}${unit ?? ''}`, fromFormula: true }) as const;
const SHARE = indicator();
const COUNT = indicator({ value: '5名', unit: '名' });
const RATIO = indicator({ value: '1：0.53', unit: null, comparator: 'exactly' });
const ALL = indicator({ value: '全覆盖', unit: null, comparator: 'all' });
const YEARLY = indicator({ value: '10个', unit: '个', quote: '每年获批10个左右' });

type Given = Extract<TableCell, { kind: 'text' | 'number' }>;

describe('a figure', () => {
  it.each<[Given, string | null, Indicator, number | string, string | null]>([
    [text('92.3%'), null, SHARE, 92.3, '%'],
    [text(' ９２.３％ '), '%', SHARE, 92.3, '%'],
    [text('92.3'), '%', SHARE, 92.3, '%'],
    [number(92.3, '%'), null, SHARE, 92.3, '%'],
    [number(0.5, '%'), '%', SHARE, 0.5, '%'],
    [number(0), '%', SHARE, 0, '%'],
    [text('1,234人'), null, COUNT, 1234, '人'],
    [text('-3'), '名', COUNT, -3, '名'],
    [text('1.5万个'), null, YEARLY, 1.5, '万个'],
    [text('12个'), '个/年', YEARLY, 12, '个/年'],
    [text('1：0.61'), null, RATIO, '1:0.61', null],
    [text('已完成'), '%', ALL, '已完成', null],
    [text('大约九成'), null, ALL, '大约九成', null],
    [number(100), '%', ALL, 100, '%'],
  ])('%j with unit %j is read', (cell, unit, target, value, stated) => {
    expect(readFigure(cell, unit, target)).toMatchObject({ value, unit: stated, fromFormula: cell.fromFormula });
  });

  it.each<[Given, string | null, Indicator, string]>([
    [text('大约九成'), '%', SHARE, 'not-a-number'],
    [text('90%以上'), null, SHARE, 'not-a-number'],
    [text('约45名'), null, COUNT, 'not-a-number'],
    [text('2—3'), '名', COUNT, 'not-a-number'],
    [text('92,3'), '%', SHARE, 'not-a-number'],
    [text('三'), '名', COUNT, 'not-a-number'],
    [text('=B2/C2'), '%', SHARE, 'not-a-number'],
    [text('1:0.6'), null, SHARE, 'not-a-number'],
    [text('偏低'), null, RATIO, 'not-a-number'],
    [number(92.3), null, SHARE, 'unit-missing'],
    [text('6'), null, COUNT, 'unit-missing'],
    [text('92.3%'), '名', SHARE, 'units-differ'],
    [text('92.3'), '5%', SHARE, 'bad-unit'],
    [number(0.923), '%', SHARE, 'percent-or-share'],
    [text('1'), '%', ALL, 'percent-or-share'],
  ])('%j with unit %j is none', (cell, unit, target, kind) => {
    expect(readFigure(cell, unit, target)).toMatchObject({
      kind,
      lost: 'row',
      shown: kind === 'bad-unit' ? unit : cell.text,
    });
  });

  it('may be less than one per cent where the target is', () => {
    const target = indicator({ value: '0.8%', comparator: 'at-most' });
    expect(readFigure(number(0.5), '%', target)).toMatchObject({ value: 0.5, unit: '%' });
  });
});
