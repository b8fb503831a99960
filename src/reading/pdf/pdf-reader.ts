import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../errors.js';
import { damaged } from '../archive.js';
import { itemsOf, type NumberedPage, type ReadPage } from '../page-layout/page-items.js';
import { writeReadPages } from '../page-layout/write-pages.js';
import type { FileProperties, Reader, ReadInput, Reading, ReadingWarning } from '../reading.js';
import { ReadingBuilder } from '../reading-builder.js';
import { type OpenPdf, openPdf, type PdfDocument } from './open-pdf.js';
import { createOcr, type DocumentOcr, type Ocr } from './page-ocr.js';
import { type PdfPageText, readPdfPage } from './read-page.js';
import { hearingStrays } from './stray-rejections.js';
import { holdsBomb } from './stream-bombs.js';

/** Larger files are no documents. */
const LARGEST_FILE = 256 * 1024 * 1024;
const MOST_PAGES = 5000;
/** Pieces of text of all pages together; a dense page has some thousand. */
const MOST_RUNS = 3_000_000;
/** Fonts are kept for so many pages, then let go: a page that needs one again reads it again. */
const PAGES_KEPT = 100;
/** Points. */
const A4_SIDE = 842;
/** The mark of the format stands among the first bytes, not always at the first. */
const MARK_REACH = 1024;

/** Pages as drawn, put back into lines, paragraphs and tables; scans through a program where it is installed. */
export const pdfReader: Reader = createPdfReader({ ocr: createOcr() });

export function createPdfReader({ ocr }: { ocr: Ocr }): Reader {
  return {
    format: 'pdf',
    extensions: ['.pdf'],
    recognises: ({ bytes }) => Buffer.from(bytes.subarray(0, MARK_REACH)).includes('%PDF-'),
    read: (input) => hearingStrays(() => readPdf(input, ocr)),
  };
}

type Progress = { readonly pages: ReadPage[]; readonly warnings: ReadingWarning[]; runs: number };

async function readPdf(input: ReadInput, ocr: Ocr): Promise<Reading> {
  const { file, bytes } = input;
  if (bytes.length > LARGEST_FILE) throw tooLarge(file, LARGEST_FILE);
  if (holdsBomb(bytes)) throw tooLarge(file, LARGEST_FILE);
  const opened = await openPdf(input);
  const scans = ocr(bytes);
  try {
    if (opened.document.numPages > MOST_PAGES) throw tooLarge(file, MOST_PAGES);
    const { pages, warnings } = await readPages(input, { opened, scans });
    const builder = new ReadingBuilder();
    writeReadPages(builder, pages);
    if (builder.length === 0) throw nothingRead(file, warnings);
    return builder.build({ format: 'pdf', properties: await propertiesOf(opened.document), warnings });
  } finally {
    await Promise.allSettled([scans.close(), opened.document.destroy()]);
  }
}

async function readPages(
  { file, signal, onProgress }: ReadInput,
  { opened, scans }: { opened: OpenPdf; scans: DocumentOcr },
): Promise<Progress> {
  const { document } = opened;
  const total = document.numPages;
  const progress: Progress = { pages: [], warnings: [], runs: 0 };
  for (let number = 1; number <= total; number += 1) {
    throwIfStopped(signal, file);
    const read = await readOrRecognise(opened, { scans, number, signal });
    throwIfStopped(signal, file);
    if (read.page === null) {
      if (read.reason !== 'blank') progress.warnings.push({ code: 'page-not-read', page: number, reason: read.reason });
    } else {
      progress.runs += read.page.page.runs.length;
      if (progress.runs > MOST_RUNS) throw tooLarge(file, MOST_RUNS);
      progress.pages.push(itemsOf(read.page));
    }
    if (number % PAGES_KEPT === 0) await document.cleanup().catch(() => undefined);
    onProgress?.({ done: number, total });
    // The library never waits for anything, so nothing else would run, a signal among it.
    await nextTurn();
  }
  return progress;
}

type PageOutcome =
  | { readonly page: NumberedPage }
  | { readonly page: null; readonly reason: 'blank' | 'no-text' | 'ocr-missing' | 'damaged' };

/** Reads off its picture a page that has no text of its own, or whose text the library could not read. */
async function readOrRecognise(
  opened: OpenPdf,
  { scans, number, signal }: { scans: DocumentOcr; number: number; signal: AbortSignal | undefined },
): Promise<PageOutcome> {
  const text = await textOf(opened, number);
  if (text.page !== null) return text;
  if (text.reason === 'blank') return { page: null, reason: 'blank' };
  const isDamaged = text.reason === 'damaged';
  const side = text.reason === 'damaged' ? A4_SIDE : text.side;
  const read = await scans.readPage({ number, side, signal });
  if ('fault' in read) {
    return { page: null, reason: read.fault === 'missing' && !isDamaged ? 'ocr-missing' : 'damaged' };
  }
  if (read.page.runs.length === 0) return { page: null, reason: isDamaged ? 'damaged' : 'no-text' };
  return { page: { page: read.page, number, recognised: true } };
}

async function textOf(
  { document, operations }: OpenPdf,
  number: number,
): Promise<PdfPageText | { readonly page: null; readonly reason: 'damaged' }> {
  try {
    const page = await document.getPage(number);
    try {
      return await readPdfPage(page, number, operations);
    } finally {
      page.cleanup();
    }
  } catch {
    return { page: null, reason: 'damaged' };
  }
}

/** The title Word writes is often the name of a file. */
async function propertiesOf(document: PdfDocument): Promise<FileProperties> {
  const info = await document.getMetadata().then(
    (metadata) => metadata.info as { Title?: unknown },
    () => null,
  );
  const title = typeof info?.Title === 'string' ? info.Title.replace(/\p{Cc}/gu, '').trim() : '';
  return title === '' || /\.\w{2,4}$|^(?:Microsoft|untitled)/i.test(title) ? {} : { title };
}

function throwIfStopped(signal: AbortSignal | undefined, file: string): void {
  if (signal?.aborted) {
    throw new AppError('interrupted', `Reading ${file} was interrupted`, { details: { file } });
  }
}

function tooLarge(file: string, limit: number): AppError {
  return new AppError('document-too-large', `${file} holds more than can be read`, { details: { file, limit } });
}

function nothingRead(file: string, warnings: readonly ReadingWarning[]): AppError {
  const isScan = warnings.some((warning) => warning.code === 'page-not-read' && warning.reason === 'ocr-missing');
  if (isScan) {
    const mend = 'install tesseract-ocr, tesseract-ocr-chi-sim and poppler-utils, or hand in the text';
    return new AppError('document-unsupported', `${file} is a scan: its pages are pictures without text; ${mend}`, {
      details: { file, reason: 'scan' },
    });
  }
  const isDamaged = warnings.some((warning) => warning.code === 'page-not-read' && warning.reason === 'damaged');
  if (isDamaged) return damaged(file);
  return new AppError('document-empty', `${file} holds no text`, { details: { file } });
}
