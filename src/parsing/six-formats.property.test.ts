import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFileParser } from '../library/parse-file.js';
import { createFileReader } from '../reading/read-file.js';
import type { ParsedDocument } from '../vocabulary/document.js';
import { markdown } from './formats/markdown-writer.fixture.js';
import { ofdDocument } from './formats/ofd-writer.fixture.js';
import { webPage } from './formats/page-writer.fixture.js';
import { canPrint, printed } from './formats/pdf-writer.fixture.js';
import { samplePlan } from './formats/plan-document.fixture.js';
import { sampleQuestions } from './formats/question-document.fixture.js';
import type { SampleDocument } from './formats/sample-document.fixture.js';
import { sampleStatute } from './formats/statute-document.fixture.js';
import { plainText, wrappedText } from './formats/text-writer.fixture.js';
import { wordDocument } from './formats/word-writer.fixture.js';

const parse = createFileParser(createFileReader({ soffice: null }));
const utf8 = (text: string) => new TextEncoder().encode(text);

const WRITERS: Readonly<Record<string, (document: SampleDocument) => Uint8Array | Promise<Uint8Array>>> = {
  'wrapped.txt': (document) => utf8(wrappedText(document)),
  'sample.md': (document) => utf8(markdown(document)),
  'sample.html': (document) => utf8(webPage(document)),
  'sample.docx': wordDocument,
  'sample.ofd': ofdDocument,
};

/** Marks of notes are each format's own: ① in print, [1] on a page, none in Word, which counts them by itself. */
const MARKS = /[①-⑳]|\[\^?\d+\]:?/g;
const words = (text: string) => text.replace(MARKS, '').replace(/\s+/g, '');

/** What is the same in all formats: the places and their words, and who the document is. */
function essence({ document, clauses }: ParsedDocument) {
  const { title, documentNumber, issuers, issueDate, region, kind, noise } = document;
  const isFootnote = ({ unit, text }: { unit: string; text: string }) => unit === 'note' && !text.startsWith('注：');
  const isClosing = ({ label }: { label: string }) => label === '落款';
  return {
    identity: { title: words(title), documentNumber, issuers, issueDate, region, kind },
    // Notes stand at the foot of a page, at the end of a text or behind their paragraph: their place is the format's.
    // A text lists what is set to the right below it as a signature that it left out.
    closing: words(
      [...clauses.filter(isClosing), ...noise.filter(({ reason }) => reason === 'signature')]
        .map(({ text }) => text)
        .join(''),
    ),
    notes: clauses
      .filter(isFootnote)
      .map(({ text }) => words(text))
      .sort(),
    clauses: clauses
      .filter((clause) => !isFootnote(clause) && !isClosing(clause))
      .map(({ label, unit, heading, headingPath, text, cells }) => ({
        label,
        unit,
        heading: words(heading),
        headingPath: headingPath.map(words),
        text: words(text),
        cells: cells.map(({ header, start, end }) => `${header}=${words(document.text.slice(start, end))}`),
      })),
  };
}

async function parsed(file: string, bytes: Uint8Array): Promise<ReturnType<typeof essence>> {
  return essence(await parse({ file, bytes, sidecar: null }));
}

const SEED = 2031;
/** Characters. */
const TWO_PAGES = 1300;
const KINDS: readonly (readonly [
  kind: string,
  documents: fc.Arbitrary<SampleDocument>,
  runs: number,
  prints: number,
])[] = [
  ['plan', samplePlan, 24, 8],
  ['statute', sampleStatute, 12, 3],
  ['set of questions', sampleQuestions, 8, 3],
];

/** One page alone does not tell its running head from its first line, nor small type below a table from a footnote. */
function isTold(document: SampleDocument): boolean {
  const hasFootnote = document.pieces.some((piece) => piece.kind === 'paragraph' && piece.footnote !== undefined);
  const hasTableNote = document.pieces.some((piece) => piece.kind === 'table' && piece.note !== undefined);
  return plainText(document).length > TWO_PAGES && !(hasFootnote && hasTableNote);
}

function fromPlainText(document: SampleDocument): ReturnType<typeof parsed> {
  return parsed('sample.txt', utf8(plainText(document)));
}

describe.each(KINDS)('a %s', (_kind, documents, runs) => {
  it.each(Object.entries(WRITERS))(
    'is the same document in %s as in plain text',
    async (file, write) => {
      await fc.assert(
        fc.asyncProperty(documents, async (document) => {
          expect(await parsed(file, await write(document))).toEqual(await fromPlainText(document));
        }),
        { numRuns: runs, seed: SEED, endOnFailure: true },
      );
    },
    60_000,
  );
});

describe.skipIf(!canPrint())('a print of LibreOffice', () => {
  it('is the same document as in plain text', { timeout: 120_000 }, async () => {
    const documents = KINDS.flatMap(([, kind, , prints]) =>
      fc.sample(kind.filter(isTold), { numRuns: prints, seed: SEED }),
    );
    const prints = await printed(documents);
    for (const [at, document] of documents.entries()) {
      expect(await parsed('sample.pdf', prints[at] ?? new Uint8Array())).toEqual(await fromPlainText(document));
    }
  });
});
