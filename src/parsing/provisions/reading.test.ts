import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf } from './reading.js';

describe('readingOf', () => {
  it('leaves out breaks of layout and spaces around figures', () => {
    expect(readingOf({ text: '乡道、村道的年度养护合格率和花市覆盖率应当不低\n于 85 %，低于的扣减。' }).text).toBe(
      '乡道、村道的年度养护合格率和花市覆盖率应当不低于85%，低于的扣减。',
    );
  });

  it('leaves out the spaces of letters spread out over a line', () => {
    expect(readingOf({ text: '市体育局等 参 与 ， 建 成 花 市 40处。市教育局 市民政局' }).text).toBe(
      '市体育局等参与， 建成花市40处。市教育局 市民政局',
    );
  });

  it('keeps a break where a line ends', () => {
    expect(readingOf({ text: '花市。\n花圃。' }).text).toBe('花市。\n花圃。');
  });

  it('finds each character where it is printed, in any text', () => {
    const piece = fc.constantFrom('花市覆盖率', '达到', '22', ' ', '%', '\n', '。', '以上');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const reading = readingOf({ text });
        for (let index = 0; index < reading.text.length; index += 1)
          expect(text.charAt(reading.printed(index))).toBe(reading.text.charAt(index));
      }),
    );
  });
});
