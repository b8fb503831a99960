import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deckOf, slideOf } from './deck.fixture.js';
import { type Deck, type Slide, type SlideBody, wordsOf } from './deck.js';
import {
  hostileText,
  NO_XML_PARSER,
  openXmlParser,
  printable,
  XML_PARSER_SKIPPED,
  type XmlParser,
} from './hostile.fixture.js';
import { partsOf } from './parts.fixture.js';
import { linesOf, notesIn, slidesIn, titleOf } from './slides.fixture.js';
import { printSlides } from './slides.js';

const hostile = hostileText([
  'https://example.com/',
  '<a:fld type="slidenum"/>',
  '</a:t></a:r></a:p>',
  ']]>',
  '&#0;',
  '&amp;',
  '"',
  "'",
  '$&',
  "$'",
  'charts/chart7.xml',
  '=HYPERLINK("x")',
  'X-Axis',
  '\t',
  '\n',
  '\r\n',
]);
/** Short enough for any place of a slide; the whole of it stays within what a slide holds. */
const short = hostile.map((each) => [...each].slice(0, 12).join(''));
const texts = fc.array(short, { maxLength: 4 });
const value = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constantFrom(0, 1, 85));

const body: fc.Arbitrary<SlideBody> = fc.oneof(
  fc.record({ kind: fc.constant('points' as const), points: texts }),
  fc.record({ kind: fc.constant('question' as const), question: short, options: texts }),
  fc.record({
    kind: fc.constant('agenda' as const),
    goals: fc.array(short, { maxLength: 2 }),
    steps: fc.array(fc.record({ name: short, time: short }), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.constant(['甲', '乙'].map((title) => ({ title, width: 1 }))),
    rows: fc.array(fc.array(short, { maxLength: 2 }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('bars' as const),
    bars: fc.array(fc.record({ label: short, value, shown: short }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('figures' as const),
    figures: fc.array(fc.record({ figure: short, label: short }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('structure' as const),
    roots: fc.array(fc.record({ name: short, branches: fc.array(short, { maxLength: 2 }) }), { maxLength: 2 }),
  }),
);
const slide: fc.Arbitrary<Slide> = fc.record({ title: short, body, footer: short, notes: hostile });
const deck: fc.Arbitrary<Deck> = fc.record({
  title: short,
  subtitle: short,
  notes: hostile,
  slides: fc.array(slide, { maxLength: 3 }),
  generatedAt: fc.constant(new Date(0)),
});

/** What a reader of the slide should find. */
function saidIn({ title, body, footer }: Slide): string[] {
  return [title, ...wordsOf(body), footer];
}

function occurrences(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

describe('a deck of hostile text', () => {
  it('keeps every character that can be printed, and makes a field or link of none', async () => {
    await fc.assert(
      fc.asyncProperty(deck, async (each) => {
        const zip = await printSlides(each);
        const slides = slidesIn(zip);
        const printed = occurrences(printable(slides.map(linesOf).join('')));
        // Piece by piece: halves of a broken pair in neighbouring pieces make no character.
        const said = [each.title, each.subtitle, ...each.slides.flatMap(saidIn)].map(printable).join('');
        for (const [character, count] of occurrences(said))
          expect(printed.get(character) ?? 0, character).toBeGreaterThanOrEqual(count);
        const xml = [...partsOf(zip)].filter(([path]) => !path.includes('Master') && !path.includes('Layout'));
        expect(xml.map(([, part]) => part).join('')).not.toMatch(/hlinkClick|hlinkHover|TargetMode|<p:oleObj|<p:pic/);
        for (const part of slides) expect(part.match(/<a:fld /g)?.length ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it('says each text as it stands, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(short, short, short, short, async (title, point, footer, notes) => {
        const zip = await printSlides(deckOf(slideOf({ kind: 'points', points: [point] }, { title, footer, notes })));
        const [, part = ''] = slidesIn(zip);
        expect(printable(titleOf(part))).toBe(printable(title));
        const printed = printable(linesOf(part)).replace(/2$/, '');
        expect(printed).toBe([title, point, footer].map(printable).join(''));
        expect(printable(notesIn(zip)[1] ?? '')).toBe(printable(notes));
      }),
      { numRuns: 100 },
    );
  });
});

describe.skipIf(NO_XML_PARSER)(`a deck of hostile text, read by a parser of XML${XML_PARSER_SKIPPED}`, () => {
  let parser: XmlParser;
  beforeAll(async () => {
    parser = await openXmlParser();
  }, 60_000);
  afterAll(() => parser?.close());

  it('is well-formed in every part', async () => {
    await fc.assert(
      fc.asyncProperty(deck, async (each) => {
        const zip = await printSlides(each);
        const parts = [...partsOf(zip)];
        expect(await parser.brokenOf([...parts, ['planted', '<w:p>&</w:p>']])).toEqual(['planted']);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
