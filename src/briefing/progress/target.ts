import { parseNumeral } from '../../language/numerals.js';
import type { Indicator } from '../../vocabulary/provision.js';
import { foldCell } from './fold-cell.js';

export type Target =
  /** `from` and `to` are equal save for ranges (2—3个). */
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly unit: string }
  /** 1：0.53 */
  | { readonly kind: 'ratio'; readonly left: number; readonly right: number }
  /** 全覆盖, 全部达到 */
  | { readonly kind: 'all' }
  | { readonly kind: 'text' };

const NUMBER = '\\d{1,12}(?:\\.\\d{1,6})?';
const RANGE = new RegExp(`^(${NUMBER})[—–\\-~至](${NUMBER})$`);
const PLAIN = new RegExp(`^${NUMBER}$`);

/** What a target asks for, out of the words it is printed with. */
export function readTarget({ comparator, value, unit }: Pick<Indicator, 'comparator' | 'value' | 'unit'>): Target {
  if (comparator === 'all') return { kind: 'all' };
  const folded = foldCell(value);
  const ratio = readRatio(folded);
  if (ratio !== null) return { kind: 'ratio', ...ratio };
  const counted = unit === null ? '' : foldCell(unit);
  if (counted === '' || !folded.endsWith(counted)) return { kind: 'text' };
  const figure = folded.slice(0, -counted.length);
  const [, from = figure, to = figure] = RANGE.exec(figure) ?? [];
  const bounds = [from, to].map((bound) => (PLAIN.test(bound) ? Number(bound) : parseNumeral(bound)));
  const [low, high] = bounds;
  return typeof low === 'number' && typeof high === 'number'
    ? { kind: 'number', from: low, to: high, unit: counted }
    : { kind: 'text' };
}

/** Of folded text: `1:0.53`. */
function readRatio(text: string): { readonly left: number; readonly right: number } | null {
  const [, left, right] = new RegExp(`^(${NUMBER}):(${NUMBER})$`).exec(text) ?? [];
  return left === undefined || right === undefined ? null : { left: Number(left), right: Number(right) };
}
