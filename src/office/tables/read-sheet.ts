/**
 * The cells of a sheet that hold anything. Spreadsheets often carry a million rows of styled empty cells: each row is
 * taken as it closes, and nothing of it is kept but its cells.
 */
import type { Merge } from '../../reading/sheets/sheet.js';
import { readAddress, readMerge } from '../../reading/sheets/worksheet.js';
import type { CellContext } from '../../reading/sheets/worksheet-cell.js';
import { elementsOf, readXml, type XmlElement } from '../../reading/xml.js';
import { MOST_ROWS, type TableCell, tableFault } from '../table-file.js';
import { workbookCell } from './workbook-cell.js';

export type SheetCells = {
  /** In order; the cells of each by their columns, from 1. */
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, TableCell> }[];
  readonly rowsNotRead: number;
  readonly cells: number;
  readonly merges: readonly Merge[];
};

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

type SheetInput = CellContext & { readonly table: string; readonly mostCells: number };

/** @throws AppError `input-invalid` with a `TableFault`, `document-damaged` */
export function readSheet(part: Uint8Array, { table, mostCells, ...context }: SheetInput): SheetCells {
  const rows: { row: number; cells: Map<number, TableCell> }[] = [];
  const merges: Merge[] = [];
  let [rowsNotRead, count, last] = [0, 0, 0];
  const takeRow = (element: XmlElement): void => {
    const row = Number(element.attributes.r ?? last + 1);
    if (!(row > last && row <= LAST_ROW)) throw tableFault(table, 'damaged');
    last = row;
    const held = elementsOf(element, 'c');
    if (held.length === 0) return;
    if (rows.length === MOST_ROWS) {
      rowsNotRead += 1;
      return;
    }
    count += held.length;
    if (count > mostCells) throw tableFault(table, 'too-much-inside');
    rows.push({ row, cells: cellsOf(held, context, table) });
  };
  const root = readXml(part, table, (element) => {
    if (element.name === 'c') return element.children.length === 0 || isBlankResult(element);
    if (element.name === 'row') takeRow(element);
    const merge = element.name === 'mergeCell' ? readMerge(element.attributes.ref ?? '') : null;
    if (merge !== null) merges.push(merge);
    return element.name === 'row' || element.name === 'mergeCell';
  });
  if (root.name !== 'worksheet') throw tableFault(table, 'damaged');
  return { rows, rowsNotRead, cells: count, merges };
}

/** A formula whose stored result is no text at all: the cell shows nothing. */
function isBlankResult({ attributes, children }: XmlElement): boolean {
  const [formula, value, ...more] = children.filter((child) => typeof child !== 'string');
  if (attributes.t !== 'str' || formula?.name !== 'f' || value?.name !== 'v' || more.length > 0) return false;
  return value.children.length === 0;
}

function cellsOf(elements: readonly XmlElement[], context: CellContext, table: string): Map<number, TableCell> {
  const cells = new Map<number, TableCell>();
  let column = 0;
  for (const element of elements) {
    column = readAddress(element.attributes.r ?? '')?.column ?? column + 1;
    if (column > LAST_COLUMN) throw tableFault(table, 'damaged');
    cells.set(column, workbookCell(element, context));
  }
  return cells;
}
