import type { Answer, Citation, Claim, NonEmpty } from '../../answer.js';

export type NumberedCitation = { readonly n: number; readonly citation: Citation };
export type NumberedClaim = { readonly text: string; readonly numbers: readonly number[] };
export type Numbered = {
  readonly claims: readonly NumberedClaim[];
  readonly citations: readonly NumberedCitation[];
};

const NEAREST_SHOWN = 3;

/** Numbers citations from 1 in the order of the claims; the same clause and span bears one number. */
export function numberCitations(claims: readonly Pick<Claim, 'text' | 'citations'>[]): Numbered {
  const byPlace = new Map<string, NumberedCitation>();
  const numbersOf = (citations: NonEmpty<Citation>): number[] => {
    const numbers = citations.map((citation) => {
      const place = `${citation.clauseId}|${citation.start}|${citation.end}`;
      const known = byPlace.get(place) ?? { n: byPlace.size + 1, citation };
      byPlace.set(place, known);
      return known.n;
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  };
  const numbered = claims.map(({ text, citations }) => ({ text, numbers: numbersOf(citations) }));
  return { claims: numbered, citations: [...byPlace.values()] };
}

/**
 * What the numbers on an answer's buttons stand for: its citations, or the nearest clauses of one that found no answer;
 * none for an answer with neither.
 */
export function citationsOf(answer: Answer): readonly NumberedCitation[] {
  if ('claims' in answer) return numberCitations(answer.claims).citations;
  if (answer.status !== 'unanswerable') return [];
  return answer.nearest.slice(0, NEAREST_SHOWN).map((citation, index) => ({ n: index + 1, citation }));
}
