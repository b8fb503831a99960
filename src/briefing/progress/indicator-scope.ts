import type { Indicator } from '../../vocabulary/provision.js';
import { foldCell } from './fold-cell.js';

const PER_YEAR = /每年|年均/;
/** 每个县(市、区), 各县; 每万人口 is part of a rate's name. */
const EACH = /^[每各](?!年)/;
/** 的地级市至少设置1所, 其他县(市、区)选取1家. */
const PLACES = /(?:的|其他)(?:地级市|县|市|区|旗)/;
/** 50%以上的县建成1所以上: one in each of that share. */
const SHARE_OF_THEM = /%[^、,;和及与]*$/;

/** The target is for one year: 每年…10个. */
export function isPerYear({ quote }: Pick<Indicator, 'quote'>): boolean {
  return PER_YEAR.test(quote);
}

/** The target is for each of several places or bodies, so that one figure for all of them says nothing about it. */
export function isPerEach({
  name,
  denominator,
  unit,
  quote,
  value,
}: Pick<Indicator, 'name' | 'denominator' | 'unit' | 'quote' | 'value'>): boolean {
  if (unit === '%') return false;
  if (denominator !== null && foldCell(name).includes(foldCell(denominator))) return false;
  if (denominator !== null && EACH.test(denominator)) return true;
  const folded = foldCell(quote);
  const before = folded.slice(0, Math.max(0, folded.lastIndexOf(foldCell(value))));
  return PLACES.test(quote) || SHARE_OF_THEM.test(before.replaceAll(/\([^()]*\)/g, ''));
}
