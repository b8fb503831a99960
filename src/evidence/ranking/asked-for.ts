import { tokenize } from '../../indexing/tokenizer.js';
import { plainText } from '../../language/plain-text.js';
import { type Concept, coreOf, knownWords } from '../../question/concepts.js';
import { isGrammar } from '../../question/content-words.js';
import { LOOSE } from '../../question/glossary.js';
import type { QuestionPart } from '../../question/question.js';
import { type AskedFacets, facetsAsked } from './facets.js';

/** What all statements of one search are measured against. */
export type AskedFor = {
  readonly part: QuestionPart;
  readonly core: readonly Concept[];
  readonly known: readonly Concept[];
  /** Weight of the words no clause holds, as a share of all. */
  readonly unknown: number;
  /** Weight of the words only looser wordings of which stand in some clause, as a share of all. */
  readonly loose: number;
  /** Index terms of the topic by weight; of pairs and of single characters that carry meaning (验 stands in 验收). */
  readonly pairs: ReadonlyMap<string, number>;
  readonly chars: ReadonlyMap<string, number>;
  readonly named: boolean;
  /** How surely each document is meant that perhaps is. */
  readonly likely: ReadonlyMap<string, number>;
  readonly facets: AskedFacets;
};

export type TermCounts = { readonly size: number; readonly documentFrequency: (term: string) => number };

/** Reads off a part once what its statements are measured against. */
export function askedFor(part: QuestionPart, terms: TermCounts, named: boolean): AskedFor {
  const total = part.concepts.reduce((sum, { weight }) => sum + weight, 0);
  const lost = part.concepts.reduce((sum, { weight, known: isKnown }) => sum + (isKnown ? 0 : weight), 0);
  return {
    part,
    core: coreOf(part.concepts),
    known: knownWords(part.concepts),
    unknown: total === 0 ? 0 : lost / total,
    loose: total === 0 ? 0 : looseOf(part.concepts) / total,
    pairs: weighed(pairsOf(part.content), terms),
    chars: weighed(charactersOf(part.content), terms),
    named,
    likely: new Map(part.likelyDocuments.map(({ id, sure }) => [id, sure])),
    facets: facetsAsked(part.cues),
  };
}

function looseOf(concepts: readonly Concept[]): number {
  const loose = concepts.filter(({ known, variants }) => known && variants.every(({ weight }) => weight <= LOOSE));
  return loose.reduce((sum, { weight }) => sum + weight, 0);
}

function weighed(found: readonly string[], { size, documentFrequency }: TermCounts): Map<string, number> {
  const weights = new Map<string, number>();
  for (const term of new Set(found)) {
    const frequency = documentFrequency(term);
    if (frequency > 0) weights.set(plainText(term), Math.log(1 + size / (frequency + 0.5)));
  }
  return weights;
}

function pairsOf(content: string): string[] {
  return tokenize(content).filter((term) => [...term].length > 1 || !/\p{Script=Han}/u.test(term));
}

function charactersOf(content: string): string[] {
  return [...content].filter((char) => /\p{Script=Han}/u.test(char) && !isGrammar(char));
}
