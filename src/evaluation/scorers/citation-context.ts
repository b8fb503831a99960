import { citedClauses } from './citations.js';
import { type Scorer, shareScore } from './scorer.js';

/** Share of the cited clauses that were retrieved or looked up for this question: none is cited from elsewhere. */
export const citationContext: Scorer = (_asked, output) => {
  const cited = citedClauses(output);
  const retrieved = new Set(output.answer.retrieved);
  const bad = cited.filter((id) => !retrieved.has(id)).map((id) => `not retrieved: ${id}`);
  return shareScore('citation-context', { all: cited.length, bad, none: 'nothing is cited' });
};
