import type { Claim } from '../vocabulary/answer.js';

/** The claims in their order, each text once for a clause. */
export function distinctClaims<Each extends Claim>(claims: readonly Each[]): Each[] {
  const seen = new Set<string>();
  return claims.filter(({ text, citations }) => {
    const key = `${text}|${citations[0].clauseId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
