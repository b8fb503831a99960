import type { Indicator } from '../../vocabulary/provision.js';
import { foldCell } from './fold-cell.js';

/** 力争达到90%以上 in the column of values says what is wanted, not what is. A bare number, or 已达90%以上, may be both. */
export function isTargetItself(shown: string, { value, comparator, quote }: Indicator): boolean {
  if (comparator === 'reach' || comparator === 'all') return false;
  const words = foldCell(shown);
  if (/^(?:力争|争取|目标)[^,;。]*$/.test(words)) return true;
  if (BOUND_WITHIN.test(words) && words.includes(foldCell(value)) && isWithin(words, foldCell(quote))) return true;
  return BOUND.test(words) && foldCell(value) === words.replace(/^(?:达到?|为|保持在|控制在)/, '').replace(BOUND, '');
}

/** Every character in its order: 每个县至少1个 of 每个县(市、区)至少设立1个安宁疗护病区. */
function isWithin(words: string, quote: string): boolean {
  let at = 0;
  for (const character of quote) if (character === words[at]) at += 1;
  return at === words.length;
}

const BOUND_WITHIN = /至少|不低于|不超过|不少于|以上|以内/;
const BOUND = /(?:及?以上|及?以下|以内|左右)$|^(?:至少|不低于|不超过|不少于|≥|≤|>|<)/;
