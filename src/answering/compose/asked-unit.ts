/** Classifiers that count the same kind of thing. */
const KINDS: readonly string[] = ['个家所处座项', '名人位', '张', '级', '次轮', '条项', '元亿万', '%百分'];
const ASKED = /(?:多少|几)\s*(个|家|所|处|座|项|名|人|位|张|级|次|轮|条|元|亿|万|%|百分)([市县区省])?/;

/** True where a question names the classifier it wants counted: 多少条, 几名. */
export function asksForCount(question: string): boolean {
  return ASKED.test(question);
}

/** True where a text counts in what is asked for: 多少名 wants 名 or 人, not 个百分点. True too where no classifier is asked for. */
export function countsInAskedUnit(text: string, question: string): boolean {
  const match = ASKED.exec(question);
  const asked = match?.[1];
  if (asked === undefined) return true;
  const kin = `${KINDS.filter((kind) => kind.includes(asked)).join('')}${match?.[2] ?? ''}`;
  return new RegExp(`[\\d一二三四五六七八九十两百万]\\s*(?:[${kin}])`).test(text.replace(/(?:19|20)\d{2}年/g, ''));
}
