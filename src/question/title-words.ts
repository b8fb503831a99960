import { plainText } from '../language/plain-text.js';
import type { DocumentHeader } from '../storage/store.js';
import { topicWords } from './topic-words.js';

/** How well the words of a mention fit one document's titles. */
export type TitleFit = {
  readonly document: DocumentHeader;
  /** Weight of the words its titles hold: rare ones among all titles weigh more. */
  readonly weight: number;
  /** That weight as a share of all the mention's words. */
  readonly share: number;
};

export type Titles = {
  /** The documents by how well they fit, best first. */
  readonly fits: (words: readonly string[], among: readonly DocumentHeader[]) => TitleFit[];
  /** The share of a title's own pairs of characters a text holds, by how rare they are among titles. */
  readonly coverage: (document: DocumentHeader, text: string) => number;
  /** A text says a stretch of a title that stands in no other. */
  readonly saysOwnName: (document: DocumentHeader, text: string) => boolean;
};

const NO_FILLERS: ReadonlySet<string> = new Set();
/** A word no title holds may be about the content as well as a name for the document. */
const UNKNOWN_SHARE = 0.5;
/** Parts of a longer word (渡船电动化 of 渡船电动) count where most of its pairs stand in the title. */
const LEAST_PAIRS = 0.6;

const known = new WeakMap<readonly DocumentHeader[], Titles>();

/** The titles of a library, read once for as long as the same list is asked about. */
export function titlesOf(documents: readonly DocumentHeader[]): Titles {
  const titles = known.get(documents) ?? readTitles(documents);
  known.set(documents, titles);
  return titles;
}

/** The words of a mention that may name a document. */
export function naming(text: string): string[] {
  const plain = plainText(text);
  const numbers = plain.match(/\d{3,4}/g) ?? [];
  const words = topicWords(plain.replace(/\d+/g, ' '), NO_FILLERS).map((word) => word.text);
  return [...new Set([...numbers, ...words.filter((word) => [...word].length > 1)])];
}

function readTitles(documents: readonly DocumentHeader[]): Titles {
  const names = new Map(documents.map((document) => [document.id, namesOf(document)]));
  const frequencies = new Map<string, number>();
  for (const name of names.values())
    for (const pair of pairsOf(name)) frequencies.set(pair, (frequencies.get(pair) ?? 0) + 1);
  const rarity = (frequency: number) => Math.log(1 + documents.length / (frequency + 0.5));
  const nameOf = (document: DocumentHeader) => names.get(document.id) ?? '';
  const held = (word: string, name: string) => {
    if (name.includes(word)) return 1;
    const pairs = pairsOf(word);
    const share = pairs.size < 2 ? 0 : [...pairs].filter((pair) => name.includes(pair)).length / pairs.size;
    return share < LEAST_PAIRS ? 0 : share;
  };
  const weightOf = (word: string) => {
    const rarest = Math.min(...[...pairsOf(word)].map((pair) => frequencies.get(pair) ?? 0));
    return rarest === 0 ? rarity(0) * UNKNOWN_SHARE : rarity(rarest);
  };
  return {
    fits: (words, among) => {
      const weighed = words.map((word) => ({ word, weight: weightOf(word) }));
      const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
      return among
        .map((document) => {
          const weight = weighed.reduce((sum, each) => sum + each.weight * held(each.word, nameOf(document)), 0);
          return { document, weight, share: total === 0 ? 0 : weight / total };
        })
        .sort((a, b) => b.weight - a.weight);
    },
    coverage: (document, text) => {
      const plain = squeezed(text);
      const pairs = [...pairsOf(squeezed(document.title))].map((pair) => ({
        pair,
        weight: rarity(frequencies.get(pair) ?? 0),
      }));
      const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
      const said = pairs.filter(({ pair }) => plain.includes(pair)).reduce((sum, { weight }) => sum + weight, 0);
      return total === 0 ? 0 : said / total;
    },
    saysOwnName: (document, text) => {
      const plain = squeezed(text);
      return stretchesOf(squeezed(document.title)).some(
        (stretch) =>
          plain.includes(stretch) && documents.every((other) => other === document || !nameOf(other).includes(stretch)),
      );
    },
  };
}

/** As compared: 渡船改造的意见 names 渡船改造意见. */
function squeezed(text: string): string {
  return plainText(text).replace(/[《》〈〉()（）的、,，—-]/g, '');
}

function namesOf({ title, noticeTitle }: DocumentHeader): string {
  return `${squeezed(title)}|${squeezed(noticeTitle ?? '')}`;
}

/** Shorter stretches of a title are words of many questions. */
const NAME_LENGTH = 4;

function stretchesOf(title: string): string[] {
  return Array.from({ length: Math.max(0, title.length - NAME_LENGTH + 1) }, (_, at) =>
    title.slice(at, at + NAME_LENGTH),
  );
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (!pair.includes('|')) pairs.add(pair);
  }
  return pairs;
}
