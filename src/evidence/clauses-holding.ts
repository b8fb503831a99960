import type { Library } from '../library/library.js';
import { type Clause, inCorpusOrder } from '../vocabulary/clause.js';
import { inScope, type Scope } from './scope.js';

/** Of a library that holds more with the words, those that hold most of them. */
const MOST_LOOKED_THROUGH = 600;

export type Holding = {
  /** In corpus order. */
  readonly clauses: readonly Clause[];
  /** Of these clauses among them, whether there may be more that were not looked at. */
  readonly mayBeMore: (wanted: readonly Clause[]) => boolean;
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
  const late = new Set(hits.slice(MOST_LOOKED_THROUGH / 2).map(({ clauseId }) => clauseId));
  return {
    clauses: inside.sort(inCorpusOrder),
    // What holds most of the words stands first: where nothing is wanted from the middle on, nothing is behind the end.
    mayBeMore: (wanted) => hits.length === MOST_LOOKED_THROUGH && wanted.some(({ id }) => late.has(id)),
  };
}

const NEAR_WEIGHT = 0.3;
