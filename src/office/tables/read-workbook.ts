import type { Worksheet } from 'exceljs';
import { MOST_COLUMNS, type TableCell, type TableRow, type TableSheet, tableFault } from '../table-file.js';
import { writeZip } from '../zip/write-zip.js';
import { mergedCells } from './merged-cells.js';
import type { SheetXml } from './sheet-xml.js';
import { spreadsheetParts } from './spreadsheet-parts.js';
import { workbookCell } from './workbook-cell.js';

/** The sheets of an .xlsx. @throws AppError `input-invalid` with a `TableFault` */
export async function readWorkbook(bytes: Uint8Array, table: string): Promise<TableSheet[]> {
  const found = spreadsheetParts(bytes);
  if (typeof found === 'string') throw tableFault(table, found);
  const loaded = await loadSheets(writeZip(found.parts, 'stored')).catch((cause: unknown) => {
    throw tableFault(table, 'damaged', { cause });
  });
  if (loaded.length === 0) throw tableFault(table, 'no-workbook');
  if (loaded.length !== found.sheets.length) throw tableFault(table, 'damaged');
  const sheets = found.sheets.flatMap((cut, index) => {
    const sheet = loaded[index];
    return sheet === undefined ? [] : (readSheet(sheet, cut) ?? []);
  });
  if (sheets.length !== loaded.length) throw tableFault(table, 'damaged');
  if (sheets.every(({ rows }) => rows.length === 0)) throw tableFault(table, 'empty');
  return sheets;
}

async function loadSheets(zip: Buffer): Promise<readonly Worksheet[]> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  // Its types name the Buffer of an older Node.
  await workbook.xlsx.load(zip as never);
  return workbook.worksheets;
}

/** Null where its merged cells overlap. */
function readSheet(sheet: Worksheet, { rows, merges, rowsNotRead }: Omit<SheetXml, 'xml'>): TableSheet | null {
  const covered = mergedCells(merges, rows);
  if (covered === null) return null;
  let columnsNotRead = false;
  const read = rows.map((number): TableRow => {
    const row = sheet.findRow(number);
    const merged = covered.get(number);
    const width = Math.max(row?.cellCount ?? 0, ...(merged?.keys() ?? []));
    const cells: TableCell[] = [];
    columnsNotRead ||= width > MOST_COLUMNS;
    for (let column = 1; column <= Math.min(width, MOST_COLUMNS); column += 1) {
      const into = merged?.get(column);
      cells.push(into === undefined ? workbookCell(row?.findCell(column)) : { kind: 'merged', into });
    }
    return { row: number, cells };
  });
  return { name: sheet.name, hidden: sheet.state !== 'visible', rows: read, rowsNotRead, columnsNotRead };
}
