/** Small files of every format: invented documents as the writers of the tests write them. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { markdown } from '../../parsing/formats/markdown-writer.fixture.js';
import { ofdDocument } from '../../parsing/formats/ofd-writer.fixture.js';
import { webPage } from '../../parsing/formats/page-writer.fixture.js';
import { samplePlan } from '../../parsing/formats/plan-document.fixture.js';
import { sampleQuestions } from '../../parsing/formats/question-document.fixture.js';
import type { SampleDocument } from '../../parsing/formats/sample-document.fixture.js';
import { sampleStatute } from '../../parsing/formats/statute-document.fixture.js';
import { plainText, wrappedText } from '../../parsing/formats/text-writer.fixture.js';
import { wordDocument } from '../../parsing/formats/word-writer.fixture.js';
import { pdfOfText } from '../bad-input.fixture.js';
import { row, workbook } from '../sheets/workbook.fixture.js';

export type SampleFile = { readonly file: string; readonly bytes: Uint8Array };

const FAULTS = fileURLToPath(new URL('../../parsing/fixtures/faults/', import.meta.url));
const DOCUMENTS_A_KIND = 3;
const LINES_A_PAGE = 28;

export async function fuzzSamples(seed: number): Promise<SampleFile[]> {
  const documents = [samplePlan, sampleStatute, sampleQuestions].flatMap((kind) =>
    fc.sample<SampleDocument>(kind, { numRuns: DOCUMENTS_A_KIND, seed }),
  );
  const written = await Promise.all(documents.map(filesOf));
  return [...written.flat(), ...(await faultFiles())];
}

async function filesOf(document: SampleDocument): Promise<SampleFile[]> {
  const text = plainText(document);
  const rows = text.split('\n').map((line) => line.split('\t'));
  return [
    { file: 'sample.txt', bytes: utf8(text) },
    { file: 'wrapped.txt', bytes: utf8(wrappedText(document)) },
    { file: 'sample.md', bytes: utf8(markdown(document)) },
    { file: 'sample.html', bytes: utf8(webPage(document)) },
    { file: 'sample.docx', bytes: await wordDocument(document) },
    { file: 'sample.ofd', bytes: ofdDocument(document) },
    { file: 'sample.pdf', bytes: pdfOfText(pagesOf(wrappedText(document))) },
    { file: 'sample.csv', bytes: utf8(rows.map((cells) => cells.join(',')).join('\r\n')) },
    { file: 'sample.xlsx', bytes: workbook([{ rows: rows.map((cells, at) => row(at + 1, cells)).join('') }]) },
    { file: 'sample.rtf', bytes: utf8(`{\\rtf1\\ansi ${text.slice(0, 400)}}`) },
  ];
}

async function faultFiles(): Promise<SampleFile[]> {
  const names = (await readdir(FAULTS)).filter((name) => /\.(?:txt|md|html)$/.test(name));
  return Promise.all(names.map(async (file) => ({ file, bytes: new Uint8Array(await readFile(FAULTS + file)) })));
}

function pagesOf(text: string): string[][] {
  const lines = text.split('\n');
  return Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, at) =>
    lines.slice(at * LINES_A_PAGE, (at + 1) * LINES_A_PAGE),
  );
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
