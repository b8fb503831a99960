import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../office/table-file.js';
import type { Indicator } from '../../vocabulary/provision.js';
import { indicator } from './progress.fixture.js';
import { readFigure } from './read-figure.js';

const text = (words: string) => ({ kind: 'text', text: words, fromFormula: false }) as const;
const number = (value: number, unit: string | null = null) =>
  ({ kind: 'number', value, unit, text: `${value}${unit ?? ''}`, fromFormula: true }) as const;
const SHARE = indicator();
const COUNT = indicator({ value: '5名', unit: '名', quote: '新增省级人才5名以上' });
const MANY = indicator({ value: '2000人', unit: '人', quote: '培训2000人以上' });
const LEVEL = indicator({ value: '4级', unit: '级', quote: '应用水平达到4级以上' });
const RATIO = indicator({ value: '1：0.53', unit: null, comparator: 'exactly' });
const ALL = indicator({ value: '全覆盖', unit: null, comparator: 'all' });
const YEARLY = indicator({ value: '10个', unit: '个', quote: '每年获批10个左右' });

type Given = Extract<TableCell, { kind: 'text' | 'number' }>;
const read = (cell: Given, rowUnit: string | null, target: Indicator) =>
  readFigure(cell, { rowUnit, name: '', indicator: target });

describe('a figure', () => {
  it.each<[Given, string | null, Indicator, number, string, string]>([
    [text('92.3%'), null, SHARE, 92.3, '%', '92.3%'],
    [text('92.3％'), '%', SHARE, 92.3, '%', '92.3％'],
    [text('92.3'), '%', SHARE, 92.3, '%', '92.3%'],
    [text('92.3'), null, SHARE, 92.3, '%', '92.3%'],
    [number(92.3, '%'), null, SHARE, 92.3, '%', '92.3%'],
    [number(0.5, '%'), '%', SHARE, 0.5, '%', '0.5%'],
    [number(0), '%', SHARE, 0, '%', '0%'],
    [text('约92%'), null, SHARE, 92, '%', '约92%'],
    [text('92左右'), null, SHARE, 92, '%', '92%左右'],
    [text('目前达到92.1%，较上年提高2.3个百分点'), null, SHARE, 92.1, '%', '92.1%'],
    [text('由88%提高到92.1%'), null, SHARE, 92.1, '%', '92.1%'],
    [text('目标90%，实际92.1%'), null, SHARE, 92.1, '%', '92.1%'],
    [text('百分之九十二'), null, SHARE, 92, '%', '百分之九十二'],
    [text('九成以上'), null, SHARE, 90, '%', '九成以上'],
    [text('六成二'), null, SHARE, 62, '%', '六成二'],
    [text('15个县中12个'), null, SHARE, 80, '%', '15个县中12个'],
    [text('12/15'), null, SHARE, 80, '%', '12/15'],
    [text('12家/15家'), null, SHARE, 80, '%', '12家/15家'],
    [text('1,234人'), null, MANY, 1234, '人', '1,234人'],
    [text('3'), '名', COUNT, 3, '名', '3名'],
    [text('四名'), null, COUNT, 4, '名', '四名'],
    [text('3.8人'), null, COUNT, 3.8, '人', '3.8人'],
    [text('4/5'), null, COUNT, 4, '名', '4/5'],
    [text('1.5万个'), null, indicator({ value: '2万个', unit: '万个' }), 1.5, '万个', '1.5万个'],
    [text('12个'), '个/年', YEARLY, 12, '个', '12个'],
    [text('每年12个'), null, YEARLY, 12, '个/年', '每年12个'],
    [text('4.2'), null, LEVEL, 4.2, '级', '4.2级'],
    [text('平均4.2级'), null, LEVEL, 4.2, '级', '平均4.2级'],
    [number(100), '%', ALL, 100, '%', '100%'],
  ])('%j with unit %j is read', (cell, unit, target, low, stated, printed) => {
    expect(read(cell, unit, target)).toMatchObject({ figure: { kind: 'number', low, unit: stated }, text: printed });
  });

  it.each<[string, number, number, boolean]>([
    ['85%—88%', 85, 88, false],
    ['90%以上', 90, Number.POSITIVE_INFINITY, false],
    ['约90%', 90, 90, true],
    ['90%左右', 90, 90, true],
  ])('%s keeps how much of it is said', (words, low, high, isAbout) => {
    expect(read(text(words), null, indicator({ value: '95%' }))).toMatchObject({ figure: { low, high, isAbout } });
  });

  it('is below what it does not reach', () => {
    const { figure } = read(text('不足90%'), null, SHARE) as { figure: { high: number } };
    expect(figure.high).toBeLessThan(90);
  });

  it.each(['1：0.61', '1:0.61', '1∶0.61', '1比0.61'])('may be a ratio: %s', (words) => {
    expect(read(text(words), null, RATIO)).toEqual({ figure: { kind: 'ratio', left: 1, right: 0.61 }, text: words });
  });

  it.each<[string, Indicator]>([
    ['已完成', ALL],
    ['已全部建成', SHARE],
    ['正在筹建', indicator({ value: '建成', unit: null, comparator: 'reach' })],
  ])('may be words: %s', (words, target) => {
    expect(read(text(words), null, target)).toEqual({ figure: { kind: 'words', words }, text: words });
  });

  it.each<[Given, string | null, Indicator, string]>([
    [text('较高'), '%', SHARE, 'not-a-number'],
    [text('92,3'), '%', SHARE, 'not-a-number'],
    [text('89% 92%'), null, SHARE, 'several-figures'],
    [text('=B2/C2'), '%', SHARE, 'not-a-number'],
    [text('偏低'), null, RATIO, 'not-a-number'],
    [text('0.53'), null, RATIO, 'not-a-number'],
    [text('92.3%'), '名', SHARE, 'units-differ'],
    [text('92个百分点'), null, SHARE, 'other-unit'],
    [text('提高2.3个百分点'), null, SHARE, 'other-unit'],
    [text('65万人次'), null, SHARE, 'other-unit'],
    [text('5万元'), null, COUNT, 'other-unit'],
    [text('92.3'), '人', SHARE, 'other-unit'],
    [text('92.3'), '5%', SHARE, 'bad-unit'],
    [text('1850'), null, COUNT, 'unit-missing'],
    [text('104%'), null, SHARE, 'above-whole'],
    [number(0.923), '%', SHARE, 'percent-or-share'],
    [text('1'), '%', ALL, 'percent-or-share'],
    [text('90%以上'), null, SHARE, 'target-as-value'],
    [text('力争达到92%'), null, SHARE, 'target-as-value'],
    [text('85%—95%'), null, SHARE, 'several-figures'],
    [text('累计30个'), null, YEARLY, 'other-span'],
    [text('今年新增2名'), null, COUNT, 'other-span'],
  ])('%j with unit %j is none', (cell, unit, target, kind) => {
    expect(read(cell, unit, target)).toMatchObject({ kind, lost: 'row' });
  });

  it('may be less than one per cent where the target is', () => {
    const target = indicator({ value: '0.8%', comparator: 'at-most' });
    expect(read(number(0.5), '%', target)).toMatchObject({ figure: { low: 0.5, unit: '%' } });
  });
});
