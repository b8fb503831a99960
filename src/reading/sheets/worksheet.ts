import { AppError } from '../../vocabulary/errors.js';
import { elementsOf, readXml, textOf, type XmlElement } from '../xml.js';
import { type Merge, MOST_CELLS, type SheetCell, type SheetRow, type Span } from './sheet.js';
import { isTrue, type Parts } from './workbook-parts.js';
import { type CellContext, cellText } from './worksheet-cell.js';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MOST_MERGES = 100_000;

export type Worksheet = {
  readonly rows: readonly SheetRow[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly merges: readonly Merge[];
  readonly heads: readonly string[];
};

/**
 * The cells of a sheet that hold anything; a sheet often carries a million styled and empty ones.
 * @throws AppError `document-damaged`, `document-too-large`
 */
export function readWorksheet(part: Uint8Array, parts: Parts, context: CellContext): Worksheet {
  const rows: SheetRow[] = [];
  const hiddenRows: Span[] = [];
  const hiddenColumns: Span[] = [];
  const merges: Merge[] = [];
  const heads: string[] = [];
  let count = 0;
  let last = 0;
  const visit: Readonly<Record<string, (element: XmlElement) => boolean>> = {
    c: (cell) => cell.children.length === 0,
    row: (element) => {
      const row = Number(element.attributes.r ?? last + 1);
      if (!(row > last && row <= LAST_ROW)) return true;
      last = row;
      const isHidden = isTrue(element.attributes.hidden);
      if (isHidden) addRow(hiddenRows, row);
      const cells = readCells(element, context);
      count += cells.length;
      if (count > MOST_CELLS) throw tooLarge(parts.file);
      if (cells.length > 0) rows.push({ row, isHidden, cells });
      return true;
    },
    col: ({ attributes }) => {
      if (isTrue(attributes.hidden)) hiddenColumns.push({ from: Number(attributes.min), to: Number(attributes.max) });
      return true;
    },
    mergeCell: ({ attributes }) => {
      const merge = readMerge(attributes.ref ?? '');
      if (merge !== null && merges.length < MOST_MERGES) merges.push(merge);
      return true;
    },
    oddHeader: (element) => heads.push(textOf(element)) > 0,
    oddFooter: (element) => heads.push(textOf(element)) > 0,
  };
  const root = readXml(part, parts.file, (element) => visit[element.name]?.(element) ?? false);
  if (root.name !== 'worksheet')
    throw new AppError('document-damaged', `${parts.file} has a sheet that is none`, { details: { file: parts.file } });
  return { rows, hiddenRows, hiddenColumns, merges, heads };
}

/** Row and column of an address, `C12`; null where it is none. */
export function readAddress(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address) ?? [];
  if (letters === undefined) return null;
  return { row: Number(digits), column: columnNumber(letters) };
}

function readCells(row: XmlElement, context: CellContext): SheetCell[] {
  const cells = new Map<number, SheetCell>();
  let column = 0;
  for (const cell of elementsOf(row, 'c')) {
    column = readAddress(cell.attributes.r ?? '')?.column ?? column + 1;
    const { text, hidden } = cellText(cell, context);
    if (column > LAST_COLUMN || (text === '' && hidden === '')) continue;
    cells.set(column, { column, text, ...(hidden === '' ? {} : { hidden }) });
  }
  return [...cells.values()].sort((a, b) => a.column - b.column);
}

/** Next to each other they are one: a sheet may hide all its rows but ten. */
function addRow(spans: Span[], row: number): void {
  const last = spans.at(-1);
  if (last?.to === row - 1) spans[spans.length - 1] = { from: last.from, to: row };
  else spans.push({ from: row, to: row });
}

/** Null where it is none. */
export function readMerge(ref: string): Merge | null {
  const [from, to] = ref.split(':').map(readAddress);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { rows: { from: from.row, to: to.row }, columns: { from: from.column, to: to.column } };
}

/** A is 1, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooLarge(file: string): AppError {
  return new AppError('document-too-large', `${file} has a sheet of more than ${MOST_CELLS} cells`, {
    details: { file, limit: MOST_CELLS },
  });
}
