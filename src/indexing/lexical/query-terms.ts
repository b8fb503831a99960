import type { LexicalQuery } from '../lexical.js';
import { tokenize } from '../tokenizer.js';
import { bm25Settings } from './bm25-settings.js';

/** A term to score: in how many clauses it occurs, and its weight in (0, 1]. */
export type QueryTerm = { readonly term: string; readonly clauses: number; readonly weight: number };

/** What the choice of terms goes by: how many clauses there are, and how many hold a term. */
type Counts = { readonly size: number; readonly clausesWith: (term: string) => number };

/**
 * The terms to score, rarest first. A term counts once however often the question repeats it: repetition in a question
 * is wording, not emphasis. A term of both the question and an expansion, or of several expansions, has its largest weight.
 * Expansion weights are cut to at most 1; those not above 0 are ignored.
 */
export function queryTerms({ text, expansions = [] }: LexicalQuery, counts: Counts): QueryTerm[] {
  const own = new Map(tokenize(text).map((term) => [term, 1]));
  const weights = new Map<string, number>();
  for (const { text: wording, weight } of expansions) {
    if (!(weight > 0)) continue;
    for (const term of tokenize(wording)) {
      if (!own.has(term)) weights.set(term, Math.max(weights.get(term) ?? 0, Math.min(weight, 1)));
    }
  }
  return [...withoutCommon(own, counts), ...withoutCommon(weights, counts)].sort(byRarity);
}

function withoutCommon(weights: ReadonlyMap<string, number>, { size, clausesWith }: Counts): QueryTerm[] {
  const { commonShare, alwaysScored, skipAboveClauses } = bm25Settings;
  const known = [...weights]
    .map(([term, weight]) => ({ term, weight, clauses: clausesWith(term) }))
    .filter(({ clauses }) => clauses > 0);
  if (size <= skipAboveClauses) return known;
  return known.sort(byRarity).filter(({ clauses }, rank) => rank < alwaysScored || clauses <= size * commonShare);
}

/** Sums of floating-point numbers depend on their order, so it must not depend on how the index came about. */
function byRarity(a: QueryTerm, b: QueryTerm): number {
  return a.clauses - b.clauses || (a.term < b.term ? -1 : 1);
}
