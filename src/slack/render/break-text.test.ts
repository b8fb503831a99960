import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './answer.fixture.js';
import { breakText } from './break-text.js';
import { visibleText } from './escape.js';

describe('breakText', () => {
  it.each([
    ['behind a sentence', '甲乙丙丁。戊己庚辛壬癸', 8, ['甲乙丙丁。', '戊己庚辛壬癸']],
    ['with the closing quotation mark', '甲乙丙丁。”戊己庚', 6, ['甲乙丙丁。”', '戊己庚']],
    ['behind a comma where no sentence ends', '甲乙丙丁，戊己庚辛', 7, ['甲乙丙丁，', '戊己庚辛']],
    ['never within a citation', '甲乙丙丁戊己庚[12]', 9, ['甲乙丙丁戊己庚', '[12]']],
    ['never within a pair', '甲乙𠮷丁', 3, ['甲乙', '𠮷丁']],
  ])('breaks %s', (_, text, max, pieces) => {
    expect(breakText(text, max)).toEqual(pieces);
  });

  it('gives the whole text in pieces within the limit, each well formed', () => {
    fc.assert(
      fc.property(anyText.map(visibleText), fc.integer({ min: 40, max: 3_000 }), (text, max) => {
        const pieces = breakText(text, max);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(max);
          expect(piece).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});
