/** Saying no where the documents do not say: precision over what was declined, recall over what should be. */
import type { Scorer, Status } from './scorer.js';

const DECLINED: ReadonlySet<Status> = new Set(['nearest', 'unanswerable', 'refused']);

/** 1 where it was right to decline; undefined where nothing was declined. */
export const refusalPrecision: Scorer = ({ expect }, { answer }) => {
  const name = 'refusal-precision';
  if (!DECLINED.has(answer.status)) return { name, score: null, why: 'the question was not declined' };
  if (DECLINED.has(expect.status)) return { name, score: 1, why: '' };
  return { name, score: 0, why: `${answer.status} where ${expect.status} is right` };
};

/** 1 where a question to decline was declined; undefined for the others. */
export const refusalRecall: Scorer = ({ expect }, { answer }) => {
  const name = 'refusal-recall';
  if (!DECLINED.has(expect.status)) return { name, score: null, why: 'the question is not one to decline' };
  if (DECLINED.has(answer.status)) return { name, score: 1, why: '' };
  return { name, score: 0, why: `${answer.status} where ${expect.status} is right` };
};
