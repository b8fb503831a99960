import type { Cell, CellErrorValue, CellRichTextValue } from 'exceljs';
import type { TableCell } from '../table-file.js';
import { datePrecision, readNumberFormat } from './number-format.js';

const EMPTY: TableCell = { kind: 'empty' };
/** Excel computes with 15 digits; what stands behind them is noise of binary fractions. */
const DIGITS = 15;
const ISO_LENGTH = { day: 10, month: 7, year: 4 } as const;

/** A cell that is not covered by a merged one. */
export function workbookCell(cell: Cell | undefined): TableCell {
  if (cell === undefined) return EMPTY;
  const value: unknown = cell.value;
  if (!isFormula(value)) return shown(value, cell.numFmt, false) ?? EMPTY;
  // `cell.value` leaves a result of 0 away.
  return shown(cell.result, cell.numFmt, true) ?? { kind: 'formula-without-value' };
}

function isFormula(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !isRich(value) && !isError(value);
}

/** Null where there is no value. */
function shown(value: unknown, format: string | undefined, fromFormula: boolean): TableCell | null {
  if (typeof value === 'number') return numberCell(value, format, fromFormula);
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE', fromFormula };
  if (value instanceof Date) return dateCell(value, format, fromFormula);
  if (isError(value)) return { kind: 'error', text: value.error };
  const text = isRich(value) ? value.richText.map((run) => run.text).join('') : value;
  return typeof text === 'string' && text.trim() !== '' ? { kind: 'text', text, fromFormula } : null;
}

function numberCell(stored: number, format: string | undefined, fromFormula: boolean): TableCell {
  const { percent, unit } = readNumberFormat(format);
  const value = Number((percent ? stored * 100 : stored).toPrecision(DIGITS));
  if (!Number.isFinite(value)) return { kind: 'error', text: String(stored) };
  return { kind: 'number', value, unit, text: `${value}${unit ?? ''}`, fromFormula };
}

function dateCell(date: Date, format: string | undefined, fromFormula: boolean): TableCell {
  const precision = datePrecision(format);
  if (precision === 'time') return { kind: 'time' };
  const year = date.getUTCFullYear();
  if (!(year >= 1900 && year <= 9999)) return { kind: 'error', text: '' };
  return { kind: 'date', text: date.toISOString().slice(0, ISO_LENGTH[precision]), fromFormula };
}

function isError(value: unknown): value is CellErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value;
}

function isRich(value: unknown): value is CellRichTextValue {
  return typeof value === 'object' && value !== null && 'richText' in value && Array.isArray(value.richText);
}
