/** Figures, dates and labels of clauses in a text: what a reader takes in at one glance. */

const NUMERALS = '[一二三四五六七八九十百]';
const LABEL = `${NUMERALS}+、(?:（${NUMERALS}+）\\d*)?|（${NUMERALS}+）\\d*`;
const FIGURE = '\\d+(?:[.,，:：/／~～—–-]\\d+)*';
const DATE = `\\d{4}年(?:${FIGURE}月(?:\\d{1,2}日)?)?`;
const UNIT = '(?:[%％‰]|[万亿千百]?[个名张家所次项人元米里天周岁户件条篇门类级种处辆台套年月日亩吨]{0,2})';
const BOUND = '(?:以上|以下|以内|左右|底前|底|末|前)?';
const VALUE = new RegExp(`${LABEL}|(?:${DATE}|${FIGURE}${UNIT})${BOUND}`, 'g');

/** In their order; none is to be broken over lines where its column can hold it. */
export function valuesIn(text: string): string[] {
  return text.match(VALUE) ?? [];
}
