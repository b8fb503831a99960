/** The numbers citations bear wherever an answer is shown or stored: one rule, so that [2] is the same clause everywhere. */
import type { Answer, Citation, Claim, Grade, NonEmpty, VerifiedClaim } from './answer.js';

export type NumberedCitation = { readonly n: number; readonly citation: Citation };
export type NumberedClaim = {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly grade: Grade;
  readonly differs: readonly string[];
  readonly quotes: readonly string[];
};
/** A claim, and how it stands to what it cites where that was graded: else it is in the source's own words. */
export type MayBeGraded = Pick<Claim, 'text' | 'citations'> & Partial<Pick<VerifiedClaim, 'grade' | 'differs'>>;
export type Numbered = {
  readonly claims: readonly NumberedClaim[];
  readonly citations: readonly NumberedCitation[];
};

/** The claims of an answer; none where it has none. */
export function claimsOf(answer: Answer): readonly VerifiedClaim[] {
  return 'claims' in answer ? answer.claims : [];
}

/** Numbers citations from 1 in the order of the claims; the same clause and span bears one number. */
export function numberCitations(claims: readonly MayBeGraded[]): Numbered {
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
  const numbered = claims.map(({ text, citations, grade = 'verified', differs = [] }) => ({
    text,
    numbers: numbersOf(citations),
    grade,
    differs,
    quotes: citations.map(({ quote }) => quote),
  }));
  return { claims: numbered, citations: [...byPlace.values()] };
}
