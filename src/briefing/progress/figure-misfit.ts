import type { Indicator } from '../../vocabulary/provision.js';
import { foldCell } from './fold-cell.js';
import { isPerEach, isPerYear } from './indicator-scope.js';
import type { FigureProblem } from './progress.js';
import type { Target } from './target.js';
import { factorBetween, isUnit } from './units.js';

/** `rowUnit`: what the row says its unit is, in a column, in the column's title or behind the name; null for nothing. */
export type FigureContext = {
  readonly rowUnit: string | null;
  /** The row's own name of it, which may say that it is a year's. */
  readonly name: string;
  readonly indicator: Indicator;
};

export type NumberContext = FigureContext & { readonly own: string; readonly target: Target };

const CUMULATIVE = /累计|历年|总共|共计|合计|共(?:有|建设?|建成|设[立置]?)?\d/;
const ADDED = /新增|净增/;
const ONE_YEAR =
  /(?:当年|本年度?|今年|全年|年度|上半年|本期|本季度|本月)(?:内)?(?:新增|净增|增加|完成|建成|获批|新建)?|年均|每年|\/年/;
/** A number that is so many times the target counts something else. */
const FAR = 20;
/** 每万人口: 4200人 is how many there are in all. */
const A_RATE = /每[十百千万]/;

type Given = { readonly unit: string; readonly value: number; readonly assumed: boolean };

/** Why a figure is none for the target; null where it is one. */
export function misfitOf(shown: string, context: NumberContext, { unit, value, assumed }: Given): FigureProblem | null {
  const { rowUnit, own, target, indicator } = context;
  if (rowUnit !== null && !isUnit(rowUnit)) return { kind: 'other-unit', lost: 'row', shown: rowUnit, wanted: own };
  if (rowUnit !== null && factorBetween(unit, rowUnit) === null)
    return { kind: 'units-differ', lost: 'row', shown, unit: rowUnit };
  const factor = factorBetween(unit, own);
  if (factor === null) return { kind: 'other-unit', lost: 'row', shown, wanted: own };
  const asked = target.kind === 'number' ? target.to : 100;
  if (own === '%' && assumed && value !== 0 && Math.abs(value) <= 1 && asked > 1)
    return { kind: 'percent-or-share', lost: 'row', shown };
  if (own === '%' && indicator.change === null && asked <= 100 && value * factor > 100)
    return { kind: 'above-whole', lost: 'row', shown };
  if (own !== '%' && value * factor > asked * FAR) {
    if (assumed && rowUnit === null) return { kind: 'unit-missing', lost: 'row', shown, wanted: own };
    if (A_RATE.test(indicator.name)) return { kind: 'other-scope', lost: 'row', shown, wanted: indicator.name };
  }
  return spanMisfit(`${shown}${rowUnit ?? ''}`, indicator)
    ? { kind: 'other-span', lost: 'row', shown, wanted: own }
    : null;
}

/** A sum of years says nothing of a target for each, nor one year's figure of a target for all. */
export function spanMisfit(words: string, indicator: Indicator): boolean {
  const [folded, quote] = [foldCell(words), foldCell(indicator.quote)];
  if (isPerYear(indicator) || isPerEach(indicator)) return CUMULATIVE.test(folded);
  const isCount = indicator.unit !== null && indicator.unit !== '%';
  return isCount && [ONE_YEAR, ADDED].some((span) => span.test(folded) && !span.test(quote));
}
