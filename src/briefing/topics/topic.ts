/** A topic as clauses are held against it: its wordings, what it is made of, and how much each of its words weighs. */

import { plainText } from '../../language/plain-text.js';
import { wordBorders } from '../../language/word-borders.js';
import { type Concept, conceptMatch } from '../../question/concepts.js';
import type { Family, Glossary } from '../../question/glossary.js';
import { LOOSE } from '../../question/glossary.js';
import { familyMeant, kinOf, meantBy } from './kin.js';
import { bareTopic, familyAtEdge, familyOf, headFamilyOf, partsOfTopic } from './topic-names.js';

/** `own`: it, another name of it or a part of it, in plain text. `near`: what touches it and is never it by itself. */
type Word = {
  readonly weight: number;
  readonly own: readonly string[];
  readonly near: readonly string[];
  readonly concept: Concept | null;
};

/** One reading of what a user writes. `about`: what a clause must touch besides: 医生 in 医生工资待遇. */
export type Topic = { readonly words: readonly Word[]; readonly about: readonly Word[] };

/** What topics are read by. */
export type TopicSources = Pick<Glossary, 'families' | 'everyday'> & {
  /** What the plans themselves say something is made of. */
  readonly saidOf: (name: string) => readonly string[];
  /** Whether the plans write it at all. */
  readonly isWritten: (name: string) => boolean;
  /** Whether so many places of the plans write it that it tells none of them apart. */
  readonly isEverywhere: (name: string) => boolean;
};

/** Wordings of so few characters may stand across two words: 家医 in 国家医学中心. */
const SHORT = 2;

/**
 * `words` as the user writes them, each part of 公卫、疾控 a topic of its own; `concepts` what they are read as where no
 * family of the glossary is named by them.
 */
export function topicsOf(words: string, concepts: readonly Concept[], sources: TopicSources): Topic[] {
  return partsOfTopic(words, sources.families).map((part) => topicOf(part, concepts, sources));
}

function topicOf(words: string, concepts: readonly Concept[], sources: TopicSources): Topic {
  const { families, isWritten } = sources;
  const bare = bareTopic(words);
  const whole = familyOf(words, families) ?? familyMeantBy(bare, sources);
  if (whole !== null) return { words: [wordOfFamily(whole, 1, sources)], about: [] };
  const within = concepts.filter(({ surface }) => words.toLowerCase().includes(surface));
  const asWords = (read: readonly Concept[]) => read.map((concept) => wordOfConcept(concept, sources));
  const head = headFamilyOf(words, families);
  const isOneWord = within.length === 1 && within[0]?.surface === bare.toLowerCase();
  if (isOneWord) return { words: asWords(within), about: [] };
  if (head === null && isWritten(bare)) {
    // 绿色矿山, where the plan writes it, is no clause that has 绿色 and 矿山 somewhere in it.
    const near = within.filter(({ surface }) => surface.length > 1).map(({ surface }) => plainText(surface));
    return { words: [{ ...plainWord(bare), near }], about: [] };
  }
  if (head === null) return { words: asWords(within), about: [] };
  const ofHead = wordOfFamily(head.family, 1, sources);
  const before = familyOf(head.before, families);
  if (before !== null) return { words: [ofHead], about: [wordOfFamily(before, 1, sources)] };
  const beside = besideHead(head.before, within, sources);
  if (beside.length > 0) return { words: [ofHead], about: asWords(beside) };
  // What narrows the family (买农机) is nothing the plans or the glossary know: what is of the family may be meant.
  const rare = telling(ofHead.own, sources);
  const isRare = rare.some(isWritten) || ofHead.near.some(isWritten);
  return { words: [{ ...plainWord(bare), near: [...(isRare ? rare : ofHead.own), ...ofHead.near] }], about: [] };
}

/** What stands before the family, where the glossary or the plans know it. */
function besideHead(before: string, within: readonly Concept[], { families, isWritten }: TopicSources): Concept[] {
  const beside = within.filter(({ surface }) => before.toLowerCase().includes(surface) && surface.length > 1);
  return beside.filter(({ surface }) => familyOf(surface, families) !== null || isWritten(surface));
}

function familyMeantBy(word: string, { families, everyday, isWritten }: TopicSources): Family | null {
  return isWritten(word) ? null : familyMeant(meantBy(word, everyday), families);
}

function wordOfFamily({ names, holds, near }: Family, weight: number, sources: TopicSources): Word {
  const parts = withParts([...holds, ...names.flatMap(sources.saidOf)], sources.families);
  const touching = [...near, ...kinOf(names, sources.everyday)];
  const own = [...new Set([...names.map(plainText), ...parts])];
  return { weight, own, near: telling(touching, sources), concept: null };
}

function wordOfConcept(concept: Concept, sources: TopicSources): Word {
  const { surface, weight, variants } = concept;
  const { families, everyday, saidOf, isWritten } = sources;
  const family = familyOf(surface, families) ?? familyMeantBy(surface, sources);
  if (family !== null) return wordOfFamily(family, weight, sources);
  const parts = withParts(saidOf(surface), families);
  const others = variants.filter((variant) => variant.weight >= LOOSE).map(({ text }) => text);
  // An everyday word no plan writes (看病难) stands for the words plans have for it; beside its own they only touch it.
  const [own, near] = isWritten(surface) ? [[], others] : [others, []];
  const edge = isWritten(surface) ? null : familyAtEdge(surface, families);
  const touching = [...near, ...kinOf([surface], everyday), ...(edge?.names ?? []), ...(edge?.holds ?? [])];
  return { weight, own: [plainText(surface), ...parts, ...own], near: telling(touching, sources), concept };
}

function telling(words: readonly string[], { isEverywhere }: TopicSources): string[] {
  return [...new Set(words.filter((word) => !isEverywhere(word)).map(plainText))];
}

function plainWord(text: string): Word {
  return { weight: 1, own: [plainText(text)], near: [], concept: null };
}

/** The share of the topic's weight a text holds, by its own words or by those near it too; in plain text. */
export function heldBy(text: string, { words }: Topic, reach: 'own' | 'near'): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const held = words.reduce((sum, word) => sum + word.weight * matchOf(word, text, reach), 0);
  return total === 0 ? 0 : held / total;
}

/** Whether a text, in plain text, touches all the topic is about besides. */
export function isBeside(text: string, { about }: Topic): boolean {
  return about.every((word) => matchOf(word, text, 'near') > 0);
}

/** Where the heaviest word of the topic stands in a text, longest wordings first; none overlap. */
export function placesOf(text: string, { words }: Topic): { readonly start: number; readonly end: number }[] {
  const [heaviest] = [...words].sort((a, b) => b.weight - a.weight);
  const own = [...(heaviest?.own ?? []), ...(heaviest?.concept?.variants.map((variant) => variant.text) ?? [])];
  const places: { start: number; end: number }[] = [];
  for (const wording of [...own].sort((a, b) => b.length - a.length))
    for (let at = text.indexOf(wording); at !== -1; at = text.indexOf(wording, at + wording.length)) {
      const end = at + wording.length;
      if (!isWord(text, at, end)) continue;
      if (!places.some((other) => at < other.end && other.start < end)) places.push({ start: at, end });
    }
  return places.sort((a, b) => a.start - b.start);
}

function matchOf({ own, near, concept }: Word, text: string, reach: 'own' | 'near'): number {
  if (own.some((wording) => stands(text, wording))) return 1;
  if (reach === 'near' && near.some((wording) => stands(text, wording))) return 1;
  return concept === null ? 0 : conceptMatch(concept, text);
}

function stands(text: string, wording: string): boolean {
  for (let at = text.indexOf(wording); at !== -1; at = text.indexOf(wording, at + 1))
    if (isWord(text, at, at + wording.length)) return true;
  return false;
}

/** A short wording begins or ends where a word does. */
function isWord(text: string, start: number, end: number): boolean {
  if (end - start > SHORT) return true;
  const borders = wordBorders(text);
  return borders.has(start) || borders.has(end);
}

/** Parts of parts belong to a topic; what those hold in turn is another's (农业 → 乡村振兴 → 人居环境 → 生活垃圾). */
const DEEPEST = 2;

/** In plain text, with what each of them is made of in turn; a part named by another name of a family stands for itself. */
function withParts(holds: readonly string[], families: Glossary['families']): string[] {
  const held = new Set<string>();
  const take = (names: readonly string[], depth: number) => {
    for (const name of names) {
      if (held.has(name)) continue;
      held.add(name);
      const inner = families.get(name);
      if (depth < DEEPEST && inner?.names[0] === name) take([...inner.names, ...inner.holds], depth + 1);
    }
  };
  take(holds, 1);
  return [...held].map(plainText);
}
