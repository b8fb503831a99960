import { parseNumeral } from './numerals.js';

const LEVEL =
  /(?<![第\d一二三四五六七八九十])(?:第?([一二三四五六七八九十]|\d{1,2}))(级|类|档|等|期|星|年级|阶段)(?![别分])/g;

/** The levels and classes a text names, alike in Han and in Arabic numerals: 二级, 2级 and 第二级 are `2级`. */
export function levelsIn(text: string): string[] {
  return [...text.matchAll(LEVEL)].map(([, number = '', of]) => `${parseNumeral(number) ?? number}${of}`);
}
