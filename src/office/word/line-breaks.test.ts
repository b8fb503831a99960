import { describe, expect, it } from 'vitest';
import type { Line } from '../paper.js';
import { brokenLines } from './line-breaks.js';

const TEN = { width: 10 * 240, indent: 0, size: 24, spacing: 0, isBold: false, isJustified: true };
const count = (words: string, measure: Partial<typeof TEN> = {}) =>
  brokenLines([{ kind: 'text', text: words }], { ...TEN, ...measure }).length;

describe('the lines of a paragraph', () => {
  it('hold as many Han characters as fit', () => {
    expect(['', '字', '字'.repeat(10), '字'.repeat(11), '字'.repeat(21)].map((words) => count(words))).toEqual([
      1, 1, 1, 2, 3,
    ]);
  });

  it('end where the text says so', () => {
    expect(count('甲\n乙\n\n丙')).toBe(4);
  });

  it('begin further in where the first is indented', () => {
    expect(count('字'.repeat(9), { indent: 480 })).toBe(2);
  });

  it('never begin with a closing mark nor end with an opening one', () => {
    expect(count(`${'字'.repeat(9)}字）${'字'.repeat(9)}`)).toBe(3);
    expect(count(`${'字'.repeat(9)}（${'字'.repeat(10)}`)).toBe(3);
  });

  it('let one comma stand beyond the edge where they are justified, none where they are not', () => {
    expect(count(`${'字'.repeat(10)}，`)).toBe(1);
    expect(count(`${'字'.repeat(10)}，`, { isJustified: false })).toBe(2);
  });

  it('keep a number with the bracket before it', () => {
    expect(count(`${'字'.repeat(5)}〔2024〕10${'字'.repeat(7)}`)).toBe(3);
    expect(count(`${'字'.repeat(5)}〔2024〕${'字'.repeat(9)}`)).toBe(2);
  });

  it('break no figure, and break a word longer than a line', () => {
    expect(count(`${'字'.repeat(8)}12345`)).toBe(2);
    expect(count('0'.repeat(40))).toBe(3);
  });

  it('hold one character each where there is no width at all', () => {
    expect([0, -300, 40].map((width) => count('字'.repeat(5), { width }))).toEqual([5, 5, 5]);
  });

  it('have a gap between Han characters and Latin ones, none beside punctuation', () => {
    expect(count(`${'字'.repeat(8)}111`)).toBe(2);
    expect(count(`${'字'.repeat(7)}：111`)).toBe(1);
  });

  it('know which of them bears which note', () => {
    const line: Line = [
      { kind: 'text', text: '字'.repeat(12) },
      { kind: 'note', text: '一' },
      { kind: 'text', text: '字'.repeat(12) },
      { kind: 'note', text: '二' },
    ];
    expect(brokenLines(line, TEN)).toEqual([[], ['一'], ['二']]);
  });
});
