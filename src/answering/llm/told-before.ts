/** What of a clause's sentence the claims before it have told. */
import type { Citation, VerifiedClaim } from '../../vocabulary/answer.js';

/** Of its sentence so much must have been told for the rest to stand by itself. */
const LEAST_TOLD = 1 / 3;
/** Fewer characters are no rest. */
const LEAST_REST = 4;

/** True where all that a claim cites stands within a sentence that is shown. */
export function isTold({ citations }: VerifiedClaim, shown: readonly VerifiedClaim[]): boolean {
  return citations.every((citation) =>
    shown.some((other) => other.citations.some((given) => isWithin(citation, given))),
  );
}

/**
 * A clause's own sentence from where the claims before it leave off, with …… for what they have told from its beginning on, so that
 * no condition it opens with is lost. Null where nothing is left. `text` must be what it cites.
 */
export function withoutTold(claim: VerifiedClaim, before: readonly VerifiedClaim[]): VerifiedClaim | null {
  const [citation] = claim.citations;
  // 应当包含以下内容： behind what it contains says nothing more.
  if (/[：:]\s*$/.test(claim.text) && before.some(({ citations }) => citations[0].clauseId === citation.clauseId))
    return null;
  if (claim.citations.length > 1 || claim.text !== citation.quote) return claim;
  const told = before.flatMap(({ citations }) => citations).filter((other) => other.clauseId === citation.clauseId);
  let until = citation.start;
  for (const { start, end } of told.toSorted((one, other) => one.start - other.start))
    if (start <= until + 1 && end > until) until = end;
  const length = citation.end - citation.start;
  const rest = claim.text.slice(until - citation.start).replace(/^[，,；;：:、。\s]+/, '');
  if (until >= citation.end || rest.length < LEAST_REST) return null;
  const isAtBorder = /[，,；;：:。]$/.test(claim.text.slice(0, until - citation.start + 1));
  return isAtBorder && until - citation.start >= length * LEAST_TOLD ? { ...claim, text: `……${rest}` } : claim;
}

function isWithin(one: Citation, other: Citation): boolean {
  return one.clauseId === other.clauseId && other.start <= one.start && one.end <= other.end;
}
