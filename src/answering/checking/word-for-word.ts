/** Finds a sentence that stands word for word in a clause, or as a name of it. */
import { plainText } from '../../language/plain-text.js';
import { statementSpans } from '../../language/sentences.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Place } from '../cite.js';
import { behindLabel } from '../verify/cited-text.js';
import { snapQuote } from '../verify/snap-quote.js';

const CLOSING = /[\s。.！!？?；;：:，,、]+$/u;

/**
 * Where the words stand in a clause from the beginning of a statement to the end of one: what begins or ends within a statement
 * may leave out what limits it. Null where they do not.
 */
export function wordForWord(words: string, clause: Clause): Place | null {
  const place = snapQuote(clause.text, words.replace(CLOSING, ''));
  if (place === null) return null;
  const statements = statementSpans(clause.text);
  const opens = statements.some(
    (span) => span.start === place.start || behindLabel(clause.text, span).start === place.start,
  );
  const closes = statements.some(({ start, end }) => {
    const text = clause.text.slice(start, end);
    return start < place.end && place.end <= end && text.slice(place.end - start).replace(CLOSING, '') === '';
  });
  return opens && closes ? place : null;
}

/** True where the words are a heading above the clause, or name its document or who issued it. */
export function isNameOf(
  words: string,
  { heading, headingPath }: Clause,
  { title, documentNumber, issuers }: DocumentHeader,
): boolean {
  const plain = plainText(words.replace(CLOSING, ''));
  const names = [heading, ...headingPath, title, documentNumber ?? '', ...issuers];
  return names.some((each) => plainText(each.replace(CLOSING, '')) === plain);
}
