import { plainText } from '../../language/plain-text.js';

/** Numbers of a plain text with their percent sign: `90%`, `1:0.53`, `2024`. Leading zeros do not count. */
export function numbersOf(text: string): string[] {
  return [...text.matchAll(/\d+(?:[.:]\d+)*%?/g)].map((match) => match[0].replace(/^0+(?=\d)/, ''));
}

/** Counts written in Chinese: 三年, 两个. */
export function hanCountsOf(text: string): string[] {
  return [...text.matchAll(/[一二三四五六七八九十两百]+(?:年|个|家|所|处|项|条|名|级|次|人|类|种)/g)].map(
    (match) => match[0],
  );
}

/** Words that soften or limit a value; a claim that states the value without them says more than the text. */
const HEDGES =
  /力争|争取|左右|以上|以下|以内|不低于|不少于|不超过|不高于|不得低于|至少|原则上|争创|普遍|总体|整体|初步|基本(?=建|形|实|达|完)|探索|鼓励|逐步|约(?=\d)/g;

/** Hedges that stand before what they soften. */
const LEADING_HEDGES = /力争|争取|原则上|争创|普遍|总体|整体|初步|基本(?=建|形|实|达|完)|探索|鼓励|逐步/g;

export type QuotedPlace = {
  /** Text of the clause and where the quote stands in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/**
 * True where the sentence keeps every hedge of what it takes over: those that stand in the same phrase of the clause as a
 * number it states, and those right before words it repeats (普遍建成…). The phrase is the clause's, not just the quote's.
 */
export function keepsHedges(sentence: string, places: readonly QuotedPlace[]): boolean {
  return places.every(
    (place) =>
      numbersOf(sentence).every((number) => keepsAround(sentence, number, place)) && keepsBefore(sentence, place),
  );
}

function keepsAround(sentence: string, number: string, { text, start, end }: QuotedPlace): boolean {
  const phrases = phrasesIn(text, start, end).filter((phrase) => holdsNumber(phrase, number));
  if (phrases.length === 0) return true;
  return phrases.some((phrase) => hedgesOf(phrase).every((hedge) => sentence.includes(hedge)));
}

function keepsBefore(sentence: string, { text, start, end }: QuotedPlace): boolean {
  const quoted = plainText(text.slice(start, end));
  return [...quoted.matchAll(LEADING_HEDGES)].every(({ 0: hedge, index }) => {
    const following = quoted.slice(index + hedge.length, index + hedge.length + 4);
    return following.length < 4 || /\d/.test(following) || !sentence.includes(following) || sentence.includes(hedge);
  });
}

function hedgesOf(phrase: string): string[] {
  return [...phrase.matchAll(HEDGES)].map((match) => match[0]);
}

/** The phrases (to the next comma, semicolon or full stop) of the clause that the quote touches, in plain text. */
function phrasesIn(text: string, start: number, end: number): string[] {
  const from =
    Math.max(...['，', ',', '；', ';', '、', '。', '\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const rest = text.slice(end).search(/[，,；;、。\n]/);
  return text
    .slice(from, rest === -1 ? text.length : end + rest)
    .split(/[，,；;、。\n]/)
    .map(plainText);
}

function holdsNumber(phrase: string, number: string): boolean {
  return numbersOf(phrase.replace(/(?:19|20)\d{2}年/g, '')).includes(number);
}
