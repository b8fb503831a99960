import type { Aspect, Draft } from './draft.js';
import type { Difficulty } from './quiz.js';

const MANY_POINTS = 4;
const EASY: ReadonlySet<Aspect> = new Set<Aspect>(['value', 'date', 'units']);

/** By the rule `DIFFICULTIES` states. */
export function difficultyOf(draft: Draft): Difficulty {
  const clauses = new Set(draft.claims.flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId)));
  const points = 'points' in draft ? draft.points.length : 0;
  if (clauses.size > 1 || points >= MANY_POINTS) return 'hard';
  return EASY.has(draft.aspect) ? 'easy' : 'medium';
}
