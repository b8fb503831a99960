import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deckOf, slideOf } from './deck.fixture.js';
import type { Deck, Slide, SlideBody } from './deck.js';
import {
  hostileText,
  NO_XML_PARSER,
  openXmlParser,
  printable,
  XML_PARSER_SKIPPED,
  type XmlParser,
} from './hostile.fixture.js';
import { elements, partsOf } from './parts.fixture.js';
import { chartsIn, linesOf, notesIn, slidesIn, textOf, titleOf } from './slides.fixture.js';
import { printSlides } from './slides.js';
import { readZip } from './zip/read-zip.js';

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
const value = fc.oneof(fc.double(), fc.constantFrom(0, 1, -5, 85));
/** Short enough for a line of a title. */
const short = hostile.map((each) => each.slice(0, 16));
const texts = fc.array(hostile, { maxLength: 4 });

const body: fc.Arbitrary<SlideBody> = fc.oneof(
  fc.record({ kind: fc.constant('points' as const), points: texts }),
  fc.record({ kind: fc.constant('quote' as const), quote: hostile, points: texts }),
  fc.record({ kind: fc.constant('question' as const), question: hostile, options: texts }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(fc.record({ title: hostile, width: fc.double() }), { maxLength: 6 }),
    rows: fc.array(fc.array(hostile, { maxLength: 7 }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('chart' as const),
    unit: hostile,
    bars: fc.array(fc.record({ label: hostile, value, shown: hostile }), { maxLength: 3 }),
  }),
);
const slide: fc.Arbitrary<Slide> = fc.record({ title: hostile, body, footer: hostile, notes: hostile });
const deck: fc.Arbitrary<Deck> = fc.record({
  title: hostile,
  subtitle: hostile,
  slides: fc.array(slide, { maxLength: 3 }),
  generatedAt: fc.constant(new Date(0)),
});

/** What a reader of the slide should find, in its order. */
function saidIn({ title, body, footer }: Slide): string[] {
  const foot = footer;
  switch (body.kind) {
    case 'points':
      return [title, ...body.points, foot];
    case 'quote':
      return [title, body.quote, ...body.points, foot];
    case 'question':
      return [title, body.question, ...body.options, foot];
    case 'table':
      return [title, ...body.columns.map((column) => column.title), ...body.rows.flat(), foot];
    case 'chart':
      return [title, body.unit, ...body.bars.flatMap(({ label, shown }) => [label, shown]), foot];
  }
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
        const charts = chartsIn(zip).map((chart) => textOf(elements(chart, 'c:cat')[0] ?? '', 'c:v') + textOf(chart));
        const printed = occurrences(printable([...slides.map(linesOf), ...charts].join('')));
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

  it('says the words of tables and charts as they stand, in their order', async () => {
    const text = hostile.map((each) => each.slice(0, 12));
    await fc.assert(
      fc.asyncProperty(text, text, text, async (left, right, unitWords) => {
        const table: SlideBody = { kind: 'table', columns: [{ title: left, width: 1 }], rows: [[right, left]] };
        const bars = [
          { label: left, value: 1, shown: right },
          { label: right, value: 2, shown: left },
        ];
        const zip = await printSlides(deckOf(slideOf(table), slideOf({ kind: 'chart', unit: unitWords, bars })));
        const [chart = ''] = chartsIn(zip);
        expect(printable(linesOf(elements(slidesIn(zip)[1] ?? '', 'a:tbl')[0] ?? ''))).toBe(
          [left, right, left].map(printable).join(''),
        );
        expect(printable(textOf(elements(chart, 'c:cat')[0] ?? '', 'c:v'))).toBe([left, right].map(printable).join(''));
        expect(printable(textOf(elements(chart, 'c:dLbl').join('')))).toBe([right, left].map(printable).join(''));
        const book = readZip(zip).get('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx') ?? Buffer.alloc(0);
        const sheet = partsOf(book).get('xl/worksheets/sheet1.xml') ?? '';
        expect(printable(textOf(sheet, 't'))).toBe([unitWords, left, right].map(printable).join(''));
        expect(sheet).not.toMatch(/<f>/);
      }),
      { numRuns: 100 },
    );
  });

  it('survives texts of 10,000 characters and words without an end', async () => {
    const long = ['长'.repeat(10_000), 'w'.repeat(10_000), `${'《'.repeat(5000)}${'。'.repeat(5000)}`];
    const slides = [
      slideOf({ kind: 'points', points: long }),
      slideOf({ kind: 'table', columns: long.map((title) => ({ title, width: 1 })), rows: [long] }),
      ...long.map((title) => slideOf({ kind: 'points', points: [] }, { title, footer: title })),
    ];
    const zip = await printSlides({ ...deckOf(...slides), title: long.join(''), subtitle: long.join('') });
    const printed = occurrences(slidesIn(zip).map(linesOf).join(''));
    for (const [character, times] of [
      ['长', 7],
      ['w', 7],
    ] as const)
      expect(printed.get(character)).toBeGreaterThanOrEqual(times * 10_000);
  }, 60_000);
});

describe.skipIf(NO_XML_PARSER)(`a deck of hostile text, read by a parser of XML${XML_PARSER_SKIPPED}`, () => {
  let parser: XmlParser;
  beforeAll(async () => {
    parser = await openXmlParser();
  }, 60_000);
  afterAll(() => parser?.close());

  it('is well-formed in every part, and in the workbooks of its charts', async () => {
    await fc.assert(
      fc.asyncProperty(deck, async (each) => {
        const zip = await printSlides(each);
        const books = [...readZip(zip)].flatMap(([path, part]) => (path.endsWith('.xlsx') ? [...partsOf(part)] : []));
        const parts = [...partsOf(zip), ...books];
        expect(await parser.brokenOf([...parts, ['planted', '<w:p>&</w:p>']])).toEqual(['planted']);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
