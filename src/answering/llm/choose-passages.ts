import type { Sources } from '../../evidence/sources.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import type { Answered } from '../answer-question.js';

/** Clauses shown to a model. */
const MOST_CLAUSES = 10;
/** Of each part so many are shown, however far behind; others only where they come this near to its best. */
const FIRST = 5;
const NEAR = 0.2;
/** Their length together: what fits small context windows too. */
const MOST_CHARACTERS = 10_000;
const MOST_RERANKED = 50;

/** Positions of texts, best first. */
export type Order = (texts: readonly string[]) => Promise<readonly number[]>;

/**
 * The clauses a model is shown for a question: those chosen, those the extractive answer cites, then the best of each part
 * in turn, so that a comparison has both sides. Front matter only where it is cited.
 */
export async function choosePassages(
  answered: readonly Answered[],
  chosen: readonly ClauseId[],
  library: Sources,
  order: Order | null,
) {
  const cited = answered.flatMap(({ answer }) =>
    answer.status === 'answered' || answer.status === 'partial'
      ? answer.claims.flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId))
      : [],
  );
  const parts = answered.flatMap(({ explanation }) =>
    explanation.parts.map(({ hits }) => {
      const found = hits.filter(({ clause }) => clause.unit !== 'front-matter');
      const least = NEAR * (found[0]?.score ?? 0);
      return found.filter(({ score }, rank) => rank < FIRST || score >= least).map(({ clause }) => clause);
    }),
  );
  const kept = [...new Set([...chosen, ...cited])];
  const others = new Map(
    inTurn(parts).flatMap((clause) => (kept.includes(clause.id) ? [] : [[clause.id, clause] as const])),
  );
  const rest = kept.length >= MOST_CLAUSES ? [] : await ordered([...others.values()], order);
  const ids = [...kept, ...rest].slice(0, MOST_CLAUSES);
  let length = 0;
  const clauses = (await library.clausesById(ids)).filter(({ text }, index) => {
    const fits = index === 0 || length + text.length <= MOST_CHARACTERS;
    if (fits) length += text.length;
    return fits;
  });
  return clauses.map((clause) => ({ clause, document: library.document(clause.documentId) }));
}

/** The candidates by a reranker, where there is one. */
async function ordered(clauses: readonly Clause[], order: Order | null): Promise<readonly ClauseId[]> {
  const candidates = clauses.slice(0, MOST_RERANKED);
  if (order === null || candidates.length < 2) return candidates.map(({ id }) => id);
  const positions = await order(candidates.map(({ text }) => text));
  return positions.flatMap((position) => candidates[position]?.id ?? []);
}

/** The first of each list, then the second of each, and so on. */
export function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list[rank] ?? [])).flat();
}
