/** Supplied figures held against targets, only where the two are of one kind. */
import type { Comparator, Indicator } from '../../vocabulary/provision.js';
import { foldCell } from './fold-cell.js';
import { isPerEach, isPerYear } from './indicator-scope.js';
import type { ProgressValue } from './progress.js';
import { readRatio, readTarget, type Target } from './target.js';
import { scaleOf } from './units.js';

/** In the target's unit; `from` and `to` are equal save for ranges. Of 全覆盖 it is 100. */
export type Bounds = { readonly from: number; readonly to: number };

export type Distance = {
  readonly target: Bounds;
  /** Value to target; where less is better, target to value. Null where that is no number, or the unit is a rank (4级). */
  readonly ratio: number | null;
  /** Value less the nearest bound: negative below, 0 within. */
  readonly difference: number;
  /** Of the difference: percentage points for per cent. Null for ratios, whose right sides are compared. */
  readonly unit: string | null;
};

export type NotComparable =
  /** A result the source reports. */
  | 'not-a-target'
  | 'text-target'
  /** Words for a target in numbers, or words that say neither yes nor no of 全覆盖. */
  | 'text-value'
  | 'unit'
  /** A ratio against a number, a number against a ratio, or 2:1.06 against 1:0.53. */
  | 'ratio-form'
  | 'per-year'
  /** 每个县(市、区)至少1处: one figure does not say what each has. */
  | 'per-each'
  /** The text asks for less without saying at most. */
  | 'direction'
  /** More than 100% of a whole. */
  | 'above-whole'
  /** 左右: how near is near enough is not ours to say; the distance is given. */
  | 'about';

export type Comparison =
  /** `distance` is null where 全覆盖 was answered in words. */
  | { readonly kind: 'met' | 'short'; readonly distance: Distance | null }
  /** Above a target that is one number or a range, without 以上. */
  | { readonly kind: 'exceeds'; readonly distance: Distance }
  | { readonly kind: 'not-comparable'; readonly why: NotComparable; readonly distance: Distance | null };

/** What 全覆盖 and 全部 ask for, in per cent. */
const WHOLE = 100;
const YES = /^(?:是|已?(?:全部|全面)?(?:完成|实现|达到|达标|建成)|已?(?:实现)?全覆盖|全部覆盖)$/;
const NO = /^(?:否|未(?:全部|全面)?(?:完成|实现|达到|达标|建成|覆盖)|未(?:实现)?全覆盖)$/;
const LESS = /降|减|压缩|控制|不超|以内/;
const DIGITS = 12;

/** Words that soften a target (力争, 总体) do not change the comparison: whoever prints it prints them. */
export function compareWithTarget(indicator: Indicator, value: Pick<ProgressValue, 'value' | 'unit'>): Comparison {
  if (indicator.achieved) return not('not-a-target');
  const target = readTarget(indicator);
  switch (target.kind) {
    case 'text':
      return not('text-target');
    case 'all':
      return compareWithWhole(value);
    case 'ratio':
      return compareRatios(indicator, target, value.value);
    case 'number':
      return compareNumbers(indicator, target, value);
  }
}

function compareWithWhole({ value, unit }: Pick<ProgressValue, 'value' | 'unit'>): Comparison {
  if (typeof value === 'string') {
    const words = foldCell(value);
    if (YES.test(words)) return { kind: 'met', distance: null };
    return NO.test(words) ? { kind: 'short', distance: null } : not('text-value');
  }
  if (unit !== '%') return not('unit');
  if (value > WHOLE) return not('above-whole');
  return judged('at-least', distanceOf(value, { from: WHOLE, to: WHOLE }, { unit: '%', inverse: false }));
}

function compareRatios(
  indicator: Indicator,
  { left, right }: Extract<Target, { kind: 'ratio' }>,
  value: number | string,
): Comparison {
  const given = typeof value === 'string' ? readRatio(foldCell(value)) : null;
  if (given === null || given.left !== left) return not('ratio-form');
  return judge(indicator, distanceOf(given.right, { from: right, to: right }, formOf(indicator, null)));
}

function compareNumbers(
  indicator: Indicator,
  { from, to, unit }: Extract<Target, { kind: 'number' }>,
  { value, unit: stated }: Pick<ProgressValue, 'value' | 'unit'>,
): Comparison {
  if (typeof value === 'string') return not(readRatio(foldCell(value)) === null ? 'text-value' : 'ratio-form');
  const yearly = stated?.endsWith('/年') ?? false;
  if (isPerYear(indicator) && !yearly) return not('per-year');
  if (isPerEach(indicator)) return not('per-each');
  const own = scaleOf(unit);
  const given = stated === null ? null : scaleOf(yearly && isPerYear(indicator) ? stated.slice(0, -2) : stated);
  if (given?.base !== own.base) return not('unit');
  const scaled = fixed((value * given.factor) / own.factor);
  return judge(indicator, distanceOf(scaled, { from, to }, formOf(indicator, unit)));
}

function judge(indicator: Indicator, distance: Distance): Comparison {
  const { comparator, quote } = indicator;
  if (comparator === 'about') return { kind: 'not-comparable', why: 'about', distance };
  if (comparator === 'exactly' && LESS.test(quote)) return { kind: 'not-comparable', why: 'direction', distance };
  return judged(comparator, distance);
}

function judged(comparator: Comparator, distance: Distance): Comparison {
  const { difference } = distance;
  switch (comparator) {
    case 'at-least':
      return { kind: difference >= 0 ? 'met' : 'short', distance };
    case 'above':
      return { kind: difference > 0 ? 'met' : 'short', distance };
    case 'at-most':
      return { kind: difference <= 0 ? 'met' : 'short', distance };
    case 'below':
      return { kind: difference < 0 ? 'met' : 'short', distance };
    default:
      return difference > 0 ? { kind: 'exceeds', distance } : { kind: difference < 0 ? 'short' : 'met', distance };
  }
}

type Form = { readonly unit: string | null; readonly inverse: boolean };

function formOf({ comparator }: Indicator, unit: string | null): Form {
  return { unit, inverse: comparator === 'at-most' || comparator === 'below' };
}

function distanceOf(value: number, target: Bounds, { unit, inverse }: Form): Distance {
  const nearest = value < target.from ? target.from : value > target.to ? target.to : value;
  const ratio = inverse ? target.to / value : value / target.from;
  const isShare = Number.isFinite(ratio) && ratio >= 0 && unit !== '级';
  return {
    target,
    ratio: isShare ? fixed(ratio) : null,
    difference: fixed(value - nearest),
    unit: unit === '%' ? '个百分点' : unit,
  };
}

/** Without the noise of binary fractions: 92.3 less 90 is 2.3. */
function fixed(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

function not(why: NotComparable): Comparison {
  return { kind: 'not-comparable', why, distance: null };
}
