import { foldCell } from './fold-cell.js';

/** What may stand behind a number in a cell; other words there make it no number (45个左右). */
const UNITS =
  /^(?:%|‰|个百分点|[万亿]?元|[万亿]?(?:个|张|人|名|户|人次|家|所|处|床|例|份|次|件)|[万亿]|级|项|条|门|类|种|套|台|辆|支|倍|公里|市|县|部|天|年)(?:\/年)?$/;
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** `own` is the unit of the target. */
export function isUnit(text: string, own: string | null): boolean {
  return UNITS.test(text) || (own !== null && text === foldCell(own));
}

/** 1.5万个 counts 个 by ten thousands. A bare 万 is a unit of its own. */
export function scaleOf(unit: string): { readonly base: string; readonly factor: number } {
  const factor = unit.length > 1 ? SCALES[unit.charAt(0)] : undefined;
  return factor === undefined ? { base: unit, factor: 1 } : { base: unit.slice(1), factor };
}
