import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../vocabulary/errors.js';
import { isZip, unpack } from '../archive.js';
import { itemsOf, type ReadPage } from '../page-layout/page-items.js';
import { writeReadPages } from '../page-layout/write-pages.js';
import type { FileProperties, Reader, ReadInput, Reading, ReadingWarning } from '../reading.js';
import { ReadingBuilder } from '../reading-builder.js';
import { childNamed, textOf, type XmlElement } from '../xml.js';
import { annotationTexts, attachmentNames } from './annotations.js';
import { documentPages } from './document-pages.js';
import { ofdPage } from './ofd-page.js';
import { outlineLevels, withOutline } from './outline.js';
import { ofdDocuments } from './package.js';

const EXTENSION = '.ofd';
/** Runs of all pages together; a page of small type has some thousand. */
const MOST_RUNS = 3_000_000;

/** The fixed pages of GB/T 33190: words where they are drawn, put back into lines, paragraphs and tables. */
export const ofdReader: Reader = {
  format: 'ofd',
  extensions: [EXTENSION],
  recognises: ({ file, bytes }) => file.toLowerCase().endsWith(EXTENSION) && isZip(bytes),
  read: readOfd,
};

async function readOfd(input: ReadInput): Promise<Reading> {
  const { file } = input;
  const archive = unpack(input, (name) => /\.xml$/i.test(name));
  const documents = ofdDocuments(archive, file);
  const pages: ReadPage[] = [];
  const warnings: ReadingWarning[] = [];
  const left = { heads: [] as string[], hidden: [] as string[] };
  let runs = 0;
  for (const document of documents) {
    const context = { archive, document, file };
    for (const page of documentPages(context)) {
      // A signal is only heard between two turns of the loop.
      await setImmediate();
      if (input.signal?.aborted) throw interrupted(file);
      const number = pages.length + 1;
      const read = ofdPage(page, number);
      runs += read.page.page.runs.length;
      if (runs > MOST_RUNS) throw tooLarge(file);
      pages.push(itemsOf(read.page));
      for (const text of read.heads) left.heads.push(text);
      for (const text of read.hidden) left.hidden.push(text);
      if (page.content === null) warnings.push({ code: 'page-not-read', page: number, reason: 'damaged' });
      else if (read.page.page.runs.length === 0 && page.content.largestPicture > 0)
        warnings.push({ code: 'page-not-read', page: number, reason: 'no-text' });
      input.onProgress?.({ done: number, total: page.total });
    }
    for (const text of annotationTexts(context)) left.hidden.push(text);
    for (const part of attachmentNames(context)) warnings.push({ code: 'part-not-read', part, reason: 'unsupported' });
  }
  const builder = new ReadingBuilder();
  writeReadPages(builder, pages);
  if (builder.length === 0) throw empty(file, warnings);
  for (const text of left.heads) builder.drop(text, 'running-head');
  for (const text of left.hidden) builder.drop(text, 'hidden');
  const [first] = documents;
  const reading = builder.build({ format: 'ofd', properties: propertiesOf(first?.body), warnings });
  return withOutline(reading, new Map(documents.flatMap(({ root }) => [...outlineLevels(root)])));
}

function propertiesOf(body: XmlElement | undefined): FileProperties {
  const title = childNamed(childNamed(body, 'DocInfo'), 'Title');
  const text = title === undefined ? '' : textOf(title).trim();
  return text === '' ? {} : { title: text };
}

function interrupted(file: string): AppError {
  return new AppError('interrupted', `Reading ${file} was interrupted`, { details: { file } });
}

function tooLarge(file: string): AppError {
  return new AppError('document-too-large', `${file} holds more text than can be read`, {
    details: { file, limit: MOST_RUNS },
  });
}

/** Without any page that could be read a file is damaged; with nothing but pictures it is a scan. */
function empty(file: string, warnings: readonly ReadingWarning[]): AppError {
  const isDamaged =
    warnings.some(({ code }) => code === 'page-not-read') &&
    warnings.every((each) => 'reason' in each && each.reason === 'damaged');
  return isDamaged
    ? new AppError('document-damaged', `${file} is damaged: none of its pages can be read`, { details: { file } })
    : new AppError('document-empty', `${file} holds no text`, { details: { file } });
}
