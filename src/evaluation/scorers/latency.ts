import type { Scorer } from './scorer.js';

/** Milliseconds of the whole answer. */
export const latency: Scorer = (_asked, { totalMs }) => ({
  name: 'latency-ms',
  score: totalMs,
  why: totalMs === null ? 'the question failed' : '',
});
