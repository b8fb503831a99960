import type { Reader, ReadInput, Reading } from '../reading.js';
import { cleanSource, removeSpans } from './clean.js';
import { findControlCharacters } from './control-characters.js';
import { decodeText } from './decode.js';
import { mendLines } from './mend-lines.js';
import { findPageMarks } from './page-marks.js';
import { propertiesOfInfo } from './page-properties.js';
import { readMarkdown } from './read-markdown.js';
import { infoOf, isPacked, onlyFurniture, refuseTooLarge } from './text-file.js';
import { partsOf, structureOf } from './text-parts.js';
import { writeReading } from './write-reading.js';

/**
 * A text file as a reading: each line a block, but that lines broken at a page's margin are joined, tables are tables, and
 * a text without lines is divided at its numbers.
 * @throws AppError `document-too-large`, `document-empty`, `document-binary`, `document-undecodable`, naming the file.
 */
export function readPlainText({ file, bytes }: Pick<ReadInput, 'file' | 'bytes'>): Reading {
  refuseTooLarge(file, bytes);
  const decoded = decodeText(bytes, file).text;
  if (looksLikeMarkdown(decoded)) return { ...readMarkdown({ file, bytes }), format: 'txt' };
  const source = cleanSource(decoded, 'text');
  const visible = removeSpans(source.text, findControlCharacters(source.text), source.noise);
  const unpaged = removeSpans(visible.text, findPageMarks(visible.text), visible.noise);
  const mended = mendLines(unpaged, 'text');
  const parts = partsOf(structureOf(mended, 'text'));
  if (parts.length === 0) throw onlyFurniture(file);
  return writeReading(mended, parts, {
    format: 'txt',
    properties: propertiesOfInfo(infoOf(mended.noise)),
    warnings: [],
  });
}

/** Headings marked with `#`: the first line, or several. */
function looksLikeMarkdown(text: string): boolean {
  return /^\ufeff?\s*#{1,6}[ \t]+\S/.test(text) || (text.match(/^#{1,6}[ \t]+\S/gm) ?? []).length >= 2;
}

export const txtReader: Reader = {
  format: 'txt',
  extensions: ['.txt', '.text'],
  recognises: ({ bytes }) => !isPacked(bytes),
  read: async (input) => readPlainText(input),
};
