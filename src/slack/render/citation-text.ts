import type { Citation } from '../../vocabulary/answer.js';
import { bookTitle } from './book-title.js';
import { titleText, visibleText } from './escape.js';
import { numberNote } from './source-list.js';

/** A citation as it is pasted into a document: `《title》（文号）label：“quote”`. Plain text: escape it for its surface. */
export function citationText({ title, documentNumber, label, quote }: Citation): string {
  const words = visibleText(quote)
    .replaceAll(/\s*\n\s*/g, '')
    .trim();
  return `${bookTitle(title)}${numberNote(documentNumber)}${titleText(label)}：“${words}”`;
}
