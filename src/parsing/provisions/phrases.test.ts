import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesOf, phrasesWithBrackets } from './phrases.js';

const textsOf = (text: string) => phrasesOf(text).map((phrase) => phrase.text);

describe('phrasesOf', () => {
  it.each([
    ['甲率达到1%,乙率达到2%;丙率达到3%', ['甲率达到1%', '乙率达到2%', '丙率达到3%']],
    ['甲率(含乙,丙)达到1%,丁率达到2%', ['甲率(含乙,丙)达到1%', '丁率达到2%']],
    ['依照《甲,乙办法》办理,公布', ['依照《甲,乙办法》办理', '公布']],
    ['甲(乙,丙', ['甲(乙', '丙']],
    [',,', []],
    ['', []],
  ])('parts %j at commas and semicolons outside brackets', (text, phrases) => {
    expect(textsOf(text)).toEqual(phrases);
  });
});

describe('phrasesWithBrackets', () => {
  it('gives a bracket with a figure as a phrase behind the one it stands in', () => {
    expect(phrasesWithBrackets('甲率达到60%(其中乙不低于40%),丙率达到1%').map(({ text }) => text.trim())).toEqual([
      '甲率达到60%',
      '其中乙不低于40%',
      '丙率达到1%',
    ]);
  });

  it('gives each phrase its place, in any text', () => {
    const piece = fc.constantFrom('甲率', '60%', '(', ')', '其中', '《', '》', ',', ';', '不', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        for (const phrase of phrasesWithBrackets(text)) {
          expect(phrase.text).toHaveLength(phrase.end - phrase.start);
          const own = text.slice(phrase.start, phrase.end);
          for (const [index, char] of [...phrase.text].entries())
            if (char !== ' ') expect(own.charAt(index)).toBe(char);
        }
        let position = 0;
        for (const { start, end } of phrasesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(position);
          position = end;
        }
      }),
    );
  });
});
