/** Grades and levels of institutions (二级及以上, 市级), and what is mistaken for them. */
import type { TextSpan } from '../../language/sentences.js';

/** `others` mean something else; `lies` are those that what is true of the rank does not follow for. */
export type Rank = TextSpan & {
  readonly words: string;
  readonly others: readonly string[];
  readonly lies: readonly string[];
};

const FORMS = ['', '甲等', '乙等', '以上', '及以上'];
const GRADES = [...'一二三'].flatMap((grade) => FORMS.map((form) => `${grade}级${form}`));
const GRADE = /(?<![第统唯])[一二三]级(?:甲等|乙等|及?以上)?(?!待遇|及?以下)/g;
const LEVELS = ['国家级', '省级', '市级', '县级'];
const LEVEL = /(?<![省市县区、和及或与])(?:国家|[省市县])级(?![、和及或与以])/g;

/** Only one that stands alone in the text: beside another the order of the two tells which it is. */
export function ranksIn(text: string): Rank[] {
  return [
    ...alone(text, GRADE, /[一二三]级|[一二三][、和](?=[二三]级)/g).map((rank) => {
      const own = gradesOf(rank.words);
      const others = GRADES.filter((other) => gradesOf(other).join() !== own.join());
      return { ...rank, others, lies: others.filter((other) => gradesOf(other).some((grade) => !own.includes(grade))) };
    }),
    // 县级 beside 县域 is known for what it is.
    ...alone(text, LEVEL, /[家省市县区]级/g)
      .filter(({ words }) => text.split(words.slice(0, -1)).length === 2)
      .map((rank) => {
        const at = LEVELS.indexOf(rank.words);
        return { ...rank, others: [], lies: LEVELS.filter((_, index) => Math.abs(index - at) === 1) };
      }),
  ];
}

function alone(text: string, find: RegExp, any: RegExp): (TextSpan & { readonly words: string })[] {
  if (text.match(any)?.length !== 1) return [];
  return [...text.matchAll(find)].map(({ 0: words, index }) => ({ words, start: index, end: index + words.length }));
}

/** Each grade it holds for, with its classes. */
function gradesOf(words: string): string[] {
  const lowest = '一二三'.indexOf(words.charAt(0));
  const grades = words.endsWith('以上') ? [0, 1, 2].slice(lowest) : [lowest];
  const classes = /[甲乙]/.exec(words) ?? ['甲', '乙'];
  return grades.flatMap((grade) => [...classes].map((each) => `${grade}${each}`));
}
