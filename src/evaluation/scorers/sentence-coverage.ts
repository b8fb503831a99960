import { type Scorer, shareScore } from './scorer.js';

/** Share of sentences with a citation; an answer that says nothing at all is 0. */
export const sentenceCoverage: Scorer = (_asked, { answer }) => {
  const name = 'sentence-coverage';
  const { status, claims } = answer;
  const isAnswer = status === 'answered' || status === 'partial';
  if (isAnswer && claims.length === 0) return { name, score: 0, why: `${status}, without a sentence` };
  const bad = claims.filter(({ citations }) => citations.length === 0).map(({ text }) => `no citation: “${text}”`);
  return shareScore(name, { all: claims.length, bad, none: 'the answer has no sentence' });
};
