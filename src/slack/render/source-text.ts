import type { Locale } from '../../copy/locale.js';
import type { Citation } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { bookTitle } from './book-title.js';
import { breakAt } from './break-text.js';
import { copyFor } from './copy.js';
import { visibleText } from './escape.js';
import { packMessages, type SlackMessage } from './pack-messages.js';
import { shortened } from './plain-elements.js';
import { richTextBlocks } from './rich-text.js';
import { clauseName, numberNote } from './source-list.js';

export type SourceText = { readonly citation: Citation; readonly clause: Clause };

/** A longer clause is cut, and says how much is left; in characters. */
const CLAUSE_CHARS = 6_000;
const NAME_CHARS = 300;

/** The whole text of clauses, each under where it stands: `head` says which they are. */
export function sourceTextMessages(head: string, sources: readonly SourceText[], locale: Locale): SlackMessage[] {
  const copy = copyFor(locale);
  const blocks = sources.flatMap(({ citation: { title, documentNumber, kind }, clause }) => {
    const place = [bookTitle(title), numberNote(documentNumber), copy.source.kindMark[kind]].join('');
    const name = shortened(clauseName(clause), NAME_CHARS);
    const at = clause.text.length <= CLAUSE_CHARS ? clause.text.length : breakAt(clause.text, CLAUSE_CHARS);
    const left = clause.text.length - at;
    const text = `${visibleText(clause.text.slice(0, at)).trim()}${left === 0 ? '' : copy.clauseView.omitted(left)}`;
    return [...richTextBlocks([[{ text: `${place} ${name}`, bold: true }]]), ...richTextBlocks([[{ text }]], 'quote')];
  });
  return packMessages([...richTextBlocks([[{ text: head }]]), ...blocks]);
}
