import type { Answer, Citation } from '../vocabulary/answer.js';

const MOST = 3;

/** What is shown of the sentences nearest to a question that found no answer; empty for every other outcome. */
export function shownNearest(answer: Answer): readonly Citation[] {
  return 'nearest' in answer ? answer.nearest.slice(0, MOST) : [];
}
