import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapQuote } from './snap-quote.js';
import { CLAUSES } from './written-corpus.fixture.js';

const TEXTS = [...CLAUSES.values()].map(({ text }) => text);
const WIDE: ReadonlyMap<string, string> = new Map(
  [...'0123456789%(),:;'].map((char) => [char, String.fromCharCode(char.charCodeAt(0) + 0xfee0)]),
);
const NARROW = new Map([...WIDE].map(([narrow, wide]) => [wide, narrow]));
const QUOTES = ['“', '”', '"', '「', '」', '‘'];

/** A slice of a clause without white space at its ends, with enough characters to tell. */
const slice = fc
  .tuple(fc.constantFrom(...TEXTS), fc.nat(), fc.integer({ min: 4, max: 60 }))
  .map(([text, at, length]) => ({ text, quote: text.slice(at % text.length, (at % text.length) + length).trim() }))
  .filter(({ quote }) => (quote.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 4);

describe('snapQuote', () => {
  it('brings any slice of a clause back to itself, however its widths, spaces and quotation marks were changed', () => {
    fc.assert(
      fc.property(slice, fc.infiniteStream(fc.nat(11)), ({ text, quote }, choices) => {
        const changed = [...quote].map((char) => change(char, choices.next().value ?? 0)).join('');
        const place = snapQuote(text, changed);
        expect(place).not.toBeNull();
        expect(text.slice(place?.start, place?.end)).toBe(quote);
      }),
      { numRuns: 400 },
    );
  });

  it('gives back words of the source or nothing, whatever is quoted', () => {
    const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), anything, (text, quote) => {
        const place = snapQuote(text, quote);
        if (place !== null) expect(place.start).toBeLessThan(place.end);
      }),
    );
  });

  it.each([
    ['85%', '85%'],
    ['８５％', '85%'],
    ['“到2033年”', '到2033年'],
    ['到2033年,', '到2033年，'],
    ['覆盖率达到85%以上。', '覆盖率达到85%以上'],
  ])('finds “%s” as “%s”', (quote, expected) => {
    const text = '到2033年，社区食堂覆盖率达到85%以上';
    const place = snapQuote(text, quote);
    expect(text.slice(place?.start, place?.end)).toBe(expected);
  });

  it.each(['', '。', '社区', '5%', '033', '2033年到', '覆盖率达到95%', '社区……覆盖率'])(
    'does not find “%s”',
    (quote) => {
      expect(snapQuote('到2033年，社区食堂覆盖率达到85%以上', quote)).toBeNull();
    },
  );

  it('takes a character that folds to several whole or not at all', () => {
    expect(snapQuote('建筑面积300㎡以上', '建筑面积300m')).toBeNull();
    expect(snapQuote('建筑面积300㎡以上', '建筑面积300m2')).toEqual({ start: 0, end: 8 });
  });
});

function change(char: string, choice: number): string {
  const spaced = choice === 0 ? `${char} ` : choice === 1 ? `\u3000${char}` : char;
  if (QUOTES.includes(char)) return spaced.replace(char, QUOTES[choice % QUOTES.length] ?? char);
  if (choice % 2 === 0) return spaced;
  return spaced.replace(char, WIDE.get(char) ?? NARROW.get(char) ?? char);
}
