import type { Citation } from '../../vocabulary/answer.js';
import type { Numbered, NumberedCitation, NumberedClaim } from '../../vocabulary/citation-numbers.js';

/** A clause under the one number it bears in a message, however many sentences cite it and whichever words of it. */
export type CitedClause = {
  readonly mark: number;
  /** Its citations, in the order of the answer; the number of the first is what buttons and options carry. */
  readonly cited: readonly [NumberedCitation, ...NumberedCitation[]];
};

/** Numbers clauses from 1, in the order of their first citation. */
export function citedClauses(citations: readonly NumberedCitation[]): CitedClause[] {
  const groups = new Map<string, [NumberedCitation, ...NumberedCitation[]]>();
  for (const each of citations) {
    const group = groups.get(placeOf(each.citation));
    if (group === undefined) groups.set(placeOf(each.citation), [each]);
    else group.push(each);
  }
  return [...groups.values()].map((cited, index) => ({ mark: index + 1, cited }));
}

/** The claims of an answer with the numbers of their clauses in place of those of their citations. */
export function claimsByClause({ claims }: Numbered, clauses: readonly CitedClause[]): NumberedClaim[] {
  const marks = new Map(clauses.flatMap(({ mark, cited }) => cited.map(({ n }) => [n, mark])));
  return claims.map((claim) => ({
    ...claim,
    numbers: [...new Set(claim.numbers.flatMap((n) => marks.get(n) ?? []))].sort((a, b) => a - b),
  }));
}

/** The words of a clause that are cited, each once, in the order they stand in it. */
export function quotesOf({ cited }: CitedClause): string[] {
  const inOrder = [...cited].sort((a, b) => a.citation.start - b.citation.start);
  return [...new Set(inOrder.map(({ citation }) => citation.quote))];
}

function placeOf({ documentId, clauseId, label }: Citation): string {
  return JSON.stringify([documentId, clauseId, label]);
}
