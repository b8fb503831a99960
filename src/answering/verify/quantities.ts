/** Numbers of a text with what they count: 1200张, 85%, 百分之九十, 1:0.53, 2—3个, 2033年6月1日. */
import { comparatorAfter, comparatorBefore } from '../../language/comparators.js';
import { foldWidth } from '../../language/width.js';
import type { Comparator } from '../../vocabulary/provision.js';

export type Quantity = {
  /** Equal for equal values of one unit, however written: `85%`, `1200张`, `15分钟`, `2/3`. Empty for dates. */
  readonly key: string;
  /** Empty where the number stands alone. */
  readonly unit: string;
  /** Year, month and day, null where left out; null as a whole for what is no date. */
  readonly date: readonly [year: number | null, month: number | null, day: number | null] | null;
  /** What the words around it make of it. */
  readonly sense: Comparator | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const NUMBER = '\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)?';
const HAN = '[〇零一二两三四五六七八九十百千万亿]+';
const HAN_YEAR = '[一二][〇零○一二三四五六七八九]{3}';
const UNIT =
  '个百分点|百分点|平方米|公里|小时|分钟|周岁|个月|个工作日|工作日|学时|课时|人次|%|‰|次(?!性)|[个张名家所处项条人年天日元级类种岁台辆倍批支件户位期届场份例组米吨度成号款章节座间轮套]';
const DAY = `(?<day>\\d{1,2}|${HAN})日`;

const QUANTITY = new RegExp(
  [
    '(?<iso>(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2})(?!\\d)',
    `(?<year>(?:19|20)\\d{2}|${HAN_YEAR})年(?:(?<month>\\d{1,2}|${HAN})月(?:${DAY})?)?`,
    `(?<monthOnly>\\d{1,2}|${HAN})月(?:(?<dayOfMonth>\\d{1,2}|${HAN})日)?`,
    `百分之(?<percent>${NUMBER}|${HAN})`,
    `(?<whole>${HAN}|\\d+)分之(?<part>${HAN}|\\d+)`,
    '(?<fraction>\\d+/\\d+)',
    '(?<ratio>\\d+(?:\\.\\d+)?[:比]\\d+(?:\\.\\d+)?)',
    `(?<low>${NUMBER})[-—–―~至到]+(?<high>${NUMBER})(?<rangeScale>[十百千万亿]*)(?<rangeUnit>${UNIT})?`,
    `(?<ordinal>第?)(?<number>${NUMBER})(?<scale>[十百千万亿]*)(?<more>[余多]?)(?<unit>${UNIT})?`,
    `(?<hanOrdinal>第?)(?<![统同唯专单合划进逐])(?<han>${HAN})(?<hanMore>[余多]?)(?<hanUnit>${UNIT})`,
  ].join('|'),
  'g',
);

/** Classifiers that count the same things. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  家: '个',
  所: '个',
  轮: '次',
  遍: '次',
  名: '人',
  位: '人',
  周岁: '岁',
  个工作日: '工作日',
  百分点: '个百分点',
};

/** The quantities of a text in reading order. Offsets hold in the text given. Numerals within names (三医, 统一) are none. */
export function quantitiesIn(text: string): Quantity[] {
  const folded = foldWidth(text);
  return [...folded.matchAll(QUANTITY)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const read = readMatch(match.groups ?? {});
    const bounded = comparatorAfter(folded.slice(end)) ?? comparatorBefore(folded.slice(0, start));
    return {
      ...read,
      sense: bounded?.comparator ?? null,
      text: text.slice(start, end),
      start,
      end,
    };
  });
}

/** True where a claim's quantity is one the source gives: the same value of the same unit, or a part of the same date. */
export function isSameQuantity(claimed: Quantity, given: Quantity): boolean {
  if (claimed.date === null || given.date === null) return claimed.date === given.date && claimed.key === given.key;
  return claimed.date.every((part, index) => part === null || part === given.date?.[index]);
}

/** True where the characters between two offsets are exactly one number with its unit. */
export function isWholeNumberPhrase(text: string, start: number, end: number): boolean {
  return quantitiesIn(text).some((each) => each.start === start && each.end === end);
}

type Groups = Readonly<Record<string, string | undefined>>;
type Read = Pick<Quantity, 'key' | 'unit' | 'date'>;

function readMatch(groups: Groups): Read {
  const { iso, year, month, day, monthOnly, dayOfMonth, percent, whole, part, fraction, ratio, low, high } = groups;
  if (iso !== undefined) {
    const [y = 0, m = 0, d = 0] = iso.split(/[-/.]/).map(Number);
    return dated(y, m, d);
  }
  if (year !== undefined) return dated(numeralValue(year), optional(month), optional(day));
  if (monthOnly !== undefined) return dated(null, numeralValue(monthOnly), optional(dayOfMonth));
  if (percent !== undefined) return counted(String(numeralValue(percent)), '%');
  if (whole !== undefined && part !== undefined) return counted(`${numeralValue(part)}/${numeralValue(whole)}`, '');
  if (fraction !== undefined) return counted(fraction, '');
  if (ratio !== undefined) return counted(ratio.replace('比', ':').replace(/^0+(?=\d)/, ''), '');
  if (low !== undefined && high !== undefined) {
    const scale = scaleOf(groups.rangeScale);
    return counted(`${numeralValue(low) * scale}-${numeralValue(high) * scale}`, groups.rangeUnit ?? '');
  }
  const ordinal = (groups.ordinal ?? '') + (groups.hanOrdinal ?? '');
  const more = (groups.more ?? '') + (groups.hanMore ?? '');
  // Rounded: 1.1万 is 11000, not 11000.000000000002.
  const value = Number((numeralValue(groups.number ?? groups.han ?? '') * scaleOf(groups.scale)).toPrecision(12));
  const unit = groups.unit ?? groups.hanUnit ?? '';
  if (unit === '成' && ordinal === '') return counted(`${value * 10}${more}`, '%');
  return counted(`${ordinal}${value}${more}`, unit);
}

function counted(value: string, printed: string): Read {
  const unit = SAME_UNIT[printed] ?? printed;
  return { key: `${value}${unit}`, unit, date: null };
}

function dated(year: number | null, month: number | null, day: number | null): Read {
  return { key: '', unit: '', date: [year, month, day] };
}

function optional(numeral: string | undefined): number | null {
  return numeral === undefined ? null : numeralValue(numeral);
}

function scaleOf(scale: string | undefined): number {
  const values: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
  return [...(scale ?? '')].reduce((product, char) => product * (values[char] ?? 1), 1);
}

function numeralValue(numeral: string): number {
  if (/\d/.test(numeral)) return Number(numeral.replaceAll(',', ''));
  const digits = [...numeral].map((char) =>
    '〇一二三四五六七八九'.indexOf(char === '零' || char === '○' ? '〇' : char === '两' ? '二' : char),
  );
  if (digits.every((digit) => digit !== -1)) return Number(digits.join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const [index, char] of [...numeral].entries()) {
    const value = digits[index] ?? -1;
    if (value !== -1) {
      digit = value;
      continue;
    }
    const scale = scaleOf(char);
    if (scale < 1e4) section += (digit === 0 ? 1 : digit) * scale;
    else {
      total += (section + digit === 0 ? 1 : section + digit) * scale;
      section = 0;
    }
    digit = 0;
  }
  return total + section + digit;
}
