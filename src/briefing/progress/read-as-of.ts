import type { TableCell } from '../../office/table-file.js';
import { foldCell } from './fold-cell.js';
import type { AsOf } from './progress.js';

/** 2025年6月30日, 2025-06-30 00:00, 2025.6, 2024年底, each with or without 截至 before it. */
const DATE =
  /^(?:截至|截止|至|到)?((?:19|20)\d{2})(?:年(底|末|初)?|[-./](?=\d))(?:(\d{1,2})(?:月(底|末|初)?|(?:月|[-./])(\d{1,2})日?)?)?(?:T\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

/** Null where the text is no date; impossible dates are none. */
export function readAsOf(cell: Extract<TableCell, { kind: 'text' | 'number' | 'date' }>): AsOf | null {
  if (cell.kind === 'number') return null;
  const text = foldCell(cell.text.trim().replace(/\s+(?=\d{1,2}:)/, 'T'));
  if (cell.kind === 'date' && /^\d{4}$/.test(text)) return { text: `${text}年`, iso: text };
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, year = '', endOfYear = '', month, endOfMonth = '', day] = match;
  if (month === undefined) return { text: `${year}年${endOfYear}`, iso: year };
  const parts = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  if (endOfYear !== '' || !isReal(Number(year), Number(month), Number(day ?? 1))) return null;
  const written = `${year}年${Number(month)}月${endOfMonth}${day === undefined ? '' : `${Number(day)}日`}`;
  return { text: written, iso: parts.join('-') };
}

function isReal(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
