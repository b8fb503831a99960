import type { Answer } from '../../vocabulary/answer.js';
import { type NumberedCitation, numberCitations } from '../../vocabulary/citation-numbers.js';

const NEAREST_SHOWN = 3;

/**
 * What the numbers on an answer's buttons stand for: its citations, or the nearest clauses of one that found no answer;
 * none for an answer with neither.
 */
export function citationsOf(answer: Answer): readonly NumberedCitation[] {
  if ('claims' in answer) return numberCitations(answer.claims).citations;
  if (answer.status !== 'unanswerable') return [];
  return answer.nearest.slice(0, NEAREST_SHOWN).map((citation, index) => ({ n: index + 1, citation }));
}
