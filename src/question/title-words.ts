import { addTo } from '../language/add-to.js';
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

export type Said = { readonly document: DocumentHeader; readonly share: number };

export type Titles = {
  /** The documents by how well they fit, best first. */
  readonly fits: (words: readonly string[], among: readonly DocumentHeader[]) => TitleFit[];
  /** The documents of whose title's own pairs of characters, by how rare they are among titles, a text says this share, or its own name. */
  readonly saidIn: (text: string, least: number) => readonly Said[];
  /** The ids of documents of which a text says a stretch of the title that stands in no other. */
  readonly ownNamesIn: (text: string) => ReadonlySet<string>;
  /** True where some title holds the word; false for a single character. */
  readonly hold: (word: string) => boolean;
};

const NO_FILLERS: ReadonlySet<string> = new Set();
/** A word no title holds may be about the content as well as a name for the document. */
const UNKNOWN_SHARE = 0.5;
/** Parts of a longer word (渡船电动化 of 渡船电动) count where most of its pairs stand in the title. */
const LEAST_PAIRS = 0.6;

/** The words of a mention that may name a document. */
export function naming(text: string): string[] {
  const plain = plainText(text);
  const numbers = plain.match(/\d{3,4}/g) ?? [];
  const words = topicWords(plain.replace(/\d+/g, ' '), NO_FILLERS).map((word) => word.text);
  return [...new Set([...numbers, ...words.filter((word) => [...word].length > 1)])];
}

/** Reads the titles of a library; what a text says of them then takes time by the text, not by reading each title again. */
export function readTitles(documents: readonly DocumentHeader[]): Titles {
  const names = documents.map(namesOf);
  const titles = documents.map(({ title }) => squeezed(title));
  const places = new Map(documents.map(({ id }, place) => [id, place]));
  const holding = placesByPair(names);
  const holds = (pair: string) => holding.get(pair) ?? [];
  const rarity = (frequency: number) => Math.log(1 + documents.length / (frequency + 0.5));
  const weigh = (pair: string) => rarity(holds(pair).length);
  const sumOf = (pairs: readonly string[]) => pairs.reduce((sum, pair) => sum + weigh(pair), 0);
  const totals = Float64Array.from(titles, (title) => sumOf([...pairsOf(title)]));
  const weightOf = (pairs: ReadonlySet<string>) => {
    const rarest = Math.min(...[...pairs].map((pair) => holds(pair).length));
    return rarest === 0 ? rarity(0) * UNKNOWN_SHARE : rarity(rarest);
  };
  /** The share of a word that each title holds, by place. */
  const sharesOf = (word: string, pairs: ReadonlySet<string>): Float64Array => {
    const shares = new Float64Array(documents.length);
    for (const pair of pairs) for (const place of holds(pair)) shares[place] = (shares[place] ?? 0) + 1;
    return shares.map((count, place) => {
      if (count === 0 || (count === pairs.size && names[place]?.includes(word))) return Math.sign(count);
      return pairs.size < 2 || count / pairs.size < LEAST_PAIRS ? 0 : count / pairs.size;
    });
  };
  /** The first two titles that hold a stretch, by place. */
  const holdersOf = (stretch: string): number[] => {
    const [rarest = []] = [...pairsOf(stretch)].map(holds).sort((a, b) => a.length - b.length);
    return firstTwo(rarest, (place) => names[place]?.includes(stretch) === true);
  };
  const ownersIn = (plain: string): ReadonlySet<number> => {
    const owners = [...new Set(stretchesOf(plain))].flatMap((stretch) => {
      const [owner, other] = holdersOf(stretch);
      return owner === undefined || other !== undefined || !titles[owner]?.includes(stretch) ? [] : owner;
    });
    return new Set(owners);
  };
  return {
    fits: (words, among) => {
      const weights = new Float64Array(documents.length);
      let total = 0;
      for (const word of words) {
        const pairs = pairsOf(word);
        const weight = weightOf(pairs);
        total += weight;
        sharesOf(word, pairs).forEach((share, place) => {
          weights[place] = (weights[place] ?? 0) + weight * share;
        });
      }
      return among
        .map((document) => {
          const weight = weights[places.get(document.id) ?? -1] ?? 0;
          return { document, weight, share: total === 0 ? 0 : weight / total };
        })
        .sort((a, b) => b.weight - a.weight);
    },
    saidIn: (text, least) => {
      const plain = squeezed(text);
      const owners = ownersIn(plain);
      const atMost = new Float64Array(documents.length);
      for (const pair of pairsOf(plain)) {
        const weight = weigh(pair);
        for (const place of holds(pair)) atMost[place] = (atMost[place] ?? 0) + weight;
      }
      return documents.flatMap((document, place) => {
        const [total = 0, isOwn] = [totals[place], owners.has(place)];
        if (total === 0 || (!isOwn && (atMost[place] ?? 0) < total * least - ROUNDING)) return [];
        const share = sumOf([...pairsOf(titles[place] ?? '')].filter((pair) => plain.includes(pair))) / total;
        return isOwn || share >= least ? [{ document, share }] : [];
      });
    },
    hold: (word) => holdersOf(squeezed(word)).length > 0,
    ownNamesIn: (text) => new Set([...ownersIn(squeezed(text))].flatMap((place) => documents[place]?.id ?? [])),
  };
}

/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-6;

function placesByPair(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const holding = new Map<string, number[]>();
  for (const [place, name] of names.entries()) for (const pair of pairsOf(name)) addTo(holding, pair, place);
  return holding;
}

function firstTwo(places: readonly number[], fits: (place: number) => boolean): number[] {
  const found: number[] = [];
  for (const place of places) {
    if (fits(place)) found.push(place);
    if (found.length === 2) break;
  }
  return found;
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
