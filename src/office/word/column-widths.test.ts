import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../paper.js';
import { type Cells, columnWidths } from './column-widths.js';
import { LANDSCAPE, PORTRAIT } from './measures.js';

const CHARACTER = 210;
const PADDING = 160;
const widthsOf = (shares: readonly number[], rows: readonly Cells[], width = PORTRAIT.textWidth) =>
  columnWidths({ shares, rows, width, character: CHARACTER, padding: PADDING });
const cells = (...texts: string[]): Line[] => texts.map((text) => [{ kind: 'text', text }]);
const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

describe('the columns of a table', () => {
  it('share the page as asked where that makes no difference', () => {
    const [left = 0, right = 0] = widthsOf([1, 3], [cells('甲', '乙')]);
    expect(right / left).toBeCloseTo(3, 0);
  });

  it('are wide enough for short cells, so that 二、（一）3 is not broken', () => {
    const widths = widthsOf([5, 95], [cells('条款', '任务'), cells('二、（一）3', '一'.repeat(60))]);
    expect(widths[0]).toBeGreaterThanOrEqual(6 * CHARACTER + PADDING);
    expect(total(widths)).toBe(PORTRAIT.textWidth);
  });

  it('hold the values of long cells, so that 2025年6月30日 is not broken', () => {
    const long = '一'.repeat(60);
    const widths = widthsOf([1, 30, 30], [cells(`到2025年6月30日${long.slice(50)}`, long, long)]);
    expect(widths[0]).toBeGreaterThanOrEqual(8 * CHARACTER + PADDING);
  });

  it('break the longest of the short cells where not all fit side by side', () => {
    const row = cells('一'.repeat(8), '一'.repeat(4), ...Array.from({ length: 6 }, () => '一'.repeat(20)));
    const widths = widthsOf(
      row.map(() => 1),
      [row],
    );
    expect(widths[0]).toBeLessThan(8 * CHARACTER + PADDING);
    expect(widths[1]).toBeGreaterThanOrEqual(4 * CHARACTER + PADDING);
  });

  it('give width to the cells that make rows high', () => {
    const rows = Array.from({ length: 5 }, () => cells('一'.repeat(40), '一'.repeat(10)));
    const [left = 0, right = 0] = widthsOf([1, 1], rows);
    expect(left).toBeGreaterThan(2 * right);
  });

  it('keep their shares where there is no room for anything else', () => {
    const texts = Array.from({ length: 12 }, () => '原文未写期限');
    const widths = widthsOf(
      texts.map(() => 1),
      [cells(...texts)],
    );
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  });

  it('are never without width, however far apart the shares lie', () => {
    const shares = [Number.MAX_VALUE, Number.MIN_VALUE, Number.MAX_VALUE];
    const widths = widthsOf(shares, [cells(...shares.map(() => '原文未写期限'.repeat(3)))]);
    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(total(widths)).toBe(PORTRAIT.textWidth);
  });

  it('fill the page exactly, whatever is asked, upright or on its side', () => {
    const share = fc.oneof(fc.double(), fc.integer({ min: 1, max: 100 }));
    const row = fc.array(fc.string({ maxLength: 20 }), { maxLength: 9 }).map((texts) => cells(...texts));
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1, maxLength: 9 }),
        fc.array(row, { maxLength: 4 }),
        fc.constantFrom(PORTRAIT, LANDSCAPE),
        (shares, rows, { textWidth }) => {
          const widths = widthsOf(shares, rows, textWidth);
          expect(total(widths)).toBe(textWidth);
          expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
