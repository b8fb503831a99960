import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance } from './slides/balance.js';
import { cut } from './slides/cut.js';
import { emWidth, wrap } from './slides/measure.js';

const anyText = fc.string({
  unit: fc.constantFrom('字', 'a', 'W', ' ', '，', '《', '。', '\n', '𠮷', '7'),
  maxLength: 80,
});
const anyWidth = fc.double({ min: 1, max: 20, noNaN: true });

describe('the width of text', () => {
  it.each([
    ['', 0],
    ['社区食堂', 4],
    ['，。《》', 4],
    ['2033', 2.2],
    ['abc', 1.65],
    ['ABC', 2.16],
    ['www', 2.85],
    ['到2033年', 4.7],
    ['a 字', 2.1],
    ['𠮷', 1],
  ])('of %s is %d em', (text, width) => {
    expect(emWidth(text)).toBeCloseTo(width, 5);
  });

  it('grows with the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        expect(emWidth(left + right)).toBeGreaterThanOrEqual(emWidth(left) + emWidth(right) - 1e-9);
      }),
    );
  });
});

describe('the lines of a text', () => {
  it('break between Han characters and not within words', () => {
    expect(wrap('社区食堂连锁化运营', 4)).toEqual(['社区食堂', '连锁化运', '营']);
    expect(wrap('to be or not', 3.5)).toEqual(['to be ', 'or not']);
  });

  it('begin with no closing and end with no opening punctuation', () => {
    expect(wrap('推动运营。到', 4)).toEqual(['推动运', '营。到']);
    expect(wrap('印发《方案》', 3)).toEqual(['印发', '《方', '案》']);
  });

  it('break a word longer than a line', () => {
    expect(wrap('aaaaaaaa', 2)).toEqual(['aaa', 'aaa', 'aa']);
    expect(wrap('字aaaaaaaa', 2)).toEqual(['字', 'aaa', 'aaa', 'aa']);
  });

  it('are the text, none wider than asked but a single character', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('')).toBe(text.replaceAll('\n', ''));
        for (const line of lines)
          expect([...line].length === 1 || emWidth(line.trimEnd()) <= width + 1e-9, line).toBe(true);
      }),
    );
  });

  it('are no more where there is more room', () => {
    expect(wrap('推动社区食堂连锁化运营', 10).length).toBeLessThan(wrap('推动社区食堂连锁化运营', 5).length);
  });
});

describe('a text that is cut', () => {
  it('is cut between sentences', () => {
    expect(cut('推动运营。建成床位。配备人员。', 5, 2)).toEqual(['推动运营。建成床位。', '配备人员。']);
  });

  it('is cut within a sentence only where that is too long', () => {
    expect(cut('建成。推动社区食堂连锁化运营', 4, 2)).toEqual(['建成。', '推动社区食堂连锁', '化运营']);
  });

  it('loses nothing, and every piece fits', () => {
    fc.assert(
      fc.property(anyText, anyWidth, fc.integer({ min: 1, max: 6 }), (text, width, most) => {
        const pieces = cut(text, width, most);
        expect(pieces.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const piece of pieces) expect(wrap(piece, width).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('blocks on pages', () => {
  const asIs = (height: number) => height;

  it('are as few pages as they need, about evenly full', () => {
    expect(balance([1, 1, 1, 1, 1, 1], asIs, 5)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(balance([], asIs, 5)).toEqual([]);
  });

  it('keep their order, and no page is higher than it may be but with one block', () => {
    const heights = fc.array(fc.double({ min: 0.1, max: 12, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(heights, (blocks) => {
        const pages = balance(blocks, asIs, 10);
        expect(pages.flat()).toEqual(blocks);
        for (const page of pages)
          expect(page.length === 1 || page.reduce((sum, height) => sum + height, 0) <= 10 + 1e-9).toBe(true);
      }),
    );
  });
});
