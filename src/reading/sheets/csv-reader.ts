import { AppError } from '../../vocabulary/errors.js';
import { isOle, isZip } from '../archive.js';
import type { Reader, ReadInput, Reading } from '../reading.js';
import { ReadingBuilder } from '../reading-builder.js';
import { decodeText } from '../text/decode.js';
import { cellLine } from './cell-line.js';
import { csvRecords } from './csv-records.js';
import { MOST_CELLS, type Sheet, type SheetRow } from './sheet.js';
import { writeSheet } from './sheet-blocks.js';

const EXTENSIONS = ['.csv', '.tsv'];
const MOST_BYTES = 32 * 1024 * 1024;

/** Tables as plain text. */
export const csvReader: Reader = {
  format: 'csv',
  extensions: EXTENSIONS,
  recognises: ({ file, bytes }) =>
    EXTENSIONS.some((extension) => file.toLowerCase().endsWith(extension)) && !isZip(bytes) && !isOle(bytes),
  read: async (input) => readCsv(input),
};

function readCsv({ file, bytes }: ReadInput): Reading {
  if (bytes.length > MOST_BYTES) throw tooLarge(file, MOST_BYTES);
  const { text } = decodeText(bytes, file);
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const records = csvRecords(text.slice(mark.length));
  const rows = (records ?? []).flatMap((record, index): SheetRow[] => {
    const cells = record.flatMap((field, at) => {
      const line = cellLine(field);
      return line === '' ? [] : [{ column: at + 1, text: line }];
    });
    return cells.length === 0 ? [] : [{ row: index + 1, isHidden: false, cells }];
  });
  const filled = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  if (records === null || filled > MOST_CELLS) throw tooLarge(file, MOST_CELLS);
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
  const sheet: Sheet = {
    name,
    isHidden: false,
    rows,
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    notes: [],
    drawn: [],
    heads: [],
  };
  const builder = new ReadingBuilder().drop(mark, 'byte-order-mark');
  writeSheet(builder, sheet, 0);
  if (builder.length === 0) throw new AppError('document-empty', `${file} holds no text`, { details: { file } });
  return builder.build({ format: 'csv', properties: {}, warnings: [] });
}

function tooLarge(file: string, limit: number): AppError {
  return new AppError('document-too-large', `${file} holds more than can be read`, { details: { file, limit } });
}
