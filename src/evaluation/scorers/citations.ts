/** Citations against gold, at clause level. */
import type { ClauseId } from '../../vocabulary/clause.js';
import { type CaseOutput, type Scorer, shareScore } from './scorer.js';

const NO_GOLD = 'the case has no gold clause';

/** Distinct, in the order of the answer. */
export function citedClauses({ answer }: CaseOutput): ClauseId[] {
  return [...new Set(answer.claims.flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId)))];
}

/** Share of the gold groups of which some member is cited. */
export const citationRecall: Scorer = ({ gold }, output) => {
  const cited = new Set(citedClauses(output));
  const missed = gold.filter((group) => !group.some((id) => cited.has(id)));
  const bad = missed.map((group) => `not cited: ${group.join(' or ') || 'a gold clause the corpus does not have'}`);
  return shareScore('citation-recall', { all: gold.length, bad, none: NO_GOLD });
};

/** Share of the cited clauses that are gold. */
export const citationPrecision: Scorer = ({ gold }, output) => {
  const name = 'citation-precision';
  if (gold.length === 0) return { name, score: null, why: NO_GOLD };
  const cited = citedClauses(output);
  const right = new Set(gold.flat());
  const bad = cited.filter((id) => !right.has(id)).map((id) => `cited, not gold: ${id}`);
  return shareScore(name, { all: cited.length, bad, none: 'nothing is cited' });
};
