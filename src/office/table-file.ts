/** Tables as people hand them in: every cell with what it holds, nothing guessed. */
import { AppError } from '../vocabulary/errors.js';

export type TableFile = {
  /** The file's name as given, without folders. */
  readonly name: string;
  /** In the order of the workbook; of a .csv one, named as the file is. */
  readonly sheets: readonly TableSheet[];
};

export type TableSheet = {
  readonly name: string;
  /** Not shown when the workbook is opened. */
  readonly hidden: boolean;
  /** Rows that hold anything, in order. */
  readonly rows: readonly TableRow[];
  /** Rows that hold something and were not read, because of `MOST_ROWS`. */
  readonly rowsNotRead: number;
  /** Something stands to the right of column `MOST_COLUMNS` and was not read. */
  readonly columnsNotRead: boolean;
};

export type TableRow = {
  /** From 1, as the spreadsheet shows it; of a .csv the number of the record. */
  readonly row: number;
  /** The cell of column n is at n - 1; cells behind the last that holds anything are left away. */
  readonly cells: readonly TableCell[];
};

export type TableCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly fromFormula: boolean }
  | {
      readonly kind: 'number';
      /** As shown: of a cell that shows 92.3% it is 92.3. */
      readonly value: number;
      /** What the cell's number format prints behind the number: `%`, `个`. */
      readonly unit: string | null;
      /** Value and unit in writing. */
      readonly text: string;
      readonly fromFormula: boolean;
    }
  /** ISO, no finer than the cell shows it: `2025-06-30`, `2025-06`, `2025`. */
  | { readonly kind: 'date'; readonly text: string; readonly fromFormula: boolean }
  /** A time of day; typing 1:1 into a spreadsheet makes one. */
  | { readonly kind: 'time' }
  | { readonly kind: 'formula-without-value' }
  /** `#DIV/0!` */
  | { readonly kind: 'error'; readonly text: string }
  /** Covered by a merged cell whose value stands at its top left. */
  | { readonly kind: 'merged'; readonly into: { readonly row: number; readonly column: number } };

export const MOST_BYTES = 20 * 1024 * 1024;
/** A head and 10,000 rows of data. */
export const MOST_ROWS = 10_001;
export const MOST_COLUMNS = 200;

/** Why a file cannot be read as a table; the words are the edge's. */
export type TableFault =
  | 'too-large'
  | 'wrong-type'
  /** A workbook of the old binary kind (.xls). */
  | 'old-format'
  | 'encrypted'
  | 'damaged'
  /** A zip archive, but no workbook. */
  | 'no-workbook'
  /** It would grow too large when unpacked. */
  | 'too-much-inside'
  /** Bytes that are no text, or text of no known encoding. */
  | 'not-text'
  /** A quotation mark in a .csv is never closed. */
  | 'unclosed-quote'
  | 'empty';

/** `details`: `table` is the file's name, `reason` one of `TableFault`; `row` where the fault has a place. */
export function tableFault(
  table: string,
  reason: TableFault,
  { cause, row, limit }: { readonly cause?: unknown; readonly row?: number; readonly limit?: number } = {},
): AppError {
  return new AppError('input-invalid', `${table} cannot be read as a table (${reason})`, {
    cause,
    details: { table, reason, ...(row === undefined ? {} : { row }), ...(limit === undefined ? {} : { limit }) },
  });
}
