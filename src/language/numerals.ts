const DIGITS = '〇一二三四五六七八九';
const ALIASES: Readonly<Record<string, string>> = {
  零: '〇',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Characters a Chinese numeral below 1,000 is written with, for use in a regular expression's class. */
export const HAN_NUMERAL_CLASS = '〇零一二两三四五六七八九十百';

/** Characters of any Chinese numeral, the financial ones (壹拾) included, for use in a regular expression's class. */
export const HAN_NUMBER_CLASS = '〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

/**
 * Reads a Chinese or Arabic numeral: 二十八 → 28, 一百零三 → 103, 二〇二四 → 2024, 三万五千 → 35000, 两点五 → 2.5, 12 → 12.
 * Returns null for anything else.
 */
export function parseNumeral(text: string): number | null {
  const plain = text.trim();
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  const han = [...plain].map((char) => ALIASES[char] ?? char).join('');
  const [whole = '', fraction, ...more] = han.split('点');
  const value = parseWhole(whole);
  if (value === null || fraction === undefined) return value;
  if (more.length > 0) return null;
  const decimals = [...fraction].map((char) => DIGITS.indexOf(char));
  return decimals.length === 0 || decimals.includes(-1) ? null : Number(`${value}.${decimals.join('')}`);
}

function parseWhole(han: string): number | null {
  if (han.length === 0 || !new RegExp(`^[${DIGITS}十百千万亿]+$`).test(han)) return null;
  if (!/[十百千万亿]/.test(han)) return Number([...han].map((char) => DIGITS.indexOf(char)).join(''));
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const char of han) {
    const scale = SCALES[char];
    const of = GROUPS[char];
    if (scale !== undefined) {
      group += (digit === 0 ? 1 : digit) * scale;
      digit = 0;
    } else if (of !== undefined) {
      // 一万二千亿: the larger mark takes in what stands before it.
      total = of === GROUPS.亿 ? (total + group + digit) * of : total + (group + digit) * of;
      group = 0;
      digit = 0;
    } else {
      digit = DIGITS.indexOf(char);
    }
  }
  return total + group + digit;
}

/** Writes 1–999 as officials number things: 1 → 一, 10 → 十, 28 → 二十八, 103 → 一百零三. */
export function toHanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  const digit = (n: number) => DIGITS.charAt(n);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds > 0 ? `${digit(hundreds)}百` : '';
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  if (ones > 0) text += digit(ones);
  return text;
}
