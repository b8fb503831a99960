import type { AsOf, CellProblem, IndicatorRow } from './progress.js';
import { findAsOf, isPast, readAsOf } from './read-as-of.js';
import { isProblem, type ReadableCell } from './read-cell.js';
import type { Cells } from './row-cells.js';

/** 92.1%（2025年9月底） is a value and its date. */
export function withoutDate(
  cell: ReadableCell,
  year: number | null,
): { readonly plain: ReadableCell; readonly dated: AsOf | null } {
  const found = cell.kind === 'text' ? findAsOf(cell.text, year) : null;
  if (cell.kind !== 'text' || found === null) return { plain: cell, dated: null };
  const [before, after] = [cell.text.slice(0, found.start), cell.text.slice(found.end)];
  const text = `${before}${after}`
    .replace(/[（(]\s*[,，;；]?\s*[)）]/g, '')
    .replace(/^[\s,，;；:：、]+|[\s,，;；:：、]+$/g, '');
  return { plain: { ...cell, text }, dated: found.asOf };
}

/** 2024年县域内患者就诊率: the year of the figure, unless it is the one the target is for. */
export function nameDate(cells: Cells, { indicator }: IndicatorRow): AsOf | null {
  const asOf = findAsOf(cells.words('name'))?.asOf ?? null;
  return asOf?.iso === String(indicator.deadline?.year ?? '') ? null : asOf;
}

/** Before the year of the plan, or not yet. */
export function isOtherYear(
  { iso, ends }: AsOf,
  { today, issued }: { readonly today: string; readonly issued: string | null },
): boolean {
  return !isPast({ iso }, today) || (issued !== null && ends < issued.slice(0, 4));
}

/** `year` is meant where a date names none: of that year or, where that is still to come, of the one before. */
export function asOfIn(
  cells: Cells,
  { year, today }: { readonly year: number | null; readonly today: string },
  problems: CellProblem[],
): AsOf | null {
  const read = cells.cell('asOf');
  if (read === null) return null;
  const text = isProblem(read) ? '' : read.kind === 'number' ? yearOnly(read.text) : read.text;
  const meant = readAsOf(text, year);
  const isLastYears = meant !== null && year !== null && readAsOf(text) === null && !isPast(meant, today);
  const asOf = isLastYears ? readAsOf(text, year - 1) : meant;
  if (asOf !== null) return asOf;
  problems.push(isProblem(read) ? read : { kind: 'bad-date', lost: 'cell', column: 'asOf', shown: read.text });
  return null;
}

/** A number in the column of dates is a year, or a date written without marks; else a count of days no one sees. */
function yearOnly(text: string): string {
  return /^20\d{2}(?:\d{4})?$/.test(text) ? text : '';
}
