/** Supplied figures held against targets, only where the two are of one kind. */
import type { Comparator, Indicator } from '../../vocabulary/provision.js';
import { foldCell } from './fold-cell.js';
import { isPerEach, isPerYear } from './indicator-scope.js';
import type { Figure } from './progress.js';
import { readState } from './read-state.js';
import { readTarget, type Target } from './target.js';
import { factorBetween, isYearly } from './units.js';

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
  /** Near a target with 左右, or about the target itself, or a stretch that it lies in. The distance is given. */
  | 'about';

export type Comparison =
  /** `distance` is null where the target was answered in words. */
  | { readonly kind: 'met' | 'short'; readonly distance: Distance | null }
  /** Above a target that is one number or a range, without 以上. */
  | { readonly kind: 'exceeds'; readonly distance: Distance | null }
  | { readonly kind: 'not-comparable'; readonly why: NotComparable; readonly distance: Distance | null };

/** What 全覆盖 and 全部 ask for, in per cent. */
const WHOLE = 100;
/** Words by which a target asks for less than all of it. */
const SOFT = /基本|初步|总体|普遍|逐步|大部分/g;
const LESS = /降|减|压缩|控制|不超|以内/;
const DIGITS = 12;
/** Of a target with 左右: what is nearer than this to it may have reached it. */
const NEAR = 0.9;

/** Words that soften a target (力争, 总体) do not change the comparison: whoever prints it prints them. */
export function compareWithTarget(indicator: Indicator, figure: Figure): Comparison {
  if (indicator.achieved) return not('not-a-target');
  const target = readTarget(indicator);
  if (figure.kind === 'words') return compareWords(indicator, figure.words);
  switch (target.kind) {
    case 'text':
      return figure.kind === 'number' && figure.unit === '%' ? compareWithWhole(figure) : not('text-target');
    case 'all':
      return compareWithWhole(figure);
    case 'ratio':
      return compareRatios(indicator, target, figure);
    case 'number':
      return compareNumbers(indicator, target, figure);
  }
}

/** 基本建成 answers a target that asks for no more than 基本. */
function compareWords({ value, quote }: Indicator, words: string): Comparison {
  const softening = foldCell(`${quote}${value}`).match(SOFT) ?? [];
  const plain = softening.reduce((text, soft) => text.replace(soft, ''), foldCell(words));
  const said = readState(plain);
  if (said === null) return plain.includes(foldCell(value).replace(SOFT, '')) ? MET : not('text-value');
  return said.state === 'reached' ? MET : { kind: 'short', distance: null };
}

function compareWithWhole(figure: Exclude<Figure, { kind: 'words' }>): Comparison {
  if (figure.kind === 'ratio' || figure.unit !== '%') return not('unit');
  if (figure.low > WHOLE) return not('above-whole');
  return judged('at-least', figure, { from: WHOLE, to: WHOLE, unit: '%', inverse: false });
}

function compareRatios(
  indicator: Indicator,
  { left, right }: Extract<Target, { kind: 'ratio' }>,
  figure: Exclude<Figure, { kind: 'words' }>,
): Comparison {
  if (figure.kind !== 'ratio' || figure.left !== left) return not('ratio-form');
  const given = { low: figure.right, high: figure.right, isAbout: false };
  return judge(indicator, given, { from: right, to: right, ...formOf(indicator, null) });
}

function compareNumbers(
  indicator: Indicator,
  { from, to, unit }: Extract<Target, { kind: 'number' }>,
  figure: Exclude<Figure, { kind: 'words' }>,
): Comparison {
  if (figure.kind === 'ratio') return not('ratio-form');
  if (isPerYear(indicator) && !isYearly(figure.unit)) return not('per-year');
  if (isPerEach(indicator) && figure.unit === '%') return compareWithWhole(figure);
  if (isPerEach(indicator) && !figure.isOfEach) return not('per-each');
  const factor = figure.unit === null ? null : factorBetween(figure.unit, unit);
  if (factor === null || (isYearly(figure.unit) && !isPerYear(indicator))) return not('unit');
  const { isAbout } = figure;
  const given = { low: fixed(figure.low * factor), high: fixed(figure.high * factor), isAbout };
  return judge(indicator, given, { from, to, ...formOf(indicator, unit) });
}

type Given = { readonly low: number; readonly high: number; readonly isAbout: boolean };
type Asked = Bounds & Form;

function judge(indicator: Indicator, given: Given, asked: Asked): Comparison {
  const { comparator, quote } = indicator;
  if (comparator === 'about') return judgedAbout(given, asked);
  if (comparator !== 'exactly' || !LESS.test(quote)) return judged(comparator, given, asked);
  return { kind: 'not-comparable', why: 'direction', distance: distanceOf(given, asked) };
}

/** 45个左右: what reaches 45 reaches it, what is far from it falls short; how near is near enough is not ours to say, but for what rounds to it. */
function judgedAbout(given: Given, asked: Asked): Comparison {
  if (isRounded(given, asked)) return { kind: 'met', distance: distanceOf(given, asked) };
  const comparison = judged('exactly', given, asked);
  const { distance } = comparison;
  const isNear = comparison.kind === 'short' && (distance?.ratio ?? 1) >= NEAR;
  return isNear ? { kind: 'not-comparable', why: 'about', distance } : comparison;
}

/** 49.6% is 50%左右: it is the target at the target's own precision. */
function isRounded({ low, high, isAbout }: Given, { from, to }: Bounds): boolean {
  const decimals = String(from).split('.')[1]?.length ?? 0;
  return !isAbout && low === high && from === to && Number(low.toFixed(decimals)) === from;
}

/** A stretch of numbers is judged where both its ends are judged alike; 约90% is neither met nor short of 90%. */
function judged(comparator: Comparator, given: Given, asked: Asked): Comparison {
  const distance = distanceOf(given, asked);
  const low = verdictOf(comparator, differenceOf(given.low, asked));
  const high = verdictOf(comparator, differenceOf(given.high, asked));
  const isNear = given.isAbout && distance?.difference === 0 && asked.from === asked.to;
  const isAlike = (low === 'short') === (high === 'short');
  return isAlike && !isNear ? { kind: low, distance } : { kind: 'not-comparable', why: 'about', distance };
}

function verdictOf(comparator: Comparator, difference: number): 'met' | 'short' | 'exceeds' {
  switch (comparator) {
    case 'at-least':
      return difference >= 0 ? 'met' : 'short';
    case 'above':
      return difference > 0 ? 'met' : 'short';
    case 'at-most':
      return difference <= 0 ? 'met' : 'short';
    case 'below':
      return difference < 0 ? 'met' : 'short';
    default:
      return difference > 0 ? 'exceeds' : difference < 0 ? 'short' : 'met';
  }
}

type Form = { readonly unit: string | null; readonly inverse: boolean };

function formOf({ comparator }: Indicator, unit: string | null): Form {
  return { unit, inverse: comparator === 'at-most' || comparator === 'below' };
}

/** Of the end that is given; null where neither is. */
function distanceOf({ low, high }: Given, { from, to, unit, inverse }: Asked): Distance | null {
  const value = Number.isFinite(low) ? low : high;
  if (!Number.isFinite(value)) return null;
  const ratio = inverse ? to / value : value / from;
  const isShare = Number.isFinite(ratio) && ratio >= 0 && unit !== '级';
  return {
    target: { from, to },
    ratio: isShare ? fixed(ratio) : null,
    difference: differenceOf(value, { from, to }),
    unit: unit === '%' ? '个百分点' : unit,
  };
}

/** Value less the nearest bound. */
function differenceOf(value: number, { from, to }: Bounds): number {
  return fixed(value - (value < from ? from : value > to ? to : value));
}

/** Without the noise of binary fractions: 92.3 less 90 is 2.3. */
function fixed(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value;
}

const MET: Comparison = { kind: 'met', distance: null };

function not(why: NotComparable): Comparison {
  return { kind: 'not-comparable', why, distance: null };
}
