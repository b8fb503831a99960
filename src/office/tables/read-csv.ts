import { MOST_COLUMNS, MOST_ROWS, type TableCell, type TableRow, type TableSheet, tableFault } from '../table-file.js';
import { readRecords, separatorOf } from './csv.js';

/** The one sheet of a .csv; every cell is text or empty. @throws AppError `input-invalid`: `unclosed-quote`, `empty` */
export function csvSheet(table: string, text: string): TableSheet {
  const rows: TableRow[] = [];
  let rowsNotRead = 0;
  let columnsNotRead = false;
  let row = 0;
  const isWhole = readRecords(text, separatorOf(text), (record) => {
    row += 1;
    if (record.every((field) => field.trim() === '')) return;
    if (rows.length === MOST_ROWS) rowsNotRead += 1;
    else {
      rows.push({ row, cells: record.slice(0, MOST_COLUMNS).map(cellOf) });
      columnsNotRead ||= record.slice(MOST_COLUMNS).some((field) => field.trim() !== '');
    }
  });
  if (!isWhole) throw tableFault(table, 'unclosed-quote', { row: row + 1 });
  if (rows.length === 0) throw tableFault(table, 'empty');
  return { name: table.replace(/\.[^.]+$/, ''), hidden: false, rows, rowsNotRead, columnsNotRead };
}

function cellOf(text: string): TableCell {
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text, fromFormula: false };
}
