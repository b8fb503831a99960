import { tooLarge } from './faults.js';
import { openPdf, type PdfDocument } from './open-pdf.js';
import { type PdfPageText, readPdfPage } from './read-page.js';
import { holdsBomb } from './stream-bombs.js';

/** Larger files are no documents. */
export const LARGEST_FILE = 256 * 1024 * 1024;
/** Fonts are kept for so many pages, then let go: a page that needs one again reads it again. */
const PAGES_KEPT = 100;

export type PageOutcome = PdfPageText | { readonly page: null; readonly reason: 'damaged' };

/** A pdf opened to be read page by page, the pages counted from 1. */
export type PdfPages = {
  readonly count: number;
  /** As the file states it; empty where it does not. */
  readonly title: string;
  readPage(number: number): Promise<PageOutcome>;
  close(): Promise<void>;
};

/**
 * Opens a pdf on this thread, which the library keeps to itself until a page is read. The bytes are given away.
 * @throws AppError `document-encrypted`, `document-damaged`, `document-too-large`.
 */
export async function openPages({ file, bytes }: { file: string; bytes: Uint8Array }): Promise<PdfPages> {
  if (holdsBomb(bytes)) throw tooLarge(file, LARGEST_FILE);
  const { document, operations } = await openPdf({ file, bytes });
  return {
    count: document.numPages,
    title: await titleOf(document),
    async readPage(number) {
      try {
        const page = await document.getPage(number);
        try {
          return await readPdfPage(page, number, operations);
        } finally {
          page.cleanup();
        }
      } catch {
        return { page: null, reason: 'damaged' };
      } finally {
        if (number % PAGES_KEPT === 0) await document.cleanup().catch(() => undefined);
      }
    },
    close: () => document.destroy(),
  };
}

async function titleOf(document: PdfDocument): Promise<string> {
  const info = await document.getMetadata().then(
    (metadata) => metadata.info as { Title?: unknown },
    () => null,
  );
  return typeof info?.Title === 'string' ? info.Title : '';
}
