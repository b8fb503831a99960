import { type Scorer, shareScore } from './scorer.js';

/** Share of quotes, nearest clauses included, that stand character for character where their offsets say. */
export const quoteExactness: Scorer = (_asked, { answer, sources }) => {
  const all = [...answer.claims.flatMap(({ citations }) => citations), ...answer.nearest];
  const bad = all
    .filter(({ clauseId, quote, start, end }) => {
      const source = sources.get(clauseId);
      if (source === undefined || quote === '' || start < source.start) return true;
      return source.text.slice(start - source.start, end - source.start) !== quote;
    })
    .map(({ clauseId, quote }) => `not verbatim in ${clauseId}: “${quote}”`);
  return shareScore('quote-exactness', { all: all.length, bad, none: 'nothing is quoted' });
};
