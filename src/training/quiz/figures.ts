/** The numbers that targets are set with. */
import { readTarget } from '../../briefing/progress/target.js';
import { foldWidth } from '../../language/width.js';
import type { Indicator } from '../../vocabulary/provision.js';
import type { TargetStatement, TextSpan } from './target-statement.js';

export type Figure = { readonly value: number; readonly digits: string; readonly unit: string };

const NUMBERS = /\d+(?:\.\d+)?/g;
const BOUND_AFTER = /^(?:及?以上|以下|以内|之内|左右|上下)/;

/** Null where the target is no single number in figures. */
export function figureOf(indicator: Indicator): Figure | null {
  const [first, second] = figuresIn(indicator);
  return first === undefined || second !== undefined ? null : first;
}

/** Both ends of a range, and the number of a plain target. */
export function figuresIn(indicator: Indicator): Figure[] {
  const target = readTarget(indicator);
  if (target.kind !== 'number') return [];
  const digits = foldWidth(indicator.value).match(NUMBERS) ?? [];
  return digits.map((each) => ({ value: Number(each), digits: each, unit: target.unit }));
}

/** Value, unit and the bound behind it (65%以上), where they stand in the statement. */
export function boundedValue({ text, value }: TargetStatement): TextSpan | null {
  if (value === null) return null;
  return { start: value.start, end: value.end + (BOUND_AFTER.exec(text.slice(value.end))?.[0].length ?? 0) };
}
