import type { TableCell } from '../../office/table-file.js';
import type { Indicator } from '../../vocabulary/provision.js';
import { foldCell } from './fold-cell.js';
import type { FigureProblem, ProgressValue } from './progress.js';
import { readRatio, readTarget } from './target.js';
import { isUnit } from './units.js';

export type Figure = Pick<ProgressValue, 'value' | 'unit' | 'text' | 'fromFormula'>;

type ValueCell = Extract<TableCell, { kind: 'text' | 'number' }>;

const NUMBER = /^([+-]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,12})?)(\D*)$/;

/**
 * A value for a target. `rowUnit` is what the row's column of units says, or null. Only a number that stands alone or
 * with a unit is a number: 约45, 90%以上, 九成 and 2—3 are not, and are words where the target is in words.
 */
export function readFigure(cell: ValueCell, rowUnit: string | null, indicator: Indicator): Figure | FigureProblem {
  const shown = cell.text.trim();
  const target = readTarget(indicator);
  const { fromFormula } = cell;
  const found = cell.kind === 'number' ? cell : readNumber(shown, indicator.unit);
  if (found === null) {
    const ratio = foldCell(shown);
    if (target.kind === 'ratio' && readRatio(ratio) !== null)
      return { value: ratio, unit: null, text: shown, fromFormula };
    return target.kind === 'number' || target.kind === 'ratio'
      ? { kind: 'not-a-number', lost: 'row', shown }
      : { value: shown, unit: null, text: shown, fromFormula };
  }
  // Behind a figure it would read as more of its digits.
  if (rowUnit !== null && /^[\d.,]/.test(rowUnit)) return { kind: 'bad-unit', lost: 'row', shown: rowUnit };
  const { value } = found;
  const own = found.unit === null ? null : foldCell(found.unit);
  const unit = own === null ? rowUnit : rowUnit === `${own}/年` ? rowUnit : own;
  if (rowUnit !== null && rowUnit !== unit) return { kind: 'units-differ', lost: 'row', shown, unit: rowUnit };
  if (unit === null && target.kind === 'number')
    return { kind: 'unit-missing', lost: 'row', shown, wanted: target.unit };
  const asked = target.kind === 'number' ? target.to : 100;
  if (unit === '%' && own === null && value !== 0 && Math.abs(value) <= 1 && asked > 1)
    return { kind: 'percent-or-share', lost: 'row', shown };
  return { value, unit, text: `${value}${unit ?? ''}`, fromFormula };
}

/** Of a cell's text: 92.3, 92.3％, 1,234人. */
function readNumber(text: string, own: string | null): { readonly value: number; readonly unit: string | null } | null {
  const [, figure, unit = ''] = NUMBER.exec(foldCell(text).replace('−', '-')) ?? [];
  if (figure === undefined || (unit !== '' && !isUnit(unit, own))) return null;
  return { value: Number(figure.replaceAll(',', '')), unit: unit === '' ? null : unit };
}
