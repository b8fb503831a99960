import { describe, expect, it } from 'vitest';
import { pagesOf } from './page-count.js';
import { note, paperOf, text } from './paper.fixture.js';
import type { Line, PaperBlock } from './paper.js';

/** So many lines of 28 characters. */
const lines = (count: number): PaperBlock => ({
  kind: 'paragraph',
  flush: true,
  line: [text('字'.repeat(28 * count))],
});
const heading: PaperBlock = { kind: 'heading', level: 1, line: [text('一、总体情况')] };
const table = (count: number, words = '字'): PaperBlock => ({
  kind: 'table',
  columns: [
    { title: '左', width: 1 },
    { title: '右', width: 1 },
  ],
  rows: Array.from({ length: count }, (): Line[] => [[text('字')], [text(words)]]),
});
const attachment = (landscape: boolean): PaperBlock => ({ kind: 'attachment', label: '附表1', title: '表', landscape });
const bodyOf = (...blocks: PaperBlock[]) => pagesOf(paperOf(blocks)).body;

describe('the pages told of a paper', () => {
  it('have 22 lines, of which a title and the line below it take nearly three', () => {
    expect(bodyOf(lines(19))).toBeLessThanOrEqual(1);
    expect(bodyOf(lines(20))).toBeGreaterThan(1);
    expect(bodyOf(lines(19 + 22))).toBeLessThanOrEqual(2);
  });

  it('say how full the last one is', () => {
    expect(bodyOf(lines(19 + 11))).toBeCloseTo(1.5, 2);
  });

  it('begin anew with each attachment, and count together', () => {
    const { body, attachments, total } = pagesOf(
      paperOf([lines(2), attachment(false), lines(2), attachment(true), lines(2)]),
    );
    expect(body).toBeLessThan(1);
    expect(attachments).toHaveLength(2);
    expect(total).toBe(3);
    expect(attachments[1]).toBeGreaterThan(attachments[0] ?? 1);
  });

  it('leave no heading at the foot', () => {
    const [without, withHeading] = [bodyOf(lines(18)), bodyOf(lines(18), heading, lines(2))];
    expect(without).toBeLessThan(1);
    expect(withHeading).toBeCloseTo(1 + 3 / 22, 2);
  });

  it('leave no line of a paragraph alone at the foot or the head', () => {
    expect(bodyOf(lines(18), lines(3))).toBeCloseTo(1 + 3 / 22, 2);
    expect(bodyOf(lines(17), lines(3))).toBeCloseTo(1 + 3 / 22, 2);
    expect(bodyOf(lines(17), lines(4))).toBeCloseTo(1 + 2 / 22, 2);
  });

  it('repeat the head of a table', () => {
    const counts = Array.from({ length: 100 }, (_, count) => count);
    const most = (pages: number) => Math.max(...counts.filter((count) => bodyOf(table(count)) <= pages));
    // 225 mm hold 28 rows of 7.9 mm.
    expect(most(3) - most(2)).toBe(27);
  });

  it('keep the row of a table whole', () => {
    const [before, after] = [bodyOf(lines(14)), bodyOf(lines(14), table(1, '字'.repeat(28 * 10)))];
    expect(before).toBeLessThan(0.8);
    expect(after).toBeGreaterThan(1.25);
  });

  it('give room to notes', () => {
    const noted: PaperBlock = { kind: 'paragraph', line: [text('字'), note('注'.repeat(400))] };
    expect(bodyOf(lines(10), noted)).toBeGreaterThan(bodyOf(lines(10), lines(1)) + 0.2);
  });

  it('count nothing of a table without cells', () => {
    expect(bodyOf({ kind: 'table', columns: [], rows: [] })).toBe(bodyOf());
  });
});
