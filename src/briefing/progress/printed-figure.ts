import { foldWidth } from '../../language/width.js';
import type { Figure } from './progress.js';

/** `text`: what is printed, in the user's words. */
export type ReadFigure = { readonly figure: Figure; readonly text: string };

export const PLAIN = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,12})?|\\d{1,15}(?:\\.\\d{1,12})?';
/** Words that bound or soften a figure and are printed with it. */
const SOFTENING =
  /(?:大约|约为?|接近|将近|近|超过?|突破|逾|不足|不到|低于|高于|至少|总体|平均|基本达到|基本|累计|年均|每年)+$/;
export const SOFTENED = /^(?:左右|上下|以上|以下|以内|多|余|出头)/;

/** A stretch of a cell with the words at either side of it that soften or bound it. */
export function softened(text: string, start: number, end: number): string {
  const folded = foldWidth(text);
  const before = SOFTENING.exec(folded.slice(0, start).trimEnd())?.[0].length ?? 0;
  const gap = folded.slice(0, start).length - folded.slice(0, start).trimEnd().length;
  const after = SOFTENED.exec(folded.slice(end))?.[0].length ?? 0;
  return text.slice(start - (before > 0 ? before + gap : 0), end + after).trim();
}

export function wordsOf(shown: string): ReadFigure {
  return { figure: { kind: 'words', words: shown }, text: shown };
}

export function plainNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}
