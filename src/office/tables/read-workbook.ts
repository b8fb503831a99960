import { cellFormats } from '../../reading/sheets/cell-formats.js';
import { sharedStrings } from '../../reading/sheets/shared-strings.js';
import { type Parts, workbookParts } from '../../reading/sheets/workbook-parts.js';
import { AppError } from '../../vocabulary/errors.js';
import { MOST_COLUMNS, type TableCell, type TableRow, type TableSheet, tableFault } from '../table-file.js';
import { mergedCells } from './merged-cells.js';
import { readSheet, type SheetCells } from './read-sheet.js';
import { zipParts } from './zip-parts.js';

/** In all sheets together. */
const MOST_CELLS = 500_000;

/** The sheets of an .xlsx. @throws AppError `input-invalid` with a `TableFault` */
export async function readWorkbook(bytes: Uint8Array, table: string): Promise<TableSheet[]> {
  try {
    return readSheets(zipParts(bytes, table));
  } catch (cause) {
    const code = cause instanceof AppError ? cause.code : '';
    if (code === 'document-damaged') throw tableFault(table, 'damaged', { cause });
    if (code === 'document-too-large') throw tableFault(table, 'too-much-inside', { cause });
    throw cause;
  }
}

function readSheets(parts: Parts): TableSheet[] {
  const { file: table } = parts;
  const workbook = workbookParts(parts);
  if (workbook === null) throw tableFault(table, 'no-workbook');
  const needed: Parts = { file: table, get: (path) => parts.get(path) ?? missing(table) };
  const context = {
    strings: sharedStrings(needed, workbook.sharedStrings),
    formats: cellFormats(needed, workbook.styles),
    from1904: workbook.from1904,
  };
  if (workbook.sheets.length === 0) throw tableFault(table, 'no-workbook');
  let left = MOST_CELLS;
  const sheets = workbook.sheets.map(({ name, path, isHidden }): TableSheet => {
    const read = readSheet(needed.get(path) ?? missing(table), { table, mostCells: left, ...context });
    left -= read.cells;
    return { name, hidden: isHidden, ...shown(read, table) };
  });
  if (sheets.every(({ rows }) => rows.length === 0)) throw tableFault(table, 'empty');
  return sheets;
}

function missing(table: string): never {
  throw tableFault(table, 'damaged');
}

function shown(
  { rows, merges, rowsNotRead }: SheetCells,
  table: string,
): Pick<TableSheet, 'rows' | 'rowsNotRead' | 'columnsNotRead'> {
  const covered = mergedCells(
    merges,
    rows.map(({ row }) => row),
  );
  // Merged cells overlap, which no spreadsheet allows.
  if (covered === null) throw tableFault(table, 'damaged');
  let columnsNotRead = false;
  const read = rows.map(({ row, cells }): TableRow => {
    const merged = covered.get(row);
    const width = Math.max(...cells.keys(), ...(merged?.keys() ?? []));
    columnsNotRead ||= width > MOST_COLUMNS;
    return {
      row,
      cells: Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, index): TableCell => {
        const into = merged?.get(index + 1);
        return into === undefined ? (cells.get(index + 1) ?? { kind: 'empty' }) : { kind: 'merged', into };
      }),
    };
  });
  return { rows: read, rowsNotRead, columnsNotRead };
}
