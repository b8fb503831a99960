import { type Fragment, isWide } from './fragment.js';

/** In parts of the type's size. Blanks Word sets between Han and figures take a quarter, a typed blank a half. */
const TOUCHING = 0.15;
const WIDE_BLANK = 0.7;
const WIDEST_LETTER_SPACING = 3.2;

/**
 * True where a blank is kept between two neighbours on a line: words of an alphabet apart, and Han text set apart as an
 * author does (第一章　总则, two names side by side). Blanks around figures and letters of a spaced-out title go.
 */
export function isApart(before: Fragment, next: Fragment): boolean {
  const size = Math.max(before.size, next.size);
  const gap = (next.x - before.right) / size;
  if (gap < TOUCHING) return false;
  const last = before.text.at(-1) ?? '';
  const first = next.text.charAt(0);
  if (!isWide(last) && !isWide(first)) return !(isFigure(last) && isPunctuation(first)) || gap > WIDE_BLANK;
  if (isLetterSpaced(before, next) && gap <= WIDEST_LETTER_SPACING) return false;
  return gap > WIDE_BLANK;
}

/** What stands between two lines of one paragraph: a blank between words or numbers, which no line breaks, else nothing. */
export function seam(before: string, next: string): '' | ' ' {
  const last = before.at(-1) ?? '';
  const first = next.charAt(0);
  const isWords = /[A-Za-z,;:.)]/.test(last) && /[A-Za-z(]/.test(first);
  return isWords || (/[\d%‰]/.test(last) && /\d/.test(first)) ? ' ' : '';
}

function isLetterSpaced(before: Fragment, next: Fragment): boolean {
  return isOneHan(before.text) && isOneHan(next.text);
}

function isOneHan(text: string): boolean {
  return /^\p{Script=Han}[，。、；：）》”]?$/u.test(text);
}

function isFigure(char: string): boolean {
  return /\d/.test(char);
}

function isPunctuation(char: string): boolean {
  return /[.,:;%)]/.test(char);
}
