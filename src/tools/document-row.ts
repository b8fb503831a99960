import type { Validity } from '../library/validity.js';
import type { DocumentHeader } from '../storage/store.js';

/** A document as lists tell it. */
export function documentRow({
  document,
  clauses,
}: {
  readonly document: DocumentHeader & Validity;
  readonly clauses: number;
}) {
  const { id, title, documentNumber, kind, issuers, region } = document;
  const { issueDate, effectiveDate, validUntil, status, repealedBy, isExpired } = document;
  return {
    ...{ id, title, documentNumber, kind, issuers, region: region?.name ?? null },
    ...{ issueDate, effectiveDate, validUntil, status, repealedBy, isExpired, clauses },
  };
}
