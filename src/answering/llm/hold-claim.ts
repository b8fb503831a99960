/** A claim of a reply against this request: its tokens resolved, its quotes found, its words verified. */

import type { VerifiedClaim, Withheld } from '../../vocabulary/answer.js';
import { gradeWritten } from '../verify/verify-written.js';
import type { WrittenContext } from '../verify/written.js';
import type { Passages } from './passages.js';
import type { ReplyClaim } from './reply.js';

export type Held = {
  readonly claims: readonly VerifiedClaim[];
  readonly withheld: readonly Withheld[];
};

/** The claim as it is shown, or why it is withheld. */
export function holdClaim(claim: ReplyClaim, passages: Passages, context: WrittenContext): Held {
  const citations = claim.citations.flatMap(({ token, quote }) => {
    const passage = passages.byToken.get(token.trim());
    return passage === undefined ? [] : [{ clause: passage.clause, document: passage.document, quote }];
  });
  if (citations.length < claim.citations.length)
    return { claims: [], withheld: [{ text: claim.text, reason: 'token-unknown' }] };
  const graded = gradeWritten({ text: claim.text, citations }, context);
  if (!('claims' in graded)) return { claims: [], withheld: [graded] };
  const { claims, reason } = graded;
  return { claims, withheld: reason === null ? [] : [{ text: claim.text, reason, replaced: true }] };
}
