import type { Comparator } from '../../clause.js';

/** A number with its unit as it stands in a phrase. Offsets are within the phrase and cover comparator words behind the unit. */
export type Quantity = {
  readonly start: number;
  readonly end: number;
  /** `90%`, `1:0.53`, `2—3个`, without comparator words. */
  readonly value: string;
  readonly unit: string | null;
  readonly comparator: Comparator;
  /** Words that soften it, as printed: 力争, 左右. */
  readonly hedges: readonly string[];
};

const UNITS =
  '%|‰|个百分点|亿元|万元|元|万(?:个|张|人|名|户|人次)|个(?:方面|维度|以上)?|方面|家|所|处|名|人次|人|张|级|项|条|次|门|类|种|例|户|套|台|辆|支|倍|公里|市|县|部';
/** No figure of a plan has more digits; without a bound a run of digits takes quadratic time. */
const DIGITS = '\\d{1,12}(?:\\.\\d{1,6})?';
const NUMBER = `(?<![\\d])${DIGITS}(?:\\s?[—–\\-~至]\\s?${DIGITS})?`;
const RATIO = `(?<![\\d])${DIGITS}\\s?:\\s?${DIGITS}`;
const HAN_COUNT =
  '(?<=至少|不少于|至少(?:建成|建设|设置|设立|确定)|第\\d{1,2}批|建成|新增)[一两二三四五六七八九十](?=个|家|所|处|名)';
const QUANTITY = new RegExp(`(?<ratio>${RATIO})|(?<number>${NUMBER}|${HAN_COUNT})\\s*(?<unit>${UNITS})`, 'g');
const LONGEST_PREFIX = 16;
const SUFFIX = /^\s?(?:及)?(以上|以下|以内|左右|上下)/;
const PREFIX =
  /(至少|不低于|不少于|不超过|不高于|低于|少于|小于|高于|超过|大于)[^\d,;、]{0,8}$|(?<![签预合节违契制条公])(约)$|(?<![就附临邻靠最])(近)$/;

const SUFFIX_COMPARATORS: Readonly<Record<string, Comparator>> = {
  以上: 'at-least',
  以下: 'at-most',
  以内: 'at-most',
  左右: 'about',
  上下: 'about',
};
const PREFIX_COMPARATORS: Readonly<Record<string, Comparator>> = {
  至少: 'at-least',
  不低于: 'at-least',
  不少于: 'at-least',
  不超过: 'at-most',
  不高于: 'at-most',
  低于: 'below',
  少于: 'below',
  小于: 'below',
  高于: 'above',
  超过: 'above',
  大于: 'above',
  约: 'about',
  近: 'about',
};
const HEDGE =
  /力争|争取(?=到|实现|达)|总体|整体|普遍|原则上|保持(?=在)|稳定(?=在)|逐步|基本(?=实现|建成|形成|建立|达到|完成|覆盖)/g;

/** Quantities of a phrase (half-width forms), in order. Ordinals (第37次), years, levels by name and numbers in quoted names are none. */
export function findQuantities(phrase: string): Quantity[] {
  const quantities: Quantity[] = [];
  for (const match of phrase.matchAll(QUANTITY)) {
    const before = phrase.slice(0, match.index);
    const after = phrase.slice(match.index + match[0].length);
    if (/第$|[A-Za-z+]$|\d[.:]$/.test(before.slice(-2)) || isInQuotedName(phrase, match.index)) continue;
    const suffix = match[0].endsWith('以上') ? null : SUFFIX.exec(after);
    const value = match[0].replace(/以上$/, '').trim();
    const isOver = match[0].endsWith('以上');
    quantities.push({
      start: match.index,
      end: match.index + match[0].length + (suffix?.[0].length ?? 0),
      value,
      unit: match.groups?.unit?.replace(/以上$/, '') ?? null,
      comparator: isOver ? 'at-least' : comparatorOf(before, suffix?.[1]),
      hedges: hedgesOf(before, suffix?.[1]),
    });
  }
  return quantities;
}

function comparatorOf(before: string, suffix: string | undefined): Comparator {
  if (suffix !== undefined) return SUFFIX_COMPARATORS[suffix] ?? 'exactly';
  const [, worded, about, nearly] = PREFIX.exec(before.slice(-LONGEST_PREFIX)) ?? [];
  return PREFIX_COMPARATORS[worded ?? about ?? nearly ?? ''] ?? 'exactly';
}

function hedgesOf(before: string, suffix: string | undefined): string[] {
  const found = [...before.matchAll(HEDGE)].map((match) => match[0]);
  if (suffix === '左右' || suffix === '上下') found.push(suffix);
  return found;
}

/** “15分钟健康服务圈” is a name; “5市12县” is nothing but quantities. */
function isInQuotedName(phrase: string, at: number): boolean {
  const open = phrase.lastIndexOf('“', at);
  if (open === -1 || phrase.slice(open, at).includes('”')) return false;
  const close = phrase.indexOf('”', at);
  const quoted = phrase.slice(open + 1, close === -1 ? undefined : close);
  return !new RegExp(`^(?:\\d+(?:${UNITS}))+$`).test(quoted);
}
