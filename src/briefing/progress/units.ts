import { measureOf } from '../../language/units.js';
import { foldWidth } from '../../language/width.js';

/** Classifiers for one kind of thing: 3.8名 answers a target of 4人. */
const KIN: readonly (readonly string[])[] = [
  ['个', '家', '所', '处', '座', '项', '间', '支', '门', '件'],
  ['个', '市', '县', '区', '镇', '村'],
  ['人', '名', '位', '个'],
  ['张', '床', '床位'],
  ['级'],
];
const POINTS = /百分点/;
const PER_YEAR = /\/年$/;

/** How many of `own` (the target's unit) one of `given` is; null where the two measure different things. */
export function factorBetween(given: string, own: string): number | null {
  if (POINTS.test(given) !== POINTS.test(own)) return null;
  const [a, b] = [given, own].map((unit) => measureOf(foldWidth(unit).replace(PER_YEAR, '')));
  if (a === null || b === null || a === undefined || b === undefined) return given === own ? 1 : null;
  const isKin = a.kind === b.kind || KIN.some((kinds) => kinds.includes(a.kind) && kinds.includes(b.kind));
  // A bare 万 counts what the target counts.
  return isKin || a.kind === 'number' ? a.factor / b.factor : null;
}

/** A classifier: of things that are counted. */
export function isCount(unit: string): boolean {
  return KIN.some((kinds) => kinds.includes(unit));
}

export function isUnit(text: string): boolean {
  return text !== '' && !/^[\d.,]/.test(text) && measureOf(text.replace(PER_YEAR, '')) !== null;
}

export function isYearly(unit: string | null): boolean {
  return unit !== null && PER_YEAR.test(unit);
}
