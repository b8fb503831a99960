import { joinedLines } from '../../language/joined-lines.js';
import type { SheetTable } from '../../office/workbook.js';
import type { Indicator } from '../../vocabulary/provision.js';
import { targetText } from '../target-text.js';
import { WORDS } from '../wording.js';
import { COLUMN_TITLES } from './columns.js';
import { indicatorKey } from './indicator-key.js';
import { isPerEach, isPerYear } from './indicator-scope.js';
import type { IndicatorRow } from './progress.js';
import { readTarget } from './target.js';

const SHEET_NAME = '指标进展';
/** An empty text makes the cell a cell of text: a spreadsheet would take 1:1.01 for a time of day and 2025.6 for a number. */
const AS_TEXT = '';
/** In the order of the titles. */
const WIDTHS = [24, 32, 30, 26, 16, 12, 10, 16, 24, 24];

/** A table to fill in: one row for each indicator, the columns of its value empty, the unit given where the target has one. */
export function progressTemplate(indicators: readonly IndicatorRow[]): SheetTable {
  return { name: SHEET_NAME, rows: [Object.values(COLUMN_TITLES), ...indicators.map(rowOf)], widths: WIDTHS };
}

function rowOf({ indicator, clause, document }: IndicatorRow): (string | null)[] {
  const clauseName = `${document.documentNumber ?? `《${document.title}》`} ${clause.label}`;
  const target = readTarget(indicator);
  const unit = target.kind === 'number' ? `${target.unit}${isPerYear(indicator) ? '/年' : ''}` : null;
  const values = [target.kind === 'ratio' ? AS_TEXT : null, unit, AS_TEXT, null, null];
  return [indicatorKey(indicator), indicator.name, clauseName, targetOf(indicator), deadlineOf(indicator), ...values];
}

/** The whole quote where the bare value would hide what it is counted by: 每年, 每个县. */
function targetOf(indicator: Indicator): string {
  const isBare = !isPerYear(indicator) && !isPerEach(indicator);
  return isBare ? targetText(indicator) : joinedLines(indicator.quote);
}

function deadlineOf({ deadline, deadlineUnclear }: Indicator): string {
  if (deadlineUnclear) return WORDS.deadlineUnclear;
  return deadline === null || deadline.scope !== 'stated' ? WORDS.noDeadline : deadline.text;
}
