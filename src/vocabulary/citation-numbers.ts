/** The numbers citations bear wherever an answer is shown or stored: one rule, so that [2] is the same clause everywhere. */
import type { Answer, Citation, Claim, NonEmpty } from './answer.js';

export type NumberedCitation = { readonly n: number; readonly citation: Citation };
export type NumberedClaim = { readonly text: string; readonly numbers: readonly number[] };
export type Numbered = {
  readonly claims: readonly NumberedClaim[];
  readonly citations: readonly NumberedCitation[];
};

/** The claims of an answer; none where it has none. */
export function claimsOf(answer: Answer): readonly Claim[] {
  return 'claims' in answer ? answer.claims : [];
}

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
