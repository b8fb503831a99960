/**
 * A sheet's XML cut down to the cells that hold anything. Spreadsheets often carry a million rows of styled empty cells,
 * and the reader behind this takes a hundred times the room of what it is given.
 */

/** What a workbook may hold in all; more would not fit into memory. */
const LAST_ROW = 1_048_576;
const EMPTY_CELL = /<c\b[^<>]*(?:\/>|>\s*<\/c>)/g;
/** A formula whose stored result is no text at all: the cell shows nothing. */
const BLANK_RESULT = /<c\b[^<>]*\st="str"[^<>]*>\s*<f\b[^<>]*(?:\/>|>[^<]*<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)\s*<\/c>/g;
/** ISO dates as text: the reader takes them for numbers, 2025-06-30 for 2025. */
const ISO_DATE_TYPE = /(<c\b[^<>]*\st=)"d"/g;
const MERGE = /<mergeCell\b[^<>]*\sref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** Rows and columns from 1, both ends included. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type SheetXml = {
  readonly xml: string;
  /** Numbers of the rows kept, in order. */
  readonly rows: readonly number[];
  readonly rowsNotRead: number;
  readonly cells: number;
  readonly merges: readonly Merge[];
};

/** Null where the XML is no sheet: rows that do not close, without numbers or out of order. */
export function cutSheet(xml: string, mostRows: number): SheetXml | null {
  const kept: string[] = [];
  const rows: number[] = [];
  let rowsNotRead = 0;
  let cells = 0;
  let last = 0;
  for (let at = nextRow(xml, 0); at !== -1; ) {
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd === -1) return null;
    const tag = xml.slice(at, tagEnd);
    const number = Number(/\sr=["'](\d{1,7})["']/.exec(tag)?.[1]);
    if (!(number > last && number <= LAST_ROW)) return null;
    last = number;
    const close = tag.endsWith('/') ? tagEnd : xml.indexOf('</row>', tagEnd);
    if (close === -1) return null;
    const body = xml
      .slice(tagEnd + 1, close)
      .replaceAll(EMPTY_CELL, '')
      .replaceAll(BLANK_RESULT, '');
    const count = body.match(/<c\b/g)?.length ?? 0;
    if (count > 0 && rows.length === mostRows) rowsNotRead += 1;
    else if (count > 0) {
      rows.push(number);
      cells += count;
      kept.push(`<row r="${number}">${body.replaceAll(ISO_DATE_TYPE, '$1"str"')}</row>`);
    }
    at = nextRow(xml, close);
  }
  const sheet = `<worksheet><sheetData>${kept.join('')}</sheetData></worksheet>`;
  return { xml: sheet, rows, rowsNotRead, cells, merges: mergesOf(xml) };
}

function nextRow(xml: string, from: number): number {
  let at = xml.indexOf('<row', from);
  while (at !== -1 && !/[\s/>]/.test(xml.charAt(at + 4))) at = xml.indexOf('<row', at + 4);
  return at;
}

function mergesOf(xml: string): Merge[] {
  return [...xml.matchAll(MERGE)].map(([, left = '', top, right = '', bottom]) => ({
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  }));
}

/** A is 1, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
