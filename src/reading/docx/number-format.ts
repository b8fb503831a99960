import { countInHan, countTensInHan, digitsInHan, isHanCounting } from './han-counting.js';

type Formatter = (value: number) => string;

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/**
 * Formats of automatic numbers (ECMA-376 part 1, §17.18.59) that stand in Chinese documents, as Word writes them. Where
 * the standard and Word part, Word is followed: MS-OI29500 §2.1.540.
 */
const FORMATTERS: Readonly<Record<string, Formatter>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => repeated(value, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']),
  lowerLetter: (value) => repeated(value, [...'abcdefghijklmnopqrstuvwxyz']),
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: (value) => repeated(value, [...'*†‡§']),
  numberInDash: (value) => `- ${value} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => circled(value),
  decimalEnclosedCircleChinese: (value) => circled(value),
  decimalEnclosedFullstop: enclosed('⒈', 20),
  decimalEnclosedParen: enclosed('⑴', 20),
  ideographEnclosedCircle: enclosed('㈠', 10),
  ideographDigital: (value) => digitsInHan(value, '〇'),
  japaneseDigitalTenThousand: (value) => digitsInHan(value, '〇'),
  taiwaneseDigital: (value) => digitsInHan(value, '○'),
  chineseCounting: countTensInHan,
  taiwaneseCounting: countTensInHan,
  ideographTraditional: cycled(STEMS),
  ideographZodiac: cycled(BRANCHES),
  ideographZodiacTraditional: (value) =>
    value === 0 ? '0' : STEMS.charAt((value - 1) % STEMS.length) + BRANCHES.charAt((value - 1) % BRANCHES.length),
  bullet: () => '',
  none: () => '',
};

/**
 * An automatic number in one of Word's formats: `(12, 'chineseCountingThousand')` → 十二. `custom` is the pattern of a
 * format of the author's own (`001, 002, …`). A format unknown here is written as decimal, as Word does.
 */
export function formatNumber(value: number, format: string, custom = ''): string {
  if (!Number.isSafeInteger(value) || value < 0) return String(value);
  if (format === 'custom') return zeroPadded(value, custom);
  if (isHanCounting(format)) return countInHan(value, format);
  const formatter = Object.hasOwn(FORMATTERS, format) ? FORMATTERS[format] : undefined;
  return (formatter ?? String)(value);
}

/** ① to ㊿; beyond them plain figures. */
export function circled(value: number): string {
  if (value === 0) return '⓪';
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  return enclosed('①', 20)(value);
}

function enclosed(first: string, count: number): Formatter {
  const code = first.codePointAt(0) ?? 0;
  return (value) => (value >= 1 && value <= count ? String.fromCodePoint(code + value - 1) : String(value));
}

function cycled(letters: string): Formatter {
  return (value) => (value === 0 ? '0' : letters.charAt((value - 1) % letters.length));
}

/** Longest label worth writing: a counter set to a million by hand would else fill the page with letters. */
const MOST_REPEATS = 40;

/** z is followed by aa, zz by aaa. */
function repeated(value: number, letters: readonly string[]): string {
  if (value === 0) return '0';
  const times = Math.floor((value - 1) / letters.length) + 1;
  return times > MOST_REPEATS ? String(value) : (letters[(value - 1) % letters.length] ?? '').repeat(times);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const LARGEST_ROMAN = 32_767;

function roman(value: number): string {
  if (value === 0 || value > LARGEST_ROMAN) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
}

/** `001, 002, 003, ...`: as many figures as the pattern's first number has. */
function zeroPadded(value: number, pattern: string): string {
  const width = /^\s*(0*1)\b/.exec(pattern)?.[1]?.length ?? 1;
  return String(value).padStart(Math.min(width, 12), '0');
}
