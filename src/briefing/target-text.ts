import { isBalanced } from '../language/balanced.js';
import { foldWidth } from '../language/width.js';
import type { Indicator } from '../vocabulary/provision.js';

const BOUND_BEFORE =
  /(?:力争|争取|保持|稳定|总体|整体|普遍|原则上|达到|在|至少|不低于|不少于|不超过|低于|高于|超过|约)+$/;
const BOUND_AFTER = /^(?:及?以上|以下|以内|之内|左右|上下)/;

const BOUND =
  /力争|争取|至少|不低于|不少于|不超过|以上|以下|以内|左右|总体|整体|普遍|原则上|基本|约(?=[\d一二两三四五六七八九十百千万])/g;

/**
 * The target as the plan puts it (力争达到90%以上), cut out of the quote verbatim with every word that softens or bounds it.
 * Where the value cannot be found in the quote, or such a word stands apart from it, the whole quote.
 */
export function targetText(indicator: Indicator): string {
  const { quote, value, hedges } = ownPhrase(indicator);
  const folded = foldWidth(quote);
  if (folded.length !== quote.length) return quote;
  const at = folded.indexOf(foldWidth(value));
  if (at === -1 || folded.indexOf(foldWidth(value), at + 1) !== -1) return quote;
  const before = BOUND_BEFORE.exec(quote.slice(0, at))?.[0] ?? '';
  const after = BOUND_AFTER.exec(quote.slice(at + value.length))?.[0] ?? '';
  const text = quote.slice(at - before.length, at + value.length + after.length);
  const limits = [...hedges, ...(quote.match(BOUND) ?? [])];
  return limits.every((limit) => text.includes(limit)) ? text : quote;
}

/** Words that tie what follows to several names at once. */
const SHARED = /分别|各自|依次|均|都/;
const LEADING = /^(?:力争|争取|努力|原则上|总体|整体|普遍|基本)/;

/** Of several targets in one breath the phrase that names this one; all of them where a word reaches over them. */
function ownPhrase(indicator: Indicator): Indicator {
  const { quote, name, value, hedges } = indicator;
  if (SHARED.test(quote) || LEADING.test(quote)) return indicator;
  const own = quote
    .split(/[、，,；;]/)
    .find((phrase) => phrase.includes(name) && foldWidth(phrase).includes(foldWidth(value)));
  return own !== undefined && isBalanced(own) && hedges.every((hedge) => own.includes(hedge))
    ? { ...indicator, quote: own }
    : indicator;
}
