import type { Comparator } from '../vocabulary/provision.js';

/** 不(得|能|应|可)?低于 and the like: one negation, whatever stands between. */
const NOT = '不(?:得|能|应当|应|可|宜|准)?(?:再)?';

const BEFORE: readonly (readonly [pattern: string, comparator: Comparator])[] = [
  [`${NOT}(?:低|少|小|短)于|${NOT}少到|至少|最少|最低(?:为|不低于)?|起码|大于(?:或)?等于|[≥≧]`, 'at-least'],
  [
    `${NOT}(?:超过|超出|超|高于|多于|大于|长于|突破|迟于)|至多|最多|最高(?:为|不超过)?|最长(?:为|不超过)?|小于(?:或)?等于|[≤≦]`,
    'at-most',
  ],
  ['不足|不到|不满|未满|未达到?|低于|少于|小于|短于|<', 'below'],
  ['超过|超出|高于|多于|大于|>', 'above'],
  ['(?<![签预合节违契制条公])大?约(?:为|占|有|达)', 'about'],
];
/** Those that are read so only right before the figure: 近 and 超 begin many words. */
const RIGHT_BEFORE: readonly (readonly [pattern: string, comparator: Comparator])[] = [
  ['(?<![未不])(?:年|已|服务)?满', 'at-least'],
  ['超|(?<![新的])突破', 'above'],
  ['(?<![签预合节违契制条公])大?约', 'about'],
  ['(?<![就附临邻靠最亲接贴])近', 'about'],
];
const AFTER: readonly (readonly [pattern: string, comparator: Comparator])[] = [
  ['(?:及|或|和)?以上|及?以后|起步|\\+(?!\\d)', 'at-least'],
  ['(?:及|或|和)?以下|(?:之|以)?内(?![部容涵外])', 'at-most'],
  ['左右|上下', 'about'],
];

/** What may stand between such a word and its figure: 不超过核定限额的20%, 至少配备1名. */
const LONGEST_BETWEEN = 10;

const BEFORE_PATTERN = new RegExp(
  `(?:${[
    ...BEFORE.map(([pattern]) => `(${pattern})[^\\d,;:。、()]{0,${LONGEST_BETWEEN}}`),
    ...RIGHT_BEFORE.map(([pattern]) => `(${pattern})\\s?`),
  ].join('|')})$`,
);
const AFTER_PATTERN = new RegExp(`^\\s?(?:${AFTER.map(([pattern]) => `(${pattern})`).join('|')})`);

export type Compared = { readonly comparator: Comparator; readonly text: string; readonly length: number };

/** The word that bounds a figure, where `before` (half-width) ends with one; `length` counts from it to the figure. */
export function comparatorBefore(before: string): Compared | null {
  const match = BEFORE_PATTERN.exec(before.slice(-24));
  if (match === null) return null;
  const rules = [...BEFORE, ...RIGHT_BEFORE];
  const at = rules.findIndex((_, index) => match[index + 1] !== undefined);
  const [, comparator] = rules[at] ?? [];
  return comparator === undefined ? null : { comparator, text: match[at + 1] ?? '', length: match[0].length };
}

/** The word that bounds a figure, where `after` (half-width) opens with one. */
export function comparatorAfter(after: string): Compared | null {
  const match = AFTER_PATTERN.exec(after);
  if (match === null) return null;
  const at = AFTER.findIndex((_, index) => match[index + 1] !== undefined);
  const [, comparator] = AFTER[at] ?? [];
  return comparator === undefined ? null : { comparator, text: match[at + 1] ?? '', length: match[0].length };
}
