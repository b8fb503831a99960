/** Where a document, a clause or a quote stands in the reader, from its root: `/d/<id>?q=<start>-<end>#c-<path>`. */
import type { Citation } from '../vocabulary/answer.js';
import type { ClauseId } from '../vocabulary/clause.js';

export function documentPath(documentId: string): string {
  return `/d/${encodeURIComponent(documentId)}`;
}

export function clausePath(clauseId: ClauseId): string {
  return `${documentPath(clauseId.slice(0, clauseId.indexOf('#')))}#${fragmentOf(clauseId)}`;
}

/** With the quote to be highlighted; offsets are those of the document's cleaned text. */
export function quotePath({
  documentId,
  clauseId,
  start,
  end,
}: Pick<Citation, 'documentId' | 'clauseId' | 'start' | 'end'>): string {
  return `${documentPath(documentId)}?q=${start}-${end}#${fragmentOf(clauseId)}`;
}

function fragmentOf(clauseId: ClauseId): string {
  return `c-${encodeURIComponent(clauseId.slice(clauseId.indexOf('#') + 1))}`;
}
