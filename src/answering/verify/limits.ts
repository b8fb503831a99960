import { plainText } from '../../language/plain-text.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, claim as claimOf } from '../cite.js';
import { verifyClaims } from './verify-claims.js';
import type { WrittenContext } from './verify-written.js';

/** Phrases that limit a statement. */
const LIMITING =
  /除[^,，;；。]{1,30}?(?:外|以外|之外)|试点|力争|有条件的?|原则上|仅限(?:于)?[^,，;；。]{0,20}|不含[^,，;；。()（）]{1,20}|不包括[^,，;；。()（）]{1,20}/g;

/**
 * The limits a kept claim leaves out: each as a claim of its own, in the words of the statement that holds it. Empty where
 * the claim says them. `documentOf` gives the header of a cited document.
 */
export function limitsDropped(
  claim: VerifiedClaim,
  context: Pick<WrittenContext, 'clauses' | 'documentNumbers'>,
  documentOf: (id: string) => DocumentHeader,
): readonly VerifiedClaim[] {
  const said = plainText(claim.text);
  const claims = claim.citations.flatMap((citation) => {
    const clause = context.clauses.get(citation.clauseId);
    if (clause === undefined) return [];
    const start = citation.start - clause.start;
    const end = citation.end - clause.start;
    return statementsTouched(clause, start, end)
      .filter((span) => limitsOf(clause.text.slice(span.start, span.end)).some((limit) => !said.includes(limit)))
      .map((span) => {
        const document = documentOf(clause.documentId);
        return claimOf(clause.text.slice(span.start, span.end), cite(clause, document, span));
      });
  });
  const distinct = claims.filter(({ text }, index) => claims.findIndex((other) => other.text === text) === index);
  return verifyClaims({ ...context, claims: distinct }).verified;
}

function statementsTouched({ text }: Clause, start: number, end: number): TextSpan[] {
  return statementSpans(text).filter((span) => span.start < end && start < span.end);
}

function limitsOf(statement: string): string[] {
  return [...statement.matchAll(LIMITING)].map(([limit]) => plainText(limit).replace(/的$/, ''));
}
