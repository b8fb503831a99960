import { childNamed, type XmlElement } from '../xml.js';
import { isOn, numberOf } from './properties.js';
import { bareText, isEmptyParagraph, type StoryItem, storyItems } from './story.js';
import { cellsOf, rowsOf } from './table-parts.js';

/** A table as the reader of the page sees it, which may be several in the file. */
export type TableGroup = {
  readonly parts: readonly TablePart[];
  /** Index of the item behind it. */
  readonly end: number;
};

export type TablePart = {
  readonly element: XmlElement;
  /** 续表 and its like between this part and the one before. */
  readonly captions: readonly XmlElement[];
  /** Rows at its top that say the first part's header again. */
  readonly repeated: number;
};

const CONTINUED =
  /^[(（]?(?:续表?[一二三四五六七八九十\d.\-—]*|表[一二三四五六七八九十\d.\-—]+\s*[(（]?续(?:表)?[)）]?)[)）]?$/;

/** The table at `start` with those that carry it on: right behind it, or behind empty lines with the same header again. */
export function tableGroup(items: readonly StoryItem[], start: number): TableGroup {
  const first = items[start];
  if (first?.kind !== 'table') return { parts: [], end: start + 1 };
  const parts: TablePart[] = [{ element: first.element, captions: [], repeated: 0 }];
  let end = start + 1;
  const header = headerRows(first.element);
  let captions: XmlElement[] = [];
  for (let index = end; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind === 'paragraph' && isBetween(item.element)) {
      captions.push(item.element);
      continue;
    }
    if (item?.kind !== 'table') break;
    const repeated = repeatedRows(header, item.element);
    const isAdjacent = index === end && goesOn(first.element, item.element);
    if (repeated === 0 && !isAdjacent) break;
    parts.push({ element: item.element, captions, repeated });
    captions = [];
    end = index + 1;
  }
  return { parts, end };
}

function isBetween(paragraph: XmlElement): boolean {
  return isEmptyParagraph(paragraph) || CONTINUED.test(bareText(paragraph));
}

/** What the rows a repeated header would be compared with say: those marked as header, else the first. */
function headerRows(table: XmlElement): string[] {
  const rows = rowsOf(table);
  const unmarked = rows.findIndex((row) => !isHeader(row));
  return rows.slice(0, Math.max(1, unmarked)).map((row) => (cellsOf(row).length > 1 ? bareText(row) : ''));
}

function repeatedRows(header: readonly string[], later: XmlElement): number {
  const rows = rowsOf(later).slice(0, header.length);
  const different = rows.findIndex((row, index) => header[index] === '' || bareText(row) !== header[index]);
  return different === -1 ? rows.length : different;
}

/** Word prints two tables with nothing between them as one; a header of its own begins another. */
function goesOn(first: XmlElement, later: XmlElement): boolean {
  const [row] = rowsOf(later);
  return row !== undefined && !isHeader(row) && cellsOf(row).length > 1 && columnsOf(first) === columnsOf(later);
}

function isHeader(row: XmlElement): boolean {
  return isOn(childNamed(row, 'trPr'), 'tblHeader') ?? false;
}

function columnsOf(table: XmlElement): number {
  const [row] = rowsOf(table);
  const spans = (row === undefined ? [] : cellsOf(row)).map(
    (cell) => numberOf(childNamed(cell, 'tcPr'), 'gridSpan') ?? 1,
  );
  return spans.reduce((sum, span) => sum + span, 0);
}

/** A frame round paragraphs, not a table: one column, with more in a cell than a line. */
export function isFrame(table: XmlElement): boolean {
  const rows = rowsOf(table).map(cellsOf);
  return (
    rows.length > 0 &&
    rows.every((cells) => cells.length === 1) &&
    rows.some(([cell]) => cell !== undefined && holdsStory(cell))
  );
}

function holdsStory(cell: XmlElement): boolean {
  let paragraphs = 0;
  for (const item of storyItems(cell)) {
    if (item.kind === 'table') return true;
    if (item.kind === 'paragraph' && bareText(item.element) !== '') paragraphs += 1;
    if (paragraphs > 1) return true;
  }
  return false;
}
