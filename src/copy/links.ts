/** Where a document, a clause or a quote stands in the reader, from its root: `/d/<id>?q=<start>-<end>#c-<path>`. */
import type { Citation } from '../vocabulary/answer.js';
import { type ClauseId, documentIdOf } from '../vocabulary/clause.js';

/** Of a quote, as a citation names it. */
export type QuotePlace = Pick<Citation, 'documentId' | 'clauseId' | 'start' | 'end'>;

export function documentPath(documentId: string): string {
  return `/d/${encodeURIComponent(documentId)}`;
}

export function clausePath(clauseId: ClauseId): string {
  return `${documentPath(documentIdOf(clauseId))}#${fragmentOf(clauseId)}`;
}

/** With the quote to be highlighted; offsets are those of the document's cleaned text. */
export function quotePath({ documentId, clauseId, start, end }: QuotePlace): string {
  return `${documentPath(documentId)}?q=${start}-${end}#${fragmentOf(clauseId)}`;
}

/** The id of the element a clause stands in. */
export function anchorOf(clauseId: ClauseId): string {
  return `c-${clauseId.slice(clauseId.indexOf('#') + 1)}`;
}

function fragmentOf(clauseId: ClauseId): string {
  return encodeURIComponent(anchorOf(clauseId));
}
