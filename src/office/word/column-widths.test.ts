import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../paper.js';
import { columnWidths } from './column-widths.js';
import { TEXT_WIDTH } from './measures.js';

const CHARACTER = 210;
const PADDING = 160;
const cells = (...texts: string[]): Line[] => texts.map((text) => [{ kind: 'text', text }]);
const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

describe('the columns of a table', () => {
  it('share the page as asked', () => {
    const long = cells('一'.repeat(30));
    const [left = 0, right = 0] = columnWidths(
      [
        { share: 1, cells: long },
        { share: 3, cells: long },
      ],
      CHARACTER,
      PADDING,
    );
    expect(right / left).toBeCloseTo(3, 2);
  });

  it('are wide enough for short cells, so that 二、（一）3 is not broken', () => {
    const widths = columnWidths(
      [
        { share: 5, cells: cells('条款', '二、（一）3') },
        { share: 95, cells: cells('任务', '一'.repeat(60)) },
      ],
      CHARACTER,
      PADDING,
    );
    expect(widths[0]).toBeGreaterThanOrEqual(6.5 * CHARACTER + PADDING);
    expect(total(widths)).toBe(TEXT_WIDTH);
  });

  it('keep their shares where short cells would take the page from long ones', () => {
    const short = { share: 1, cells: cells('原文未写期限') };
    const widths = columnWidths(
      Array.from({ length: 9 }, () => short),
      CHARACTER,
      PADDING,
    );
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  });

  it('fill the page exactly, whatever is asked', () => {
    const share = fc.oneof(fc.double(), fc.integer({ min: 1, max: 100 }));
    const column = fc.record({ share, cells: fc.array(fc.string({ maxLength: 20 })).map((texts) => cells(...texts)) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), (columns) => {
        const widths = columnWidths(columns, CHARACTER, PADDING);
        expect(total(widths)).toBe(TEXT_WIDTH);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
