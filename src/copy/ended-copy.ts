import type { DocumentStatus } from '../vocabulary/document.js';
import { bookTitle } from './book-title.js';
import type { Locale } from './locale.js';
import { endedWords } from './validity-words.js';

/** A document's validity on a day; see `withValidity` of the library. */
export type MayHaveEnded = {
  readonly status: DocumentStatus;
  readonly repealedBy: { readonly title: string; readonly documentNumber: string | null } | null;
  readonly isExpired: boolean;
  readonly validUntil: string | null;
};

/** Why a document is no longer in force; null where it may well be. */
export function endedCopy({ status, repealedBy, isExpired, validUntil }: MayHaveEnded, locale: Locale): string | null {
  const by = repealedBy === null ? null : `${bookTitle(repealedBy.title)}${numberNote(repealedBy.documentNumber)}`;
  const words = endedWords({ repealedBy: by, expiredOn: isExpired ? validUntil : null }, locale);
  if (words !== null || status !== 'repealed') return words;
  // By its page, its sidecar, or a document that is not to be named here.
  return locale === 'zh' ? '失效' : 'no longer in force';
}

function numberNote(documentNumber: string | null): string {
  return documentNumber === null ? '' : `（${documentNumber}）`;
}
