import { plainText } from '../../language/plain-text.js';
import type { WithheldReason } from '../../vocabulary/answer.js';
import { quantitiesIn } from './quantities.js';

/** English names of departments and regions, lower case, with the Chinese ones they stand for. */
export type EnglishNames = ReadonlyMap<string, string>;

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, index) => [
    word,
    index + 2,
  ]),
);
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** What forbids or denies: said in both languages or in neither. */
const DENIES = {
  chinese: /不得|严禁|禁止|不准|不予|不能|不可|不再|无需|不需|不缴|未|免/,
  english:
    /\b(?:not|no|never|nor|neither|without|cannot|prohibit\w*|ban\w*|forbid\w*|bar(?:red)?|exempt\w*|un\w+ed)\b/i,
};
/** What softens or limits: English must say it where the Chinese does. */
const SOFTENS = {
  chinese: /力争|争取|鼓励|支持|引导|探索|逐步|原则上|试点|有条件|有序|适当/,
  english:
    /\b(?:striv\w*|aim\w*|seek\w*|endeavou?r\w*|encourag\w*|support\w*|guid\w*|explor\w*|gradual\w*|step by step|progressive\w*|in principle|pilot\w*|trial\w*|eligible|qualif\w*|conditions?|orderly|moderate\w*|appropriate\w*|where possible|strict\w*)\b/i,
};
/** What is done: English may not say it where the Chinese does not. */
const DONE = { chinese: /已|完成了/, english: /\balready\b/i };
/** 不超过 denies nothing. */
const BOUNDS = /\b(?:no|not) (?:more|less|fewer|later|lower|higher) than\b|\bnot (?:to )?exceed\w*\b/gi;
/** Spans of time an amount is given for. */
const SPANS: readonly (readonly [english: RegExp, chinese: RegExp])[] = [
  [/\b(?:a|per|each|every) month\b|\bmonthly\b/i, /月/],
  [/\b(?:a|per|each|every) (?:\w+ ){0,3}year\b|\bannual(?:ly)?\b|\byearly\b/i, /年/],
  [/\b(?:a|per|each|every) day\b|\bdaily\b/i, /[日天]/],
  [/\b(?:a|per|each|every) week\b|\bweekly\b/i, /周|星期/],
  [/\bquarter(?:ly)?\b/i, /季/],
];

/** True for a sentence written in English, whatever names and quotes it holds. */
export function isEnglish(text: string): boolean {
  return (text.match(/[a-z]/gi)?.length ?? 0) > 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/**
 * Why an English sentence is not what the Chinese it cites says, as far as that can be told by rule: figures, dates, names of
 * departments and regions, negation, what softens, and spans of time. Null where none of them differs.
 */
export function englishAgainst(
  text: string,
  { cited, around }: { readonly cited: string; readonly around: string },
  names: { readonly units: EnglishNames; readonly regions: EnglishNames },
): WithheldReason | null {
  const given = new Set([...valuesOf(cited), ...yearsOf(around)]);
  if (!englishValues(text).every((value) => given.has(value))) return 'number-not-cited';
  if (!SPANS.every(([english, chinese]) => !english.test(text) || chinese.test(cited))) return 'number-not-cited';
  if (!namesHold(text, names.units, around)) return 'unit-not-cited';
  if (!namesHold(text, names.regions, around)) return 'region-not-cited';
  if (DENIES.chinese.test(cited) !== DENIES.english.test(text.replace(BOUNDS, ' '))) return 'negation-flipped';
  if (SOFTENS.chinese.test(cited) && !SOFTENS.english.test(text)) return 'hedge-dropped';
  return DONE.english.test(text) && !DONE.chinese.test(cited) ? 'scope-flipped' : null;
}

function englishValues(text: string): number[] {
  const lower = text.toLowerCase();
  const digits = [...lower.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));
  const words = lower.split(/[^a-z]+/).flatMap((word) => WORDS[word] ?? []);
  // May is a verb more often than a month.
  const months = lower
    .split(/[^a-z]+/)
    .flatMap((word) => (word !== 'may' && MONTHS.includes(word) ? [MONTHS.indexOf(word) + 1] : []));
  return [...digits, ...words, ...months];
}

/** Every value a Chinese text gives, however it is written. */
function valuesOf(text: string): number[] {
  const plain = plainText(text);
  const read = quantitiesIn(plain).flatMap(({ key, date }) =>
    date === null ? (key.match(/\d+(?:\.\d+)?/g) ?? []).map(Number) : date.flatMap((part) => part ?? []),
  );
  const ranks = [...plain.matchAll(/[一二三四五六七八九十](?=[级类档星等次])/g)].map(
    ([numeral]) => '一二三四五六七八九十'.indexOf(numeral) + 1,
  );
  return [...read, ...ranks, ...(plain.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)];
}

function yearsOf(text: string): number[] {
  return quantitiesIn(plainText(text)).flatMap(({ date }) => date?.[0] ?? []);
}

function namesHold(text: string, names: EnglishNames, around: string): boolean {
  const lower = text.toLowerCase();
  return [...names].every(([english, chinese]) => {
    const at = lower.indexOf(english);
    const isWord = at !== -1 && !/[a-z]/.test(`${lower.charAt(at - 1)}${lower.charAt(at + english.length)}`);
    return !isWord || around.includes(chinese.replace(/[省市县区]$|自治区$|壮族|回族|维吾尔/g, ''));
  });
}
