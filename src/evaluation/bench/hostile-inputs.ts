/** Inputs at the limits of what is let through, of every shape that has cost time: for measuring, not for judging. */

export type HostileInput = { readonly name: string; readonly kind: 'ask' | 'check'; readonly text: string };

/** Characters of a question (TIAOWEN_MAX_QUESTION_CHARS by default), and of a Slack message. */
const QUESTION = 2_000;
const MESSAGE = 40_000;

const SHAPES: Readonly<Record<string, string>> = {
  'one region': '湖北省',
  'many questions': '湖北谁牵头？',
  'many clauses': '聊城到2025年达到多少；',
  'regions joined': '湖北和聊城和山东和',
  figures: '85%、',
  brackets: '（（（',
  digits: '1',
  numerals: '一二三四五六七八九十',
  units: '市财政局、市医保局、',
  latin: 'abcdef ',
  quotes: '“三医”',
  negations: '不不不',
  titles: '《进一步完善医疗卫生服务体系的实施方案》',
  marks: '？！。',
  lines: '湖北\n',
  'traditional script': '聊城縣醫療衛生',
  pinyin: 'liaocheng jiuzhenlv ',
  comparisons: '比较湖北和聊城的',
  labels: '第三条第二款（一）',
  dates: '2025年12月31日前',
  exclusions: '除配合市财政局以外还负责哪些',
  misspelt: '县玉内就珍率',
  pictures: '😀',
  'no width': '湖\u200b北',
  'source marks': '[1][2]',
  negated: '严禁不得禁止',
};

export function hostileInputs(): HostileInput[] {
  return Object.entries(SHAPES).flatMap(([name, shape]) => [
    { name, kind: 'ask', text: upTo(shape, QUESTION) } as const,
    { name, kind: 'check', text: upTo(shape, MESSAGE) } as const,
  ]);
}

function upTo(shape: string, characters: number): string {
  const { length } = [...shape];
  return [...shape.repeat(Math.ceil(characters / length))].slice(0, characters).join('');
}
