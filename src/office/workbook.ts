/** Spreadsheets as .xlsx bytes. Text stays text: nothing a cell says is ever run as a formula. */
import type { Stream } from 'node:stream';
import type { CellObject, Cell as ExcelCell, Feature } from 'write-excel-file/node';
import { cleanText } from './clean-text.js';

export type Cell = string | number | null;

export type SheetTable = {
  /** Made to fit Excel's rules: 31 characters, none of `\ / ? * [ ] :`, and no two alike. */
  readonly name: string;
  /** The first row is the head. */
  readonly rows: readonly (readonly Cell[])[];
  /** In characters, a column each; 16 where none is given. */
  readonly widths?: readonly number[];
};

const NAME_CHARS = 31;
const DEFAULT_WIDTH = 16;
/** Format "text": what looks like a formula stays text even after somebody edits the cell. */
const TEXT_FORMAT = '@';

/** One workbook of at least one sheet; head rows are bold, frozen and can be filtered by. */
export async function writeWorkbook(sheets: readonly [SheetTable, ...SheetTable[]]): Promise<Buffer> {
  const [
    { default: writeExcel },
    { getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings },
  ] = await Promise.all([import('write-excel-file/node'), import('write-excel-file/utility')]);
  const names = sheetNames(sheets.map(({ name }) => name));
  const widest = (rows: SheetTable['rows']) => Math.max(1, ...rows.map(({ length }) => length));
  const filtered: Feature<Stream | Buffer | Blob> = {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const rows = sheets[sheetIndex]?.rows ?? [];
            if (rows.length < 2) return xml;
            const element = `<autoFilter ref="A1:${getCellAddress(0, widest(rows) - 1)}"/>`;
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
            return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet');
          },
        },
      },
    },
  };
  return writeExcel(
    sheets.map(({ rows, widths = [] }, index) => ({
      sheet: names[index] ?? `Sheet${index + 1}`,
      data: rows.map((cells, row) => cells.map((cell) => styled(cell, row === 0))),
      columns: Array.from({ length: widest(rows) }, (_, column) => ({ width: widths[column] ?? DEFAULT_WIDTH })),
      stickyRowsCount: 1,
    })),
    { features: [filtered] },
  ).toBuffer();
}

function styled(value: Cell, isHead: boolean): ExcelCell {
  if (value === null) return null;
  const style: CellObject = { wrap: true, alignVertical: 'top', ...(isHead ? { fontWeight: 'bold' } : {}) };
  // What XML cannot hold is left out by the writer.
  return typeof value === 'string'
    ? { ...style, type: String, value, format: TEXT_FORMAT }
    : { ...style, type: Number, value };
}

/** Excel counts as JavaScript does: a character beyond the basic plane is two. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe =
      cleanText(name)
        .replaceAll(/[\\/?*[\]:\s]+/g, ' ')
        .replace(/^[' ]+/, '')
        .replace(AT_END, '') || 'Sheet';
    let fit = cut(safe, NAME_CHARS);
    for (let n = 2; taken.has(fit.toLowerCase()); n += 1) fit = `${cut(safe, NAME_CHARS - `${n}`.length - 1)} ${n}`;
    taken.add(fit.toLowerCase());
    return fit;
  });
}

/** A name may neither begin nor end with an apostrophe. */
const AT_END = /[' ]+$/;

/** No pair of surrogates is parted. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(AT_END, '');
}
