/** The sentences of a reply as they come, and what is shown of them. */
import type { VerifiedClaim, Withheld } from '../../vocabulary/answer.js';
import { distinctClaims } from '../distinct-claims.js';
import type { Held } from './hold-claim.js';
import type { ReplyClaim } from './reply.js';
import { isTold, withoutTold } from './told-before.js';

export type Sentence = { readonly written: ReplyClaim; readonly held: Held };

/**
 * The claims in their order, each once. A sentence that only introduces stands before one that is shown, or not at all. Where a
 * model's own sentence is one that stood in for another, it stands as the model's; what stands in tells nothing that the claims
 * before it have told, and makes those behind it that say no more needless.
 */
export function shownOf(sentences: readonly Sentence[]): VerifiedClaim[] {
  const claims: VerifiedClaim[] = [];
  sentences.forEach(({ held }, index) => {
    if (held.introduces && (sentences[index + 1]?.held.claims.length ?? 0) === 0) return;
    for (const claim of held.claims) {
      const at = claims.findIndex((other) => distinctClaims([other, claim]).length === 1);
      const same = claims[at];
      if (same !== undefined) {
        // Of two of the model's the first stays: it may have been streamed.
        if (isModels(claim) && !isModels(same)) claims[at] = claim;
        continue;
      }
      const shown = isModels(claim) ? claim : withoutTold(claim, claims.filter(isModels));
      const isNeedless =
        claim.grade === 'verified' &&
        isTold(
          claim,
          claims.filter((other) => !isModels(other)),
        );
      if (shown !== null && !isNeedless) claims.push(shown);
    }
  });
  return claims;
}

/** Not shown as the model wrote it. */
export function isAmiss({ held }: Sentence): boolean {
  return held.withheld.length > 0;
}

export function isModels({ grade }: VerifiedClaim): boolean {
  return grade !== 'substituted';
}

/** Why sentences are not shown as written, each sentence and reason once: a repaired reply repeats those of the one it repairs. */
export function withheldOf(sentences: readonly Sentence[]): Withheld[] {
  const all = sentences.flatMap(({ held }) => held.withheld);
  return all.filter(
    ({ text, reason }, index) => all.findIndex((other) => other.text === text && other.reason === reason) === index,
  );
}
