import { shownNearest } from '../../copy/shown-nearest.js';
import type { Answer } from '../../vocabulary/answer.js';
import { type NumberedCitation, numberCitations } from '../../vocabulary/citation-numbers.js';

/**
 * What the numbers on an answer's buttons stand for: its citations, or the nearest clauses of one that found no answer;
 * none for an answer with neither.
 */
export function citationsOf(answer: Answer): readonly NumberedCitation[] {
  if ('claims' in answer) return numberCitations(answer.claims).citations;
  return shownNearest(answer).map((citation, index) => ({ n: index + 1, citation }));
}
