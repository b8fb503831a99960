import { HAN_NUMERAL_CLASS, parseNumeral, toHanNumeral } from '../language/numerals.js';
import { foldWidth } from '../language/width.js';

/** Numbers of a clause's place from the outside in, as a question or a label writes them. */
export type LabelReference = {
  readonly numbers: readonly number[];
  /** `article`: 条 of a statute or a running section; `dotted`: 2.1.3; `nested`: 二（一）3 or 第二部分第（一）条第3点; `tail`: （一）3, without its part; `rank`: the nth of a list asked about before. */
  readonly form: 'article' | 'dotted' | 'nested' | 'point' | 'tail' | 'rank';
  /** A place inside the clause: 第（三）项, 第二款. */
  readonly anchor?: string;
  readonly start: number;
  readonly end: number;
};

/** 最后一条: no clause bears it; it counts among the members of what was asked about before. */
export const LAST = -1;

const HAN = `[${HAN_NUMERAL_CLASS}]{1,4}`;
const PART = `(?:第?(?<part>${HAN}|\\d{1,2})(?:部分|大部分|章|大点|、))`;
/** (1) in running text is no clause number; （一） is, and 第（1）条. */
const SECTION = `(?:第?\\((?<section>${HAN})\\)(?:条|款|项|点|部分|小节|节)?|第\\((?<section2>\\d{1,2})\\)(?:条|款|项|点)?)`;
const ITEM = `(?:第?(?!两)(?<item>\\d{1,2}|${HAN})(?:条|项|点|款|小点|小项)|(?<plain>\\d{1,2})(?!\\d|年|%|个|家|项|月))`;
const FORMS: readonly { readonly form: LabelReference['form']; readonly pattern: RegExp }[] = [
  {
    form: 'dotted',
    pattern: /(?<![\d.:])(?<part>\d{1,2})\.(?<section>\d{1,2})\.(?<item>\d{1,2})(?![\d.%]|[个家万亿人级名所])/,
  },
  { form: 'dotted', pattern: /(?<=第)(?<part>\d{1,2})\.(?<section>\d{1,2})(?![\d.%])/ },
  { form: 'dotted', pattern: /(?<![\d.:])(?<part>\d{1,2})\.(?<section>\d{1,2})(?=(?:这|那)?(?:条|款|项|点|节|部分))/ },
  { form: 'point', pattern: new RegExp(`${PART}\\s*(?:的|中|里)?[“"「]?(?:第?(?<section>${HAN})(?:是|方面))`) },
  { form: 'point', pattern: new RegExp(`第(?<section>${HAN})(?:个?方面|点)`) },
  {
    form: 'nested',
    pattern: new RegExp(`(?:${PART}|(?<part2>${HAN}))\\s*(?:的|中|里)?\\s*${SECTION}\\s*(?:的|中|里)?\\s*${ITEM}?`),
  },
  {
    form: 'nested',
    pattern: new RegExp(
      `${PART}\\s*(?:的|中|里)?\\s*第(?<section>${HAN}|\\d{1,2})(?:条|节|小节|款|项|点)\\s*(?:的|中|里)?\\s*${ITEM}?`,
    ),
  },
  {
    form: 'article',
    pattern: new RegExp(`第(?<section>${HAN}|\\d{1,3})条(?:的)?第?[(]?(?<anchor>${HAN}|\\d{1,2})[)]?(?<kind>项|款)`),
  },
  { form: 'tail', pattern: new RegExp(`${SECTION}\\s*(?:的|中|里)?\\s*${ITEM}`) },
  { form: 'article', pattern: new RegExp(`${SECTION}`) },
  { form: 'article', pattern: /(?<last>最后一|末)(?:条|项|点)/ },
  { form: 'article', pattern: new RegExp(`第(?<section>${HAN}|\\d{1,3})条`) },
  { form: 'article', pattern: /\b(?:article|item|clause|section)\s+(?:no\.?\s*)?(?<section>\d{1,2})\b/i },
  { form: 'nested', pattern: new RegExp(`第(?<part>${HAN}|\\d{1,2})(?:部分|大部分|章)`) },
];

/** The clause numbers a question names, in any of the spellings officials use; several of one spelling: （十一）和（十四）. */
export function findLabelReferences(question: string): LabelReference[] {
  const folded = foldWidth(question);
  for (const { form, pattern } of FORMS) {
    const references = [...folded.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].flatMap((match) =>
      readReference(match, form),
    );
    if (references.length > 0) return references;
  }
  return [];
}

const RANK = new RegExp(
  `^(?:那|那么|然后|接着)?(?:这|那)?(?<last>最后一)?(?:第(?<rank>${HAN}|\\d{1,2}))?(?:项|点|个|方面|块|条|部分)(?!标|人民|省|市)`,
);

/** 第四项呢, behind a list: the place of a member. Null where the question says no more than that it is one. */
export function rankReference(question: string): LabelReference | null {
  const match = RANK.exec(foldWidth(question));
  const rank = match?.groups?.last === undefined ? parseNumeral(match?.groups?.rank ?? '') : LAST;
  return match === null || rank === null ? null : { numbers: [rank], form: 'rank', start: 0, end: match[0].length };
}

/** The clause before or after one: 上一条, 下一条. Null where the question says neither or the number would be 0. */
export function neighbourReference(question: string, label: LabelReference): LabelReference | null {
  const step = /上一(?:条|项|款|点)|前一(?:条|项)/.test(question)
    ? -1
    : /下一(?:条|项|款|点)|后一(?:条|项)/.test(question)
      ? 1
      : 0;
  const last = (label.numbers.at(-1) ?? 0) + step;
  return step === 0 || last < 1 ? null : { ...label, numbers: [...label.numbers.slice(0, -1), last] };
}

function readReference(match: RegExpMatchArray, form: LabelReference['form']): LabelReference[] {
  const groups = match.groups ?? {};
  const numbers = [groups.part ?? groups.part2, groups.section ?? groups.section2, groups.item ?? groups.plain]
    .map((numeral) => (numeral === undefined ? null : parseNumeral(numeral)))
    .filter((number) => number !== null);
  if (groups.last !== undefined) numbers.push(LAST);
  const start = match.index ?? 0;
  const anchor = anchorOf(groups);
  const reference = { numbers, form, start, end: start + match[0].length };
  return numbers.length === 0 ? [] : [anchor === null ? reference : { ...reference, anchor }];
}

function anchorOf({ anchor, kind }: Readonly<Record<string, string | undefined>>): string | null {
  const number = parseNumeral(anchor ?? '');
  if (number === null) return null;
  return kind === '款' ? `第${toHanNumeral(number)}款` : `第（${toHanNumeral(number)}）项`;
}

/** The numbers of a clause's own label: 二、（一）3 → [2, 1, 3]; （二十八） → [28]; 四、二是 → [4, 2]. */
export function numbersOfLabel(label: string): number[] {
  const numerals = foldWidth(label).match(new RegExp(`\\d{1,3}|${HAN}`, 'g')) ?? [];
  return numerals.map(parseNumeral).filter((number) => number !== null);
}
