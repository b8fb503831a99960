import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../vocabulary/errors.js';
import { damaged, isOle, isZip, unpack } from '../archive.js';
import type { FileProperties, Reader, ReadInput, Reading, ReadingWarning } from '../reading.js';
import { ReadingBuilder } from '../reading-builder.js';
import { childNamed, readXml, textOf } from '../xml.js';
import { cellFormats } from './cell-formats.js';
import { sharedStrings } from './shared-strings.js';
import { MOST_CELLS, type Sheet } from './sheet.js';
import { writeSheet } from './sheet-blocks.js';
import { drawnText, sheetNotes } from './sheet-notes.js';
import { type Parts, partsOf, relationsOf, type SheetPart, workbookParts } from './workbook-parts.js';
import { readWorksheet } from './worksheet.js';
import type { CellContext } from './worksheet-cell.js';

const EXTENSIONS = ['.xlsx', '.xlsm', '.xltx', '.xltm'];
/** Caches, themes and pictures hold no text of the sheets. */
const WANTED = /\.(?:xml|rels|vml)$/i;
const UNWANTED =
  /(?:^|\/)(?:calcChain\.xml|(?:theme|pivotCache|pivotTables|externalLinks|printerSettings|customXml|queryTables|media)\/)/i;
/** Name of the part that holds an encrypted workbook, in the directory of its container. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** Excel's own format; the cells are read as a screen shows them. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  extensions: EXTENSIONS,
  recognises: ({ file, bytes }) =>
    EXTENSIONS.some((extension) => file.toLowerCase().endsWith(extension)) && (isZip(bytes) || isOle(bytes)),
  read: readWorkbook,
};

async function readWorkbook(input: ReadInput): Promise<Reading> {
  const { file, bytes } = input;
  if (isOle(bytes)) throw oleFault(input);
  const pictures: string[] = [];
  const archive = unpack(input, (name) => {
    if (/(?:^|\/)media\/[^/]+$/i.test(name)) pictures.push(name);
    return WANTED.test(name) && !UNWANTED.test(name);
  });
  const parts = partsOf(archive, file);
  const found = workbookParts(parts);
  if (found === null) throw unsupported(file, 'not-a-workbook');
  const context: CellContext = {
    strings: sharedStrings(parts, found.sharedStrings),
    formats: cellFormats(parts, found.styles),
    from1904: found.from1904,
  };
  const builder = new ReadingBuilder();
  let tables = 0;
  let cells = 0;
  for (const [index, part] of found.sheets.entries()) {
    // A signal is only heard between two turns of the loop.
    await setImmediate();
    if (input.signal?.aborted)
      throw new AppError('interrupted', `Reading ${file} was interrupted`, { details: { file } });
    const sheet = readSheet(part, parts, context);
    cells += sheet.rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells > MOST_CELLS) throw tooLarge(file);
    if (sheet.isHidden) dropSheet(builder, sheet);
    else tables = writeShown(builder, sheet, tables);
    input.onProgress?.({ done: index + 1, total: found.sheets.length });
  }
  if (builder.length === 0) throw new AppError('document-empty', `${file} holds no text`, { details: { file } });
  const warnings = pictures.map((part): ReadingWarning => ({ code: 'part-not-read', part, reason: 'picture' }));
  return builder.build({ format: 'xlsx', properties: propertiesOf(parts), warnings });
}

function readSheet(part: SheetPart, parts: Parts, context: CellContext): Sheet {
  const bytes = parts.get(part.path);
  if (bytes === undefined) throw damaged(parts.file);
  const relations = relationsOf(parts, part.path);
  return {
    ...readWorksheet(bytes, parts, context),
    name: part.name,
    isHidden: part.isHidden,
    notes: sheetNotes(parts, relations),
    drawn: drawnText(parts, relations),
  };
}

function writeShown(builder: ReadingBuilder, sheet: Sheet, tablesBefore: number): number {
  for (const head of sheet.heads) builder.drop(head, 'running-head');
  const tables = writeSheet(builder, sheet, tablesBefore);
  for (const text of sheet.drawn)
    builder.block({ kind: 'paragraph', place: { sheet: sheet.name } }, () => builder.add(text));
  return tables;
}

function dropSheet(builder: ReadingBuilder, { rows, notes, drawn, heads }: Sheet): void {
  const cells = rows.map((row) => row.cells.map(({ text, hidden }) => `${text}${hidden ?? ''}`).join('\t'));
  builder.drop([...heads, ...cells, ...notes.map(({ text }) => text), ...drawn].join('\n'), 'hidden');
}

function propertiesOf(parts: Parts): FileProperties {
  const path = relationsOf(parts, '').find(({ type }) => type === 'core-properties')?.path;
  const part = path === undefined ? undefined : parts.get(path);
  const title = part === undefined ? undefined : childNamed(readXml(part, parts.file), 'title');
  const text = title === undefined ? '' : textOf(title).trim();
  return text === '' ? {} : { title: text };
}

function oleFault({ file, bytes }: ReadInput): AppError {
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PART);
  if (!isEncrypted) return unsupported(file, 'old-format');
  return new AppError('document-encrypted', `${file} is protected by a password`, { details: { file } });
}

function tooLarge(file: string): AppError {
  return new AppError('document-too-large', `${file} holds more than ${MOST_CELLS} cells`, {
    details: { file, limit: MOST_CELLS },
  });
}

function unsupported(file: string, reason: 'not-a-workbook' | 'old-format'): AppError {
  const what =
    reason === 'old-format' ? 'is an old Excel file under a new name' : 'is no workbook, whatever its name says';
  return new AppError('document-unsupported', `${file} ${what}`, { details: { file, reason } });
}
