/** How a new document stands to those at hand. */
import type { DocumentHeader } from '../storage/store.js';
import { editionNamesOf } from './document-names.js';
import { type Repealer, repeals } from './validity.js';

/**
 * `same-document`: equal number, or equal title and date, in another file. `other-edition`: equal title, another date or
 * number. `repeals` and `repealed-by`: one names the other as ended.
 */
export type Relation = Repealer & {
  readonly kind: 'same-document' | 'other-edition' | 'repeals' | 'repealed-by';
};

/** In the order of the documents at hand; the document itself (by id) is left out. */
export function relationsOf(document: DocumentHeader, atHand: readonly DocumentHeader[]): Relation[] {
  return atHand.flatMap((other) => {
    const kind = other.id === document.id ? null : relationOf(document, other);
    const { id, title, documentNumber, issueDate } = other;
    return kind === null ? [] : [{ kind, id, title, documentNumber, issueDate }];
  });
}

function relationOf(document: DocumentHeader, other: DocumentHeader): Relation['kind'] | null {
  if (repeals(document, other)) return 'repeals';
  if (repeals(other, document)) return 'repealed-by';
  const isNumbered = document.documentNumber !== null && other.documentNumber !== null;
  if (isNumbered && document.documentNumber === other.documentNumber && document.kind === other.kind)
    return 'same-document';
  if (!hasSameName(document, other)) return null;
  return isNumbered || document.issueDate !== other.issueDate ? 'other-edition' : 'same-document';
}

function hasSameName(document: DocumentHeader, other: DocumentHeader): boolean {
  if (document.region !== null && other.region !== null && document.region.name !== other.region.name) return false;
  const names = editionNamesOf(other);
  return document.kind === other.kind && editionNamesOf(document).some((name) => names.includes(name));
}
