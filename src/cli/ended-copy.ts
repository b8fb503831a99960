import { bookTitle } from '../copy/book-title.js';
import type { Locale } from '../copy/locale.js';
import { endedWords } from '../copy/validity-words.js';
import type { Validity } from './surroundings.js';

/** Why a document is no longer in force; null where it may well be. */
export function endedCopy(
  { status, repealedBy, isExpired, validUntil }: Validity & { readonly validUntil: string | null },
  locale: Locale,
): string | null {
  const by = repealedBy === null ? null : `${bookTitle(repealedBy.title)}${numberNote(repealedBy.documentNumber)}`;
  const words = endedWords({ repealedBy: by, expiredOn: isExpired ? validUntil : null }, locale);
  if (words !== null || status !== 'repealed') return words;
  return locale === 'zh' ? '原文标明失效' : 'marked as no longer in force';
}

function numberNote(documentNumber: string | null): string {
  return documentNumber === null ? '' : `（${documentNumber}）`;
}
