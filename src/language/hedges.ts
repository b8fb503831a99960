/** Words that soften what is said, or say for how much of a thing it holds. The one list of them: every reader of hedges uses it. */

/** Stand before what they soften. */
const LEADING = [
  '力争',
  '争取(?=到|实现|达|完成|建成|在)',
  '争创',
  '原则上',
  '总体',
  '整体',
  '普遍',
  '逐步',
  '初步',
  '保持(?=在)',
  '稳定(?=在)',
  '基本(?=实现|建成|形成|建立|达到|完成|覆盖|消除|普及|解决|满足|得到)',
];
/** Stand behind a value. */
const TRAILING = ['左右', '上下'];

const SOFTENING = new RegExp(LEADING.join('|'), 'g');

export type Hedge = { readonly text: string; readonly start: number; readonly end: number };

/** The words of a phrase that soften what follows them, in order. */
export function findHedges(phrase: string): Hedge[] {
  return [...phrase.matchAll(SOFTENING)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** True for words behind a value that make it approximate. */
export function isTrailingHedge(word: string): boolean {
  return TRAILING.includes(word);
}
