import type { AskedMeasure } from '../../question/asked-measure.js';

/** Classifiers that count the same kind of thing. */
const KINDS: readonly string[] = ['个家所处座项', '名人位', '张', '级', '次轮', '条项', '元亿万', '%百分'];

/** True where a text counts in what is asked for: 多少名 wants 名 or 人, not 个百分点. True too where nothing is asked to be counted in. */
export function countsInAskedUnit(text: string, asked: AskedMeasure | null): boolean {
  if (asked === null) return true;
  const kin = `${KINDS.filter((kind) => kind.includes(asked.classifier)).join('')}${asked.of}`;
  return new RegExp(`[\\d一二三四五六七八九十两百万]\\s*(?:[${kin}])`).test(text.replace(/(?:19|20)\d{2}年/g, ''));
}
