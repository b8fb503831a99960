import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, CHROMIUM, type Opened, openBrowser } from '../evaluation/report/browser.fixture.js';
import type { Inline, Line, Paper, PaperBlock } from './paper.js';
import { partOf, partsOf, wordsOf } from './word.fixture.js';
import { printWord } from './word.js';

const skipped = CHROMIUM === undefined ? ' (skipped: no Chromium in /usr/bin, apt-get install chromium)' : '';

const PLANTED = [
  'CURRENT',
  '{default-bullet-numbering-0}',
  '<w:fldSimple/>',
  ']]>',
  '&#0;',
  '"',
  'HYPERLINK "x"',
  '\n',
];
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...PLANTED, '字', 'a', '𠮷'),
);
const hostile = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
const inline: fc.Arbitrary<Inline> = fc.record({ kind: fc.constantFrom('text', 'blank', 'note'), text: hostile });
const line: fc.Arbitrary<Line> = fc.array(inline, { maxLength: 3 });
const share = fc.oneof(fc.double(), fc.constantFrom(0, 0.5, 1));

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
      fc.record({
        kind: fc.constant('bars' as const),
        rows: fc.array(
          fc.record({
            label: hostile,
            bars: fc.array(fc.record({ name: hostile, share, text: hostile }), { maxLength: 3 }),
          }),
          { maxLength: 2 },
        ),
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
    case 'bars':
      return block.rows.flatMap(({ label, bars }) => [label, ...bars.flatMap(({ name, text }) => [name, text])]);
  }
}

/** Written apart from the printer's own rule: what XML 1.0 allows, less controls, non-characters and white space. */
function printable(text: string): string {
  return [...text]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isForbidden = code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
      const isDiscouraged = (code >= 0x7f && code <= 0x9f) || (code >= 0xfdd0 && code <= 0xfdef);
      return !isForbidden && !isDiscouraged && !/\s/.test(character);
    })
    .join('');
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

describe.skipIf(CHROMIUM === undefined)(`a paper of hostile text, read by a parser of XML${skipped}`, () => {
  let browser: Browser;
  let opened: Opened;
  beforeAll(async () => {
    browser = await openBrowser();
    const file = join(browser.folder, 'empty.html');
    await writeFile(file, '<!doctype html>');
    opened = await browser.open(file);
  }, 60_000);
  afterAll(() => browser?.close());

  it('is well-formed in every part', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (each) => {
        const parts = [...partsOf(await printWord(each)), ['planted', '<w:p>&</w:p>']];
        const broken = await opened.page.evaluate<string[]>(`(${JSON.stringify(parts)})
          .filter(([, xml]) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror') !== null)
          .map(([path]) => path)`);
        expect(broken).toEqual(['planted']);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
