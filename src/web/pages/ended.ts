import { endedCopy } from '../../copy/ended-copy.js';
import type { Locale } from '../../copy/locale.js';
import { wordsIn } from '../copy/words.js';
import type { Header } from '../use-cases.js';

/** Why a document is no longer in force; null where it may well be. What ended it is not named to who may not read that. */
export function endedFor(document: Header, mayRead: (id: string) => boolean, locale: Locale): string | null {
  const { repealedBy } = document;
  const isNamed = repealedBy === null || mayRead(repealedBy.id);
  return isNamed ? endedCopy(document, locale) : wordsIn(locale).validity.repealed;
}
