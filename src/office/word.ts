import type { Paper } from './paper.js';

/**
 * A paper as .docx bytes, laid out after GB/T 9704-2012: A4, 22 lines a page, Han fonts by their official names with
 * alternates for machines without them. The same paper gives the same bytes. Characters that XML 1.0 forbids are
 * dropped; no text becomes a field, a link or markup: a link is given as one.
 * @throws RangeError where `generatedAt` is not a date
 */
export async function printWord(paper: Paper): Promise<Buffer> {
  const { printDocument } = await import('./word/document.js');
  return printDocument(paper);
}
