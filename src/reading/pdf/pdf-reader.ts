import { AppError } from '../../vocabulary/errors.js';
import { damaged } from '../archive.js';
import { itemsOf, type NumberedPage, type ReadPage } from '../page-layout/page-items.js';
import { writeReadPages } from '../page-layout/write-pages.js';
import type { FileProperties, Reader, ReadInput, Reading, ReadingWarning } from '../reading.js';
import { ReadingBuilder } from '../reading-builder.js';
import { interrupted, tooLarge } from './faults.js';
import { createOcr, type DocumentOcr, type Ocr } from './page-ocr.js';
import { LARGEST_FILE, type PdfPages } from './pdf-pages.js';
import { createPdfThreads, type OpenPages } from './pdf-threads.js';

const MOST_PAGES = 5000;
/** Pieces of text of all pages together; a dense page has some thousand. */
const MOST_RUNS = 3_000_000;
/** Points. */
const A4_SIDE = 842;
/** The mark of the format stands among the first bytes, not always at the first. */
const MARK_REACH = 1024;

const openOnThread = createPdfThreads();

/** Pages as drawn, put back into lines, paragraphs and tables; scans through a program where it is installed. */
export const pdfReader: Reader = createPdfReader({ ocr: createOcr() });

export function createPdfReader({ ocr, open = openOnThread }: { ocr: Ocr; open?: OpenPages }): Reader {
  return {
    format: 'pdf',
    extensions: ['.pdf'],
    recognises: ({ bytes }) => Buffer.from(bytes.subarray(0, MARK_REACH)).includes('%PDF-'),
    read: (input) => readPdf(input, { ocr, open }),
  };
}

type Progress = { readonly pages: ReadPage[]; readonly warnings: ReadingWarning[]; runs: number };

async function readPdf(input: ReadInput, { ocr, open }: { ocr: Ocr; open: OpenPages }): Promise<Reading> {
  const { file, bytes, signal } = input;
  if (bytes.length > LARGEST_FILE) throw tooLarge(file, LARGEST_FILE);
  throwIfStopped(signal, file);
  const pdf = await open(input);
  const scans = ocr(bytes);
  try {
    if (pdf.count > MOST_PAGES) throw tooLarge(file, MOST_PAGES);
    const { pages, warnings } = await readPages(input, { pdf, scans });
    const builder = new ReadingBuilder();
    writeReadPages(builder, pages);
    if (builder.length === 0) throw nothingRead(file, warnings);
    return builder.build({ format: 'pdf', properties: propertiesOf(pdf.title), warnings });
  } finally {
    await Promise.allSettled([scans.close(), pdf.close()]);
  }
}

async function readPages(
  { file, signal, onProgress }: ReadInput,
  { pdf, scans }: { pdf: PdfPages; scans: DocumentOcr },
): Promise<Progress> {
  const progress: Progress = { pages: [], warnings: [], runs: 0 };
  for (let number = 1; number <= pdf.count; number += 1) {
    throwIfStopped(signal, file);
    const read = await readOrRecognise(pdf, { scans, number, signal });
    throwIfStopped(signal, file);
    if (read.page === null) {
      if (read.reason !== 'blank') progress.warnings.push({ code: 'page-not-read', page: number, reason: read.reason });
    } else {
      progress.runs += read.page.page.runs.length;
      if (progress.runs > MOST_RUNS) throw tooLarge(file, MOST_RUNS);
      progress.pages.push(itemsOf(read.page));
    }
    onProgress?.({ done: number, total: pdf.count });
  }
  return progress;
}

type PageEnd =
  | { readonly page: NumberedPage }
  | { readonly page: null; readonly reason: 'blank' | 'no-text' | 'ocr-missing' | 'damaged' };

/** Reads off its picture a page that has no text of its own, or whose text the library could not read. */
async function readOrRecognise(
  pdf: PdfPages,
  { scans, number, signal }: { scans: DocumentOcr; number: number; signal: AbortSignal | undefined },
): Promise<PageEnd> {
  const text = await pdf.readPage(number);
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

/** The title Word writes is often the name of a file. */
function propertiesOf(stated: string): FileProperties {
  const title = stated.replace(/\p{Cc}/gu, '').trim();
  return title === '' || /\.\w{2,4}$|^(?:Microsoft|untitled)/i.test(title) ? {} : { title };
}

function throwIfStopped(signal: AbortSignal | undefined, file: string): void {
  if (signal?.aborted) throw interrupted(file);
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
