import type { Library } from '../library/library.js';
import type { Clause } from '../vocabulary/clause.js';
import { inScope, type Scope } from './scope.js';

/** Of a library that holds more with the words, those that hold most of them. */
const MOST_LOOKED_THROUGH = 600;

export type Holding = {
  /** In corpus order. */
  readonly clauses: readonly Clause[];
  /** There may be more. */
  readonly isCut: boolean;
};

/**
 * The clauses of a scope that may hold some words, found by the index instead of going through them all: each holds a character or
 * a figure of the words at least. `near`: words that come first where too many do.
 */
export async function clausesHolding(
  words: readonly string[],
  { scope, near = [] }: { readonly scope: Scope; readonly near?: readonly string[] },
  library: Library,
): Promise<Holding> {
  const hits = library.lexical.search({
    text: words.join(' '),
    expansions: near.map((text) => ({ text, weight: NEAR_WEIGHT })),
    limit: MOST_LOOKED_THROUGH,
    documents: scope.documents,
  });
  const clauses = await library.clausesById(hits.map(({ clauseId }) => clauseId));
  const inside = clauses.filter((clause) => inScope(clause, scope, library));
  return { clauses: inside.sort(inCorpusOrder), isCut: hits.length === MOST_LOOKED_THROUGH };
}

const NEAR_WEIGHT = 0.3;

/** Documents stand by their ids, clauses as they follow one another. */
function inCorpusOrder(a: Clause, b: Clause): number {
  if (a.documentId === b.documentId) return a.order - b.order;
  return a.documentId < b.documentId ? -1 : 1;
}
