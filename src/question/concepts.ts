import { tokenize } from '../indexing/tokenizer.js';
import { plainText } from '../language/plain-text.js';
import { wordBorders } from '../language/word-borders.js';
import type { CommonWords } from './common-words.js';
import { entriesWithin, type Glossary, type Variant } from './glossary.js';
import { topicWords } from './topic-words.js';

/** `pairs`: the index terms it is made of, kept because each is looked for in many statements. */
export type ConceptVariant = Variant & { readonly pairs: readonly string[] };

/** One thing a question speaks of, with the wordings that count as it. */
export type Concept = {
  readonly surface: string;
  /** Wordings that count as it, in plain text. */
  readonly variants: readonly ConceptVariant[];
  /** What it is worth: rare words are worth more. */
  readonly weight: number;
  /** The corpus holds at least one of the variants' words. */
  readonly known: boolean;
};

type WordContext = { readonly statistics: TermStatistics; readonly common: CommonWords };

export type TermStatistics = { readonly clauseCount: number; readonly documentFrequency: (term: string) => number };

/** What is asked names no topic where its concepts weigh less than this together. */
export const LEAST_TOPIC_WEIGHT = 2.2;

/** From this level on (`common-words`) a word tells less the more common it is; by this share a level. */
const FAMILIAR_LEVEL = 2;
const LESS_A_LEVEL = 0.3;
/** A word the documents lack says nothing where it is this common: it was a manner of speaking (折腾, 日子). */
const SAYS_NOTHING_LEVEL = 3;
/** A single character is seldom a word by itself. */
const SINGLE_SHARE = 0.25;
/** A word the corpus does not know at all: it may be the point of the question or a manner of speaking. */
const UNKNOWN_SHARE = 0.6;
const UNKNOWN_FOREIGN_SHARE = 0.08;
/** Joined of characters the dictionary left alone, and known as a pair: perhaps only the seam of two words (全省考核 knows 省考). */
const JOINED_SHARE = 0.7;
/** Unknown, and perhaps no word at all. */
const UNCERTAIN_SHARE = 0.4;

/** A run of lone characters makes many pairs (人老 老嫌 嫌钱); together they weigh as much as this many. */
const MOST_STRANGE_PAIRS = 1.5;

/**
 * Reads the concepts of a question's content (`contentOf`): glossary wordings first, longest first, then `names` (what stands
 * in quotation marks is one word), then the words left.
 */
export function readConcepts(
  content: string,
  glossary: Glossary,
  statistics: TermStatistics,
  names: readonly string[] = [],
): Concept[] {
  const context = { statistics, common: glossary.common };
  const read = new Map<string, Concept>();
  /** A long question says a word many times over: it is weighed once. */
  const conceptFor = (surface: string, variants: readonly Variant[]): Concept => {
    const key = `${surface}|${variants.length}`;
    const concept = read.get(key) ?? conceptOf(surface, variants, context);
    read.set(key, concept);
    return concept;
  };
  const concepts: Concept[] = [];
  const lower = content.toLowerCase();
  const taken = new Array<boolean>(lower.length).fill(false);
  const borders = wordBorders(lower);
  for (const entry of entriesWithin(lower, glossary)) {
    for (let at = lower.indexOf(entry.surface); at !== -1; at = lower.indexOf(entry.surface, at + 1)) {
      const end = at + entry.surface.length;
      if (taken.slice(at, end).some(Boolean)) continue;
      if (entry.bounded && !(borders.has(at) && borders.has(end))) continue;
      if (entry.english && !isWholeWord(lower, at, end) && !isPlural(lower, at, end)) continue;
      taken.fill(true, at, end);
      concepts.push(conceptFor(entry.surface, entry.variants));
    }
  }
  for (const name of names.map((each) => each.toLowerCase())) {
    const at = lower.indexOf(name);
    if (at === -1 || taken.slice(at, at + name.length).some(Boolean)) continue;
    taken.fill(true, at, at + name.length);
    concepts.push(conceptFor(name, []));
  }
  maskFillers(lower, taken, glossary.fillers);
  const rest = [...lower].map((char, index) => (taken[index] === true ? ' ' : char)).join('');
  const strange: Concept[] = [];
  for (const { text, certain } of topicWords(rest, glossary.fillers)) {
    const concept = conceptFor(text, []);
    if (certain) concepts.push(concept);
    else if (concept.known) concepts.push({ ...concept, weight: concept.weight * JOINED_SHARE });
    else if ([...text].length > 1) strange.push({ ...concept, weight: concept.weight * UNCERTAIN_SHARE });
  }
  const share = 1 / Math.max(1, strange.length / MOST_STRANGE_PAIRS);
  const all = [...concepts, ...strange.map((concept) => ({ ...concept, weight: concept.weight * share }))];
  return [...new Map(all.map((concept) => [concept.surface, concept])).values()].filter(({ weight }) => weight > 0);
}

/** Fillers of fewer characters are dropped as words only: 都说 stands in 首都说明. */
const LEAST_MASKED_FILLER = 3;

/** Marks as taken what is a filler wherever it stands: 听人讲, as far as. */
function maskFillers(text: string, taken: boolean[], fillers: ReadonlySet<string>): void {
  for (const filler of fillers) {
    if (filler.length < LEAST_MASKED_FILLER) continue;
    for (let at = text.indexOf(filler); at !== -1; at = text.indexOf(filler, at + 1)) {
      const end = at + filler.length;
      if (!taken.slice(at, end).some(Boolean) && isWholeWord(text, at, end)) taken.fill(true, at, end);
    }
  }
}

function isPlural(text: string, start: number, end: number): boolean {
  return text.charAt(end) === 's' && isWholeWord(text, start, end + 1);
}

function isWholeWord(text: string, start: number, end: number): boolean {
  return !/[a-z0-9]/.test(text.charAt(start - 1)) && !/[a-z0-9]/.test(text.charAt(end));
}

function conceptOf(surface: string, others: readonly Variant[], context: WordContext): Concept {
  const { statistics, common } = context;
  const all = [conceptVariant(surface, 1), ...others.map(({ text, weight }) => conceptVariant(text, weight))];
  const known = all.filter(({ pairs }) => pairs.some((term) => statistics.documentFrequency(term) > 0));
  const used = known.length > 0 ? known : all;
  const weight = Math.max(
    ...used.map((each) => each.weight * meanIdf(each.pairs, statistics) * Math.max(1, each.pairs.length) ** 0.5),
  );
  return {
    surface,
    variants: used,
    weight: weight * shareOf(surface, known.length > 0, common),
    known: known.length > 0,
  };
}

function shareOf(surface: string, known: boolean, common: CommonWords): number {
  const level = common.get(surface) ?? 0;
  if (known) {
    const familiar = 1 - LESS_A_LEVEL * Math.max(0, level - FAMILIAR_LEVEL);
    return familiar * ([...surface].length === 1 ? SINGLE_SHARE : 1);
  }
  const foreign = /\p{Script=Han}/u.test(surface) ? UNKNOWN_SHARE : UNKNOWN_FOREIGN_SHARE;
  return level === 0 ? foreign : foreign * Math.max(0, (SAYS_NOTHING_LEVEL - level) / SAYS_NOTHING_LEVEL);
}

/** Index terms of a text without the single characters that a pair already covers. */
function pairsOf(text: string): string[] {
  const terms = [...new Set(tokenize(text))];
  const pairs = terms.filter((term) => [...term].length > 1 || !/\p{Script=Han}/u.test(term));
  return pairs.length > 0 ? pairs : terms;
}

function meanIdf(terms: readonly string[], statistics: TermStatistics): number {
  const total = terms.reduce((sum, term) => sum + idf(statistics.documentFrequency(term), statistics), 0);
  return terms.length === 0 ? 0 : total / terms.length;
}

/** Weight of a word no clause holds. Weights are on one scale whatever the size of the corpus, so that limits hold for all. */
const RAREST = 6;

/** Inverse document frequency, scaled so that an unknown word weighs `RAREST`. */
function idf(frequency: number, { clauseCount }: TermStatistics): number {
  const most = Math.log(1 + clauseCount / 0.5);
  return most === 0 ? 0 : (RAREST * Math.log(1 + clauseCount / (frequency + 0.5))) / most;
}

/** How far a text (plain) speaks of a concept: 1 where a full-weight variant stands in it, less for parts of one. */
export function conceptMatch(concept: Concept, text: string): number {
  let best = 0;
  for (const variant of concept.variants) {
    if (text.includes(variant.text)) best = Math.max(best, variant.weight);
    else if (variant.text.length > 2) best = Math.max(best, variant.weight * 0.8 * pairShare(variant.pairs, text));
  }
  return best;
}

function pairShare(pairs: readonly string[], text: string): number {
  if (pairs.length < 2) return 0;
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share < 0.5 ? 0 : share;
}

/** A wording as a concept's variant. */
export function conceptVariant(text: string, weight: number): ConceptVariant {
  const plain = plainText(text);
  return { text: plain, weight, pairs: pairsOf(plain) };
}

/** Words of at least this share of the heaviest known one's weight are what a question turns on. */
const CORE_SHARE = 0.65;

/** The words of a question that the corpus knows; figures apart: they may be the user's mistake. */
export function knownWords(concepts: readonly Concept[]): Concept[] {
  return concepts.filter((concept) => concept.known && !/^\d/.test(concept.surface));
}

/** Those of the known words a question turns on. */
export function coreOf(concepts: readonly Concept[]): Concept[] {
  const known = knownWords(concepts);
  const heaviest = Math.max(0, ...known.map((concept) => concept.weight));
  return known.filter((concept) => concept.weight >= heaviest * CORE_SHARE);
}
