import { evidenceOf, judgeClaims } from './evidence.js';
import { type Scorer, shareScore } from './scorer.js';
import { containment } from './text.js';

/** The engine's own words, which state nothing of a document. */
const OWN_WORDS =
  /按职责分工负责|原文列名|原文没有写总数|按编号数|逐条编号|也谈到|未写明牵头单位|未写明|牵头单位|责任单位|listed by division of duties|no lead stated|lead unit|responsible units?/giu;
/** Below this share of its words a sentence is not one of the clause; invented ones of the same field reach about 0.3. */
const LEAST = 0.6;

/** Share of sentences whose words stand in what they cite. A filter for inventions, no proof of entailment. */
export const sentenceSupport: Scorer = (_asked, { answer, sources }) => {
  const judged = judgeClaims(answer.claims, (claim) => {
    if (claim.citations.length === 0) return ['no evidence'];
    const share = containment(claim.text.replace(OWN_WORDS, ' '), evidenceOf(claim, sources));
    return share < LEAST ? [`only ${Math.round(share * 100)}% of the words are in the cited clauses`] : [];
  });
  return shareScore('sentence-support', { ...judged, none: 'the answer has no sentence' });
};
