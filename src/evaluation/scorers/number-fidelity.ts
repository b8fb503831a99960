import { evidenceOf, judgeClaims } from './evidence.js';
import { type Figure, figuresOf } from './figures.js';
import { type Scorer, type Sources, type StoredClaim, shareScore } from './scorer.js';
import { repeatedBy, stretchesOf } from './stretches.js';

const DIGITS = /[\d.:%‰]+/g;
/** From this share of its words on, a stretch of a clause is the one a sentence repeats, and has to have its figures. */
const SAME = 0.9;

/** Opens a sentence that says how many places it cites. */
const COUNTS = /^(?:[^：，。]{1,12}：)?(?:原文没有写总数|共|另有)/;

/** Share of sentences with figures whose every figure stands, with its unit, in what they cite, beside the same words. */
export const numberFidelity: Scorer = (_asked, { answer, sources }) => {
  const judged = judgeClaims(answer.claims, (claim) => {
    if (figuresOf(claim.text).length === 0) return null;
    const counted = COUNTS.test(claim.text) ? String(claim.citations.length) : null;
    const anywhere = figuresOf(evidenceOf(claim, sources));
    const source = stretchesUnder(claim, sources);
    return stretchesOf(claim.text).flatMap((stretch) => {
      const repeated = repeatedBy(stretch, source, DIGITS, SAME);
      const known = repeated.length === 0 ? anywhere : repeated.flatMap(figuresOf);
      return figuresOf(stretch)
        .filter((figure) => figure.value !== counted && !known.some((other) => isSame(figure, other)))
        .map(({ text }) => text);
    });
  });
  return shareScore('number-fidelity', { ...judged, none: 'no sentence has a figure' });
};

function stretchesUnder({ citations }: StoredClaim, sources: Sources): string[] {
  const clauses = [...new Set(citations.map(({ clauseId }) => clauseId))];
  return clauses.flatMap((id) => stretchesOf(sources.get(id)?.text ?? ''));
}

/** A figure printed without a unit (English sentences, lists) may have one in the source; a percent sign is never optional. */
function isSame(figure: Figure, other: Figure): boolean {
  if (figure.value !== other.value) return false;
  return figure.unit === other.unit || (figure.unit === '' && other.unit !== '%' && other.unit !== '‰');
}
