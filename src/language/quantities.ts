import type { Comparator } from '../vocabulary/provision.js';
import { comparatorAfter, comparatorBefore } from './comparators.js';
import { findHedges, isTrailingHedge } from './hedges.js';
import { HAN_NUMBER_CLASS, parseNumeral } from './numerals.js';
import { isSpokenUnit, type Measure, measureOf, UNIT_PATTERN } from './units.js';

/** A number with its unit as it stands in a text. Offsets are within the text. */
export type Quantity = {
  /** Where the words that bound it begin (不超过), and the value itself. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** Where the words behind it that bound it end (以上, 左右). */
  readonly to: number;
  /** As printed, half-width, without words that bound it: `90%`, `1:0.53`, `2—3个`, `五千元以上二万元以下`. */
  readonly value: string;
  /** As printed: `万元`, `个百分点`, `元/人/日`. Null for ratios and bare numbers. */
  readonly unit: string | null;
  /** The numbers, in the printed unit; equal but for ranges. Of a ratio, its second number over its first. */
  readonly low: number;
  readonly high: number;
  readonly measure: Measure | null;
  readonly comparator: Comparator;
  /** Words that soften it, as printed: 力争, 左右. */
  readonly hedges: readonly string[];
  /** By how much something is to rise or fall, not what it is to reach. */
  readonly change: 'up' | 'down' | null;
};

/** 三四个, 二三十人: two numerals side by side are the ends of a range. */
const SPOKEN_RANGE = /^([一二两三四五六七八九])([二两三四五六七八九])([十百千万亿]*)$/;
/** No figure of a plan has more digits; without a bound a run of digits takes quadratic time. */
const ARABIC = '(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,12})(?:\\.\\d{1,6})?';
const HAN = `[〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][${HAN_NUMBER_CLASS}]{0,11}(?:点[〇零一二三四五六七八九]{1,4})?`;
const DASH = '\\s?(?:[—–\\-~～〜]{1,2}|至|到)\\s?';
const PER =
  '(?:/(?:\\d{1,4}(?:[万亿][人户个]?|[人户个])|[每百千万亿]?(?:人次|人|年|月|日|天|次|周|户|支|所|座|张|套|队|立方米|平方米|平方公里|亩|公顷|吨|米|公里|小时|台|套|辆|个|升|公斤|㎡|km2|m3|m2|h|L|kg|床日|床|例|处|家|车))){1,3}';
/** 2500余人, 3000多户: more than the number says. */
const MORE = '(?:余|多)?';
const UNIT = `(?:[十百千万亿]{0,2}?(?:${UNIT_PATTERN})(?![A-Za-z])(?:\\((?:${UNIT_PATTERN})\\))?(?:${PER})?|[百千万亿]{1,2}(?:${PER})?|${PER})`;
const NUMBER = `(?:${ARABIC}|${HAN})`;
const HAN_SHARE = `(?:[百千万]|${HAN})分之(?:百|${HAN}|${ARABIC})`;
/** 百分之三到五: the upper end without 百分之. */
const SHARE_END = `(?:${HAN_SHARE}|${HAN}(?![${HAN_NUMBER_CLASS}])(?!\\s?(?:${UNIT_PATTERN})))`;
const IN_BRACKETS = '(?:\\(不?含[^()]{0,6}\\))?';
const PATTERN = new RegExp(
  [
    `(?<shareFrom>${HAN_SHARE})(?:以上(?:,?(?:不满|不足|不超过|至|到))?|${DASH})(?<shareTo>${SHARE_END})(?:以下|以内)?`,
    `(?<share>${HAN_SHARE})`,
    `(?<tenths>[一二两三四五六七八九]成(?:半|[一二三四五六七八九](?=$|[^\\u4e00-\\u9fff]|的|左右|以上|以下))?(?![立为员果长本效功熟品都人年就分交份群套型因]))`,
    '(?<double>翻了?[一两二三四]?番)',
    `(?<ratio>(?<![\\d.:∶])${ARABIC}\\s?[:∶]\\s?${ARABIC}(?![\\d:∶]))`,
    `(?<![\\d./])(?<fraction>[1-9]\\d?/[1-9]\\d?)(?![\\d/.万亿人户个月日])`,
    `(?<half>(?<!\\d)(?:${HAN}|\\d{1,3})(?:个半(?:月|小时|学期)|(?:年|天|小时)半)|(?<![上下前后每])半(?:个月|个?小时|年|天))`,
    `(?<![\\d.])(?<least>${NUMBER})\\s?(?<leastUnit>${UNIT})${IN_BRACKETS}以上${IN_BRACKETS},?(?:不满|不足|不超过)\\s?(?<most>${NUMBER})\\s?(?<mostUnit>${UNIT})(?:以下|以内)?`,
    `(?<![\\d.])(?<lower>${NUMBER})\\s?(?<lowerUnit>${UNIT})\\s?${IN_BRACKETS}以上${IN_BRACKETS}(?:,?(?:至|到)|、)?\\s?(?<upper>${NUMBER})\\s?(?<upperUnit>${UNIT})(?:以下|以内)`,
    `(?<![\\d.])(?<from>${NUMBER})\\s?(?<fromUnit>${UNIT})?${DASH}(?<to>${NUMBER})\\s?(?<toUnit>${UNIT})`,
    `(?<![\\d.])(?<number>${NUMBER})\\s?(?:(?<scale>[百千万亿]{1,2})(?<over>[余多])|(?<more>${MORE}))(?<unit>${UNIT})`,
    `(?<bare>(?<=(?:达到|提高到|提升到|增加到|增长到|下降到|降低到|降至|增至|提高至|提升至|控制在|保持在|稳定在|超过|高于|低于|少于|大于|小于|[≥≤<>])\\s?)${ARABIC}(?![\\d.:]))`,
  ].join('|'),
  'g',
);
/** Behind such words a number names a place in a row: 第37次, 令第318号, No. 5; or part of a word: A5, “十四五”. */
const ORDINAL_BEFORE =
  /(?:第\s?|(?:附?[表图]|附件|专栏)\s?|第[一二三四五六七八九十百\d]{1,5}个|[A-Za-z+＋.×]|No\.?\s?|\d[.:∶])$/;
const LEVEL_UNIT = /^[十百千万亿]*(?:级|类|等|型|期|档)$/;
const REACHES_LEVEL = /(?:达到|达|提高到|提升到|升至|提升至|不低于|为)$/;
/** 改造提升12座: a deed that is done, not by how much something rises. */
export const RISES = '(?<!改造|整治|提质|优化|更新)提升';
const CHANGE = new RegExp(
  `(提高|增加|增长|${RISES}|上升|上浮|上涨|上调|扩大|延长|高出|增幅达?|下降|降低|减少|缩短|缩减|压减|削减|压缩|下浮|下调|减征|降幅达?)(?:了|幅度(?:为|达到?)?|比例(?:为|达到?)?)?$`,
);
const UP = /^(?:提高|增加|增长|提升|上升|上浮|上涨|上调|扩大|延长|高出|增幅)/;

let isCompiled = false;

/**
 * The engine interprets a pattern at first, and to prepare one of this size for that takes ten times as long as machine
 * code, which it makes at once for a long text. Of one object, too: each `matchAll` makes another, prepared again.
 */
function matchesIn(text: string): RegExpExecArray[] {
  if (!isCompiled) PATTERN.test('。'.repeat(1024));
  isCompiled = true;
  const matches: RegExpExecArray[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(text); match !== null; match = PATTERN.exec(text)) matches.push(match);
  return matches;
}

/**
 * The quantities of a text (half-width forms, `foldWidth`), in order, without overlaps. Ordinals, dates, times of day,
 * numbers of documents and numbers within quoted names are none.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of matchesIn(text)) {
    const quantity = quantityOf(text, match);
    if (quantity !== null) found.push(quantity);
  }
  return found;
}

type Numbers = { readonly low: number; readonly high: number; readonly unit: string | null };

function quantityOf(text: string, match: RegExpExecArray): Quantity | null {
  const value = match[0].trim();
  const start = match.index;
  const end = start + value.length;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 24);
  if (ORDINAL_BEFORE.test(before) || isInQuotedName(text, start)) return null;
  const numbers = numbersOf(value, match.groups ?? {}, { before, after });
  if (numbers === null) return null;
  const { low, high, unit } = numbers;
  // 死亡率(1/10万): it says what it is counted in.
  if (unit?.startsWith('/') && before.endsWith('(') && after.startsWith(')')) return null;
  const suffix = comparatorAfter(after);
  const prefix = comparatorBefore(before);
  const outer = prefix === null ? before : before.slice(0, before.length - prefix.length);
  const change = CHANGE.exec(outer.replace(/[约近]$/, '')) ?? (prefix === null ? null : CHANGE.exec(before));
  const hedges = findHedges(before).map((hedge) => hedge.text);
  if (suffix !== null && isTrailingHedge(suffix.text)) hedges.push(suffix.text);
  return {
    from: start - (prefix?.length ?? 0),
    start,
    end,
    to: end + (suffix?.length ?? 0),
    value,
    unit,
    low,
    high,
    measure: unit === null ? null : measureOf(unit),
    comparator:
      suffix?.comparator ?? prefix?.comparator ?? (match.groups?.more || match.groups?.over ? 'above' : 'exactly'),
    hedges,
    change: match.groups?.double || UP.test(change?.[1] ?? '') ? 'up' : change === null ? null : 'down',
  };
}

type Around = { readonly before: string; readonly after: string };

function numbersOf(value: string, groups: Record<string, string | undefined>, around: Around): Numbers | null {
  if (groups.share !== undefined) return ofShare(value);
  if (groups.shareFrom !== undefined) {
    const upper = groups.shareTo ?? '';
    const [from, to] = [ofShare(groups.shareFrom), ofShare(upper.includes('分之') ? upper : `百分之${upper}`)];
    return from === null || to === null ? null : { low: from.low, high: to.high, unit: '%' };
  }
  if (groups.tenths !== undefined) return ofTenths(value, around);
  if (groups.double !== undefined) {
    const times = 2 ** (parseNumeral(value.charAt(value.length - 2)) ?? 1);
    return { low: times, high: times, unit: '倍' };
  }
  if (groups.ratio !== undefined) return ofRatio(value, around);
  if (groups.fraction !== undefined) return ofFraction(value);
  if (groups.half !== undefined) return ofHalf(value, around);
  const { least, most, lower, upper, from, to, number } = groups;
  if (least !== undefined && most !== undefined)
    return ofRange([least, groups.leastUnit], [most, groups.mostUnit ?? ''], around);
  if (lower !== undefined && upper !== undefined)
    return ofRange([lower, groups.lowerUnit], [upper, groups.upperUnit ?? ''], around);
  if (from !== undefined && to !== undefined)
    return ofRange([from, groups.fromUnit], [to, groups.toUnit ?? ''], around);
  if (number !== undefined) return ofPlain(number, `${groups.scale ?? ''}${groups.unit ?? ''}`, around);
  const bare = readNumber(value);
  return bare === null || /^\s?(?:年|月|日|号|[A-Za-z%\d])/.test(around.after)
    ? null
    : { low: bare, high: bare, unit: null };
}

function ofShare(value: string): Numbers | null {
  const [of = '', part = ''] = value.split('分之');
  const base = readNumber(of);
  const number = readNumber(part);
  if (base === null || number === null || base === 0) return null;
  const share = (number / base) * 100;
  return { low: share, high: share, unit: '%' };
}

/** 九成, 三成半, 九成二; 建成, 完成 and their like end another word. */
function ofTenths(value: string, { before }: Around): Numbers | null {
  if (/[第\d]$/.test(before)) return null;
  const [tenths = 0, more = 0] = value
    .replace('半', '五')
    .split('成')
    .map((digit) => parseNumeral(digit) ?? 0);
  return { low: tenths * 10 + more, high: tenths * 10 + more, unit: '%' };
}

/** A ratio or a time of day: 8:30, 17:05 are times unless a word before says that a ratio follows. */
function ofRatio(value: string, { before, after }: Around): Numbers | null {
  const [first = '', second = ''] = value.split(/[:∶]/).map((part) => part.trim());
  const looksLikeTime = /^(?:[01]?\d|2[0-4])$/.test(first) && /^[0-5]\d$/.test(second);
  if (looksLikeTime && !/比(?:例)?(?:分别)?(?:达到|不低于|不高于|不超过|为|约|达|控制在|提高到)?$/.test(before))
    return null;
  if (/^\s?(?:[—–\-~至到]|时|分)/.test(after) && looksLikeTime) return null;
  const base = readNumber(first);
  const number = readNumber(second);
  if (base === null || number === null || base === 0) return null;
  return { low: number / base, high: number / base, unit: null };
}

/** 2/3 is a share like 三分之二; what is more than the whole is a date or a number of something. */
function ofFraction(value: string): Numbers | null {
  const [part = 0, of = 0] = value.split('/').map(Number);
  return part >= of ? null : { low: (part / of) * 100, high: (part / of) * 100, unit: '%' };
}

/** 两个半月, 一年半; 半年 only where something bounds it. */
function ofHalf(value: string, { before, after }: Around): Numbers | null {
  const whole = /^(.*?)个?半?(年|天|月|小时|学期)半?$/.exec(value);
  const unit = whole?.[2] ?? '';
  const figure = value.startsWith('半') ? '〇' : (whole?.[1] ?? '');
  const number = readNumber(figure);
  if (number === null || (figure === '〇' && comparatorBefore(before) === null && comparatorAfter(after) === null))
    return null;
  return { low: number + 0.5, high: number + 0.5, unit: value.includes('个') ? `个${unit}` : unit };
}

/** 十至二十年, 4%—15%, 五千元以上二万元以下. The lower end is told in the unit of the upper one. */
function ofRange(
  [from, fromUnit]: readonly [string, string | undefined],
  [to, unit]: readonly [string, string],
  around: Around,
): Numbers | null {
  const low = readNumber(from);
  const high = readNumber(to);
  if (low === null || high === null) return null;
  const isHan = !/\d/.test(from + to);
  if (!isCounting({ unit, number: high, isHan }, around) || isDate(unit, high, around)) return null;
  if (fromUnit !== undefined && isDate(fromUnit, low, around)) return null;
  // 5万—10万元: the lower end has the unit of the upper one, its multiplier apart.
  const isScale = fromUnit !== undefined && /^[百千万亿]+$/.test(fromUnit);
  const lowUnit = isScale ? `${fromUnit}${unit.replace(/^[百千万亿]+(?=.)/, '')}` : fromUnit;
  const own = lowUnit === undefined ? null : measureOf(lowUnit);
  const shared = measureOf(unit);
  if (own !== null && own.kind !== shared?.kind) return null;
  const scaled = own === null || shared === null ? low : (low * own.factor) / shared.factor;
  return { low: Math.min(scaled, high), high: Math.max(scaled, high), unit };
}

function ofPlain(figure: string, unit: string, around: Around): Numbers | null {
  const number = readNumber(figure);
  // 几十个, 数十名: the numeral is only the end of what is said.
  if (number === null || (/[几数]$/.test(around.before) && figure.startsWith('十'))) return null;
  const spoken = SPOKEN_RANGE.exec(figure);
  if (spoken !== null) {
    const [, first = '', second = '', scale = ''] = spoken;
    const [low, high] = [readNumber(`${first}${scale}`), readNumber(`${second}${scale}`)];
    if (low === null || high === null || high <= low) return null;
    return isCounting({ unit, number: high, isHan: true }, around) ? { low, high, unit } : null;
  }
  if (!isCounting({ unit, number, isHan: !/\d/.test(figure) }, around) || isDate(unit, number, around)) return null;
  return { low: number, high: number, unit };
}

/** True where the number counts or measures: 三级, 一类 name a sort, 一个 alone is an article, 六统一 a name. */
function isCounting(
  { unit, number, isHan }: { readonly unit: string; readonly number: number; readonly isHan: boolean },
  { before, after }: Around,
): boolean {
  if (unit === '' || measureOf(unit) === null) return false;
  const isBounded = comparatorBefore(before) !== null || comparatorAfter(after) !== null;
  if (LEVEL_UNIT.test(unit))
    return !isHan && (REACHES_LEVEL.test(before.trimEnd()) || (unit.endsWith('期') && isBounded));
  if (unit === '人' && /^间/.test(after)) return false;
  // “五个一”工程: a name that counts.
  if (isHan && unit === '个' && /^一/.test(after)) return false;
  if (!isHan) return true;
  if (/[\u4e00-\u9fff]/.test(unit) && !isSpokenUnit(unit)) return isBounded && number > 1;
  const isClassifier = measureOf(unit)?.kind === unit;
  return number !== 1 || isBounded || !(isClassifier || /^[年日天周分]$/.test(unit));
}

/** 2025年, 6月15日, 每月15日前 are dates; 48个月, 15日内, 十年 are spans. */
function isDate(unit: string, number: number, { before, after }: Around): boolean {
  if (/^年(?:度)?$/.test(unit))
    return (number >= 1900 && number < 2100) || /[〇零\d]$/.test(before) || /^(?:版|级)/.test(after);
  if (unit === '日')
    return /(?:月|每月)$/.test(before) || (/^(?:前|至|起|—|-|,|\()/.test(after) && !/^前?内/.test(after));
  if (unit === '分') return /(?:时|点)$/.test(before) || /^之/.test(after);
  return unit === '';
}

/** 3.5, 1,200, 二十八, 两点五. */
function readNumber(text: string): number | null {
  const plain = text.replaceAll(',', '').trim();
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : parseNumeral(plain);
}

const LONGEST_QUOTED = 60;

/** “15分钟健康服务圈” is a name; “5市12县” is nothing but quantities. */
function isInQuotedName(text: string, at: number): boolean {
  // Only so far to either side: else a text of many figures takes quadratic time.
  const before = text.slice(Math.max(0, at - LONGEST_QUOTED), at);
  const open = before.lastIndexOf('“');
  if (open === -1 || before.includes('”', open)) return false;
  const after = text.slice(at, at + LONGEST_QUOTED);
  const close = after.indexOf('”');
  if (close === -1) return false;
  const quoted = before.slice(open + 1) + after.slice(0, close);
  return !new RegExp(`^(?:\\d+(?:${UNIT_PATTERN}))+$`).test(quoted) && !/[,;。]/.test(quoted);
}
