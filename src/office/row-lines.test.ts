import { describe, expect, it } from 'vitest';
import { text } from './paper.fixture.js';
import type { PaperBlock } from './paper.js';
import { rowLines } from './row-lines.js';

const table = (...rows: string[]): Extract<PaperBlock, { kind: 'table' }> => ({
  kind: 'table',
  columns: [
    { title: '条款', width: 1 },
    { title: '要求', width: 3 },
  ],
  rows: rows.map((words) => [[text('（一）')], [text(words)]]),
});

describe('the lines of the rows of a table', () => {
  it('are those of the highest cell', () => {
    const { lines } = rowLines(table('短', '字'.repeat(90)), false);
    expect(lines[0]).toBe(1);
    expect(lines[1]).toBeGreaterThan(2);
  });

  it('are fewer where the page lies on its long side', () => {
    const long = table('字'.repeat(200));
    expect(rowLines(long, true).lines[0]).toBeLessThan(rowLines(long, false).lines[0] ?? 0);
  });

  it('fill a third of the page with 11 of 12 pt, and with 7 on a page that lies', () => {
    expect([rowLines(table('短'), false).third, rowLines(table('短'), true).third]).toEqual([11, 7]);
  });

  it('fill it with more of smaller type', () => {
    expect(rowLines({ ...table('短'), size: 'small-five' }, false).third).toBe(15);
  });

  it('are none where there are no cells', () => {
    expect(rowLines({ kind: 'table', columns: [], rows: [] }, false)).toEqual({ lines: [], third: 0 });
  });
});
