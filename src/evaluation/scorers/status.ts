import { meetsStatus } from './meets-status.js';
import type { Scorer } from './scorer.js';

/** 1 where the answer's status is the one wanted. */
export const statusAccuracy: Scorer = ({ expect }, { answer }) => {
  const isRight = meetsStatus(answer.status, expect.status);
  const reason = answer.reason === null ? '' : ` (${answer.reason})`;
  return {
    name: 'status-accuracy',
    score: isRight ? 1 : 0,
    why: isRight ? '' : `status ${answer.status}${reason} where ${expect.status} is right`,
  };
};
