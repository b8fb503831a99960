import type { ListedDocument } from './use-cases.js';

/** A document as lists tell it. */
export function documentRow({ document, clauses }: ListedDocument) {
  const { id, title, documentNumber, kind, issuers, region } = document;
  const { issueDate, effectiveDate, validUntil, status, repealedBy, isExpired } = document;
  return {
    ...{ id, title, documentNumber, kind, issuers, region: region?.name ?? null },
    ...{ issueDate, effectiveDate, validUntil, status, repealedBy, isExpired, clauses },
  };
}
