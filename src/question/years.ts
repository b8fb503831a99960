import { parseNumeral } from '../language/numerals.js';

const HAN_DIGITS = '〇零一二三四五六七八九';
const FULL = /(?<![\d.])((?:19|20)\d{2})(?!\d)/g;
const FULL_HAN = /((?:一九|二[〇零])[〇零一二三四五六七八九]{2})年/g;
/** 25年底, 二五年, 三〇年: of this century, where a count of years would make no sense. */
const SHORT =
  /(?<![\d.〇零一二三四五六七八九十百个几])(\d{2}|[〇零一二三四五六七八九]{2})年(?![以内期间多来龄制后]|\d)/g;
const PERIOD = /十([一二三四五六])五(?:末|期末|规划期末|结束)/g;
/** The 十一五 ended in 2010. */
const ELEVENTH_ENDS = 2010;
const YEARS_OF_PERIOD = 5;

/** Two figures from here on are of the last century: 八一年. */
const FIRST_OF_LAST_CENTURY = 50;

/** The years a question names, however written: 2025, 二〇二五年, 25年底, 十四五末. */
export function yearsIn(text: string): number[] {
  const full = [...text.matchAll(FULL)].map((match) => Number(match[1]));
  const han = [...text.matchAll(FULL_HAN)].map((match) => digitsOf(match[1] ?? ''));
  const short = [...text.matchAll(SHORT)].map((match) => inItsCentury(digitsOf(match[1] ?? '')));
  const ends = [...text.matchAll(PERIOD)].map(
    (match) => ELEVENTH_ENDS + ((parseNumeral(match[1] ?? '') ?? 1) - 1) * YEARS_OF_PERIOD,
  );
  return [...new Set([...full, ...han, ...short, ...ends])];
}

/** Where years stand that words would be read from otherwise: the 〇年 of 三〇年 is no topic. */
export function yearsInWords(text: string): { readonly start: number; readonly end: number }[] {
  return [FULL_HAN, SHORT]
    .flatMap((form) => [...text.matchAll(form)])
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

function inItsCentury(figures: number): number {
  return figures + (figures >= FIRST_OF_LAST_CENTURY ? 1900 : 2000);
}

function digitsOf(text: string): number {
  return Number(
    [...text].map((char) => (/\d/.test(char) ? char : String(Math.max(0, HAN_DIGITS.indexOf(char) - 1)))).join(''),
  );
}
