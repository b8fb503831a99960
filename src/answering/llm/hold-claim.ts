/** A claim of a reply against this request: its tokens resolved, its quotes found, its words verified. */

import type { Verdict, VerifiedClaim, Withheld } from '../../vocabulary/answer.js';
import { bareSentence } from '../verify/bare-sentence.js';
import { gradeWritten } from '../verify/verify-written.js';
import type { WrittenClaim, WrittenContext } from '../verify/written.js';
import type { Passages } from './passages.js';
import type { ReplyClaim } from './reply.js';

export type Held = {
  readonly claims: readonly VerifiedClaim[];
  readonly withheld: readonly Withheld[];
  /** What the sentence opens with. */
  readonly verdict: Verdict | null;
  /** What it says its documents do not say. */
  readonly unstated: readonly Unstated[];
  /** It only leads over to the sentences behind it, and stands or falls with them. */
  readonly introduces: boolean;
  /** Words of the source that it leaves out or puts others in place of. */
  readonly amiss: readonly string[];
};

/** Something a document is said not to say; `documentId` null for whatever document the question is about. */
export type Unstated = { readonly documentId: string | null; readonly what: string };

/** The claim as it is shown, or why it is withheld. */
export function holdClaim(claim: ReplyClaim, passages: Passages, context: WrittenContext): Held {
  const { text: written } = claim;
  const none = { claims: [], withheld: [], verdict: null, unstated: [], introduces: false, amiss: [] };
  const citations = resolved(claim, passages);
  if (citations.length < claim.citations.length)
    return { ...none, withheld: [{ text: written, reason: 'token-unknown' }] };
  const cited = citations.map(({ clause }) => clause.text);
  const { text, verdict, unstated: said, introduces } = bareSentence(written, cited);
  const documentId = citations[0]?.document.id ?? null;
  const aside = { ...none, verdict, introduces, unstated: said.map((what) => ({ documentId, what })) };
  if (text === '' && said.length > 0) return aside;
  const graded = gradeWritten({ text, citations }, context);
  // Where it only leads over, nothing is lost with it, and the clause's own sentence would be no introduction.
  if (introduces && ('claims' in graded ? graded.reason !== null : graded.reason === 'not-supported')) return aside;
  if (!('claims' in graded)) return { ...aside, withheld: [{ ...graded, text: written }] };
  const { claims, reason, amiss } = graded;
  return { ...aside, claims, amiss, withheld: reason === null ? [] : [{ text: written, reason, replaced: true }] };
}

/** What a claim cites, without the tokens that were not given for this request. */
export function resolved({ citations }: ReplyClaim, { byToken }: Passages): WrittenClaim['citations'] {
  return citations.flatMap(({ token, quote }) => {
    const passage = byToken.get(token.trim());
    return passage === undefined ? [] : [{ clause: passage.clause, document: passage.document, quote }];
  });
}
