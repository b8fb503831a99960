import type { Claim, Grade, VerifiedClaim } from '../../vocabulary/answer.js';

/** Marks a claim as held against what it cites: the one place that may. */
export function graded(claim: Claim, grade: Grade, differs: readonly string[] = []): VerifiedClaim {
  return { ...claim, grade, differs } as unknown as VerifiedClaim;
}
