import { evidenceOf, judgeClaims } from './evidence.js';
import { type Figure, figuresOf } from './figures.js';
import { type Scorer, shareScore } from './scorer.js';

/** Share of sentences with figures whose every figure stands, with its unit, in what they cite. */
export const numberFidelity: Scorer = (_asked, { answer, sources }) => {
  const judged = judgeClaims(answer.claims, (claim) => {
    const figures = figuresOf(claim.text);
    if (figures.length === 0) return null;
    const known = figuresOf(evidenceOf(claim, sources));
    return figures.filter((figure) => !known.some((other) => isSame(figure, other))).map(({ text }) => text);
  });
  return shareScore('number-fidelity', { ...judged, none: 'no sentence has a figure' });
};

/** A figure printed without a unit (English sentences, lists) may have one in the source; a percent sign is never optional. */
function isSame(figure: Figure, other: Figure): boolean {
  if (figure.value !== other.value) return false;
  return figure.unit === other.unit || (figure.unit === '' && other.unit !== '%' && other.unit !== '‰');
}
