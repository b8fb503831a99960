/** What a claim may draw on: the clauses it cites, read from the stored corpus and never from the answer. */
import type { Sources, StoredClaim } from './scorer.js';

/** Clause texts with all that is printed of their place: headings, label, region, title, document number. */
export function evidenceOf(claim: StoredClaim, sources: Sources): string {
  return claim.citations
    .flatMap(({ clauseId }) => {
      const source = sources.get(clauseId);
      if (source === undefined) return [];
      const { text, heading, headingPath, label, region, documentRegion, title, documentNumber } = source;
      return [text, heading, ...headingPath, label, region, documentRegion, title, documentNumber];
    })
    .filter((part) => part !== null)
    .join('\n');
}

/** Bad claims by a test of each; claims that have nothing to test are left out. */
export function judgeClaims(
  claims: readonly StoredClaim[],
  problemsOf: (claim: StoredClaim) => readonly string[] | null,
): { all: number; bad: string[] } {
  const judged = claims.map((claim) => ({ claim, problems: problemsOf(claim) }));
  const tested = judged.flatMap(({ claim, problems }) => (problems === null ? [] : [{ claim, problems }]));
  return {
    all: tested.length,
    bad: tested
      .filter(({ problems }) => problems.length > 0)
      .map(({ claim, problems }) => `${problems.join(', ')} in “${claim.text}”`),
  };
}
