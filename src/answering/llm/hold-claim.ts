/** A claim of a reply against this request: its tokens resolved, its quotes found, its words verified. */

import type { Sources } from '../../evidence/sources.js';
import type { VerifiedClaim, Withheld } from '../../vocabulary/answer.js';
import { limitsDropped } from '../verify/limits.js';
import { verifyWritten, type WrittenContext } from '../verify/verify-written.js';
import type { Passages } from './passages.js';
import type { ReplyClaim } from './reply.js';

export type Held = { readonly claims: readonly VerifiedClaim[]; readonly withheld: readonly Withheld[] };

/** The claim, and behind it each limit of its clause that it leaves out; or why it is withheld. */
export function holdClaim(claim: ReplyClaim, passages: Passages, context: WrittenContext, library: Sources): Held {
  const citations = claim.citations.flatMap(({ token, quote }) => {
    const passage = passages.byToken.get(token.trim());
    return passage === undefined ? [] : [{ clause: passage.clause, document: passage.document, quote }];
  });
  if (citations.length < claim.citations.length)
    return { claims: [], withheld: [{ text: claim.text, reason: 'token-unknown' }] };
  const verified = verifyWritten({ text: claim.text, citations }, context);
  if ('reason' in verified) return { claims: [], withheld: [verified] };
  return { claims: [verified, ...limitsDropped(verified, context, library.document)], withheld: [] };
}
