import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  hostileText,
  NO_XML_PARSER,
  openXmlParser,
  printable,
  XML_PARSER_SKIPPED,
  type XmlParser,
} from './hostile.fixture.js';
import type { Inline, Line, Paper, PaperBlock } from './paper.js';
import { partOf, partsOf } from './parts.fixture.js';
import { wordsOf } from './word.fixture.js';
import { printWord } from './word.js';

const hostile = hostileText([
  'CURRENT',
  '{default-bullet-numbering-0}',
  '<w:fldSimple/>',
  ']]>',
  '&#0;',
  '"',
  'HYPERLINK "x"',
  '\n',
]);
const inline: fc.Arbitrary<Inline> = fc.record({ kind: fc.constantFrom('text', 'blank', 'note'), text: hostile });
const line: fc.Arbitrary<Line> = fc.array(inline, { maxLength: 3 });

const paper: fc.Arbitrary<Paper> = fc.record({
  title: hostile,
  subtitle: fc.array(line, { maxLength: 2 }),
  blocks: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3, 4), line }),
      fc.record({ kind: fc.constant('paragraph' as const), flush: fc.boolean(), line }),
      fc.record({ kind: fc.constant('guidance' as const), text: hostile }),
      fc.record({ kind: fc.constant('attachment' as const), label: hostile, title: hostile }),
      fc.record({
        kind: fc.constant('table' as const),
        columns: fc.array(fc.record({ title: hostile, width: fc.double() }), { maxLength: 6 }),
        rows: fc.array(fc.array(line, { maxLength: 7 }), { maxLength: 3 }),
      }),
    ),
    { maxLength: 5 },
  ),
  properties: fc.record({
    subject: hostile,
    keywords: fc.array(hostile, { maxLength: 3 }),
    generatedAt: fc.constant(new Date(0)),
  }),
});

/** Everything a reader of the page should find. */
function saidIn({ title, subtitle, blocks }: Paper): string[] {
  return [title, ...subtitle.flatMap(saidInLine), ...blocks.flatMap(saidInBlock)];
}

function saidInLine(each: Line): string[] {
  return each.filter(({ kind }) => kind !== 'note').map(({ text }) => text);
}

function saidInBlock(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return saidInLine(block.line);
    case 'guidance':
      return [block.text];
    case 'attachment':
      return [block.label, block.title];
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat().flatMap(saidInLine)];
  }
}

describe('a paper of hostile text', () => {
  it('keeps every character that can be printed, in its order, and makes a field of none', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (each) => {
        const bytes = await printWord(each);
        const document = partOf(bytes, 'word/document.xml');
        const printed = printable(wordsOf(document)).replaceAll('【写作提示】', '');
        expect(printed).toBe(saidIn(each).map(printable).join('').replaceAll('【写作提示】', ''));
        expect(document + partOf(bytes, 'word/footnotes.xml')).not.toMatch(
          /<w:(?:fldChar|fldSimple|instrText|hyperlink|drawing|object|altChunk)\b/,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('survives cells of 10,000 characters and words without an end', async () => {
    const long = ['长'.repeat(10_000), 'w'.repeat(10_000), `${'《'.repeat(5000)}${'的'.repeat(5000)}`];
    const columns = long.map((title) => ({ title, width: 1 }));
    const blocks: Paper['blocks'] = [
      { kind: 'table', columns, rows: [long.map((text): Line => [{ kind: 'text', text }])] },
      ...long.map((title) => ({ kind: 'attachment' as const, label: title, title })),
    ];
    const properties = { subject: '', keywords: [], generatedAt: new Date(0) };
    const bytes = await printWord({ title: long.join(''), subtitle: [], blocks, properties });
    expect(printable(wordsOf(partOf(bytes, 'word/document.xml')))).toHaveLength(150_000);
  });
});

describe.skipIf(NO_XML_PARSER)(`a paper of hostile text, read by a parser of XML${XML_PARSER_SKIPPED}`, () => {
  let parser: XmlParser;
  beforeAll(async () => {
    parser = await openXmlParser();
  }, 60_000);
  afterAll(() => parser?.close());

  it('is well-formed in every part', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (each) => {
        const parts = partsOf(await printWord(each));
        expect(await parser.brokenOf([...parts, ['planted', '<w:p>&</w:p>']])).toEqual(['planted']);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
