import type { LexicalQuery } from '../lexical.js';
import { eachTerm } from '../tokenizer.js';
import { bm25Settings } from './bm25-settings.js';
import { clauseCount, type Postings } from './postings.js';

/** A term to score: its number, in how many clauses it occurs, and its weight in (0, 1]. */
export type QueryTerm = { readonly term: number; readonly clauses: number; readonly weight: number };

/**
 * The terms to score, rarest first. A term counts once however often the question repeats it: repetition in a question
 * is wording, not emphasis. A term of both the question and an expansion, or of several expansions, has its largest weight.
 * Expansion weights are cut to at most 1; those not above 0 are ignored.
 */
export function queryTerms(postings: Postings, { text, expansions = [] }: LexicalQuery): QueryTerm[] {
  const own = knownTerms(postings, text);
  const weights = new Map<number, number>();
  for (const { text: wording, weight } of expansions) {
    if (!(weight > 0)) continue;
    for (const term of knownTerms(postings, wording)) {
      weights.set(term, Math.max(weights.get(term) ?? 0, Math.min(weight, 1)));
    }
  }
  for (const term of own) weights.delete(term);
  return [
    ...withoutCommon(
      postings,
      [...own].map((term) => ({ term, weight: 1 })),
    ),
    ...withoutCommon(
      postings,
      [...weights].map(([term, weight]) => ({ term, weight })),
    ),
  ].sort(byRarity);
}

function knownTerms({ dictionary }: Postings, text: string): Set<number> {
  const terms = new Set<number>();
  const add = (term: number): void => {
    if (term >= 0) terms.add(term);
  };
  eachTerm(text, {
    han: (first, second) => add(dictionary.findHan(first, second)),
    word: (word) => add(dictionary.findWord(word)),
  });
  return terms;
}

function withoutCommon(postings: Postings, terms: readonly { term: number; weight: number }[]): QueryTerm[] {
  const { commonShare, alwaysScored, skipAboveClauses } = bm25Settings;
  const counted = terms.map(({ term, weight }) => ({ term, weight, clauses: clauseCount(postings, term) }));
  const size = postings.ids.length;
  if (size <= skipAboveClauses) return counted;
  return counted.sort(byRarity).filter(({ clauses }, rank) => rank < alwaysScored || clauses <= size * commonShare);
}

function byRarity(a: QueryTerm, b: QueryTerm): number {
  return a.clauses - b.clauses || a.term - b.term;
}
