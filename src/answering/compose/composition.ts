import type { Claim, Missing } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';

/** What one part of a question came to, before verification. */
export type Composition = {
  readonly claims: readonly Claim[];
  /** What the documents do not say of what was asked. */
  readonly missing: readonly Missing[];
  /** Clauses looked at beyond the retrieved ones; claims may cite them. */
  readonly lookedUp: readonly Clause[];
  /** It is all there is of what was asked. */
  readonly enumerates?: boolean;
};

export function composed(
  claims: readonly Claim[],
  lookedUp: readonly Clause[] = [],
  missing: readonly Missing[] = [],
): Composition {
  return { claims, missing, lookedUp };
}

export function nothing(...missing: Missing[]): Composition {
  return { claims: [], missing, lookedUp: [] };
}
