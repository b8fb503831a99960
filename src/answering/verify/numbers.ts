import { findHedges } from '../../language/hedges.js';
import { plainText } from '../../language/plain-text.js';
import { isSameQuantity, type Quantity, quantitiesIn } from './quantities.js';

/** What the figures of a sentence may come from; plain texts. */
export type FigureSources = {
  /** The cited sentences. */
  readonly cited: string;
  /** What dates may be carried from: the cited clauses, their headings and titles. */
  readonly around: string;
  /** How many places are cited: they may be counted. */
  readonly citations: number;
};

/**
 * True where each figure of a sentence, with its unit and bound (以上, 至少), stands in the cited sentences, and each date there or above them. What
 * counts nothing (一个) or the members the sentence names itself is none.
 */
export function figuresAreCited(sentence: string, { cited, around, citations }: FigureSources): boolean {
  const given = quantitiesIn(cited);
  const near = quantitiesIn(around);
  return quantitiesIn(sentence).every((quantity) => {
    const among = quantity.date === null ? given : near;
    return (
      among.some((each) => isSameQuantity(quantity, each) && (each.date !== null || each.sense === quantity.sense)) ||
      isArticle(quantity, sentence) ||
      countsOwnList(quantity, sentence) ||
      (citations > 1 && OF_PLACES.test(quantity.unit) && quantity.key === `${citations}${quantity.unit}`) ||
      isDateOfYear(quantity, near) ||
      isPartOfName(quantity, sentence, around)
    );
  });
}

/** True where each figure and date of a sentence stands in a phrase of a text whose hedges and bounds the sentence says too. */
export function figuresStand(sentence: string, text: string): boolean {
  const phrases = text.split(/(?<!\d),|,(?!\d)|[;。|]/);
  const isKept = (phrase: string) =>
    [...findHedges(phrase).map((hedge) => hedge.text), ...(phrase.match(BOUND) ?? [])].every((word) =>
      sentence.includes(word),
    );
  return quantitiesIn(sentence).every((quantity) =>
    phrases.some(
      (phrase) =>
        quantitiesIn(phrase).some((each) => isSameQuantity(quantity, each)) &&
        (quantity.date !== null || isKept(phrase)),
    ),
  );
}

const BOUND = /以上|以下|以内|左右|上下|不低于|不少于|不超过|至少|最多|最高/g;

/** The sentence with each number spelt as the cited sentences print it: 3年 where they say 三年; once, for one said twice (70%，即七成). */
export function spellAsCited(text: string, cited: string): string {
  const given = quantitiesIn(cited);
  const all = quantitiesIn(text);
  return all.reduceRight((spelt, quantity) => {
    if (all.some((other) => other.start < quantity.start && isSameQuantity(other, quantity))) return spelt;
    const same = given.filter((each) => isSameQuantity(quantity, each));
    if (same.length === 0 || quantity.date !== null) return spelt;
    if (same.some((each) => each.text === plainText(quantity.text))) return spelt;
    return spelt.slice(0, quantity.start) + (same[0]?.text ?? quantity.text) + spelt.slice(quantity.end);
  }, text);
}

/** 2026年5月19日, where the text says 5月19日 under a year. */
function isDateOfYear({ date }: Quantity, near: readonly Quantity[]): boolean {
  if (date === null || date[0] === null || date[1] === null) return false;
  const holds = (part: 0 | 1 | 2, other: Quantity) => other.date?.[part] === date[part];
  const isDay = near.some((other) => other.date?.[0] === null && holds(1, other) && holds(2, other));
  return isDay && near.some((other) => holds(0, other));
}

/** 一个抓手, 这一条: the numeral counts nothing. */
function isArticle({ text, end }: Quantity, sentence: string): boolean {
  return /^一[个种项条份类段句点次]$/.test(text) && !/^(?:以上|以内|以下|左右)/.test(sentence.slice(end));
}

/** What places that are cited may be counted as. */
const OF_PLACES = /^(?:条|处|份|个|项|种|类)$/;

/** 十堰、荆门、黄冈三个市, or 三项任务：甲，乙，丙: the count of the members its phrase names, or that follow it. */
function countsOwnList(quantity: Quantity, sentence: string): boolean {
  return countsMembersBefore(quantity, sentence) || countsMembersBehind(quantity, sentence);
}

function countsMembersBehind({ key, unit, end }: Quantity, sentence: string): boolean {
  const [head = '', ...behind] = sentence.slice(end).split(':');
  if (!OF_PLACES.test(unit) || behind.length === 0 || head.length > LONGEST_COUNTED) return false;
  const list = (behind.join(':').split(/[。!?]/)[0] ?? '').replace(/[;,、]$/, '');
  return [';', ',', '、'].some((mark) => key === `${list.split(mark).length}${unit}`);
}

/** 三项任务: what is counted is named in few words. */
const LONGEST_COUNTED = 8;

function countsMembersBefore({ key, unit, start }: Quantity, sentence: string): boolean {
  const before =
    sentence
      .slice(0, start)
      .split(/[,;。]/)
      .at(-1) ?? '';
  const members = before.split(/[、和及与]|(?<=”)(?=“)/).length;
  return unit !== '' && members > 1 && key === `${members}${unit}`;
}

/** 三年行动, 第37次会议: the figure is part of a name that stands above. */
function isPartOfName({ text, end }: Quantity, sentence: string, around: string): boolean {
  const following = sentence.slice(end, end + 2);
  const at = following.length === 2 ? around.indexOf(`${text}${following}`) : -1;
  return at !== -1 && !/\d/.test(around.charAt(at - 1));
}
