import type { Locale } from '../../copy/locale.js';
import type { Citation } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { VIEWS } from './action-ids.js';
import { type KnownBlock, LIMITS, type ModalView } from './block-kit.js';
import { bookTitle } from './book-title.js';
import { breakAt, characterBreak } from './break-text.js';
import { citationText } from './citation-text.js';
import { copyFor } from './copy.js';
import type { ClauseViewCopy, Copy } from './copy-type.js';
import { titleText, visibleText } from './escape.js';
import { plain, shortened } from './plain-elements.js';
import { type Line, richTextBlocks } from './rich-text.js';
import { clauseName, numberNote } from './source-list.js';

export type ClauseViewInput = {
  readonly citation: Citation;
  readonly clause: Clause;
  /** The clauses before and after it in the document; null at its ends. */
  readonly before: Clause | null;
  readonly after: Clause | null;
  readonly locale: Locale;
};

/** Of a clause, and of each neighbour; a longer clause is shown around its quote. */
const CLAUSE_CHARS = 6_000;
const NEIGHBOUR_CHARS = 800;
/** No heading of a document is as long; a paragraph taken for one may be. */
const HEADING_CHARS = 300;

/** 查看原文: where the clause stands, the clause with the quote in bold, a citation to copy, and its neighbours. */
export function clauseView({ citation, clause, before, after, locale }: ClauseViewInput): ModalView {
  const copy = copyFor(locale);
  return {
    type: 'modal',
    callback_id: VIEWS.clause,
    title: plain(copy.clauseView.title, LIMITS.modalTitle),
    close: plain(copy.action.close, LIMITS.modalTitle),
    blocks: [
      ...richTextBlocks(originLines(citation, clause, copy)),
      { type: 'divider' },
      ...richTextBlocks([[{ text: shortened(clauseName(clause), HEADING_CHARS), bold: true }]]),
      ...richTextBlocks([clauseLine(citation, clause, copy.clauseView)], 'quote'),
      ...richTextBlocks([[{ text: copy.clauseView.copyText, bold: true }]]),
      ...richTextBlocks([[{ text: citationText(citation) }]], 'preformatted'),
      { type: 'context', elements: [plain(copy.clauseView.copyHint)] },
      { type: 'divider' },
      ...(before === null ? [] : neighbourBlocks(copy.clauseView.before, before, copy.clauseView)),
      ...(after === null ? [] : neighbourBlocks(copy.clauseView.after, after, copy.clauseView)),
    ],
  };
}

function originLines({ title, documentNumber, kind }: Citation, { headingPath }: Clause, { source }: Copy): Line[] {
  const path = headingPath.map((each) => shortened(titleText(each), HEADING_CHARS)).filter((each) => each !== '');
  return [
    [{ text: bookTitle(title), bold: true }],
    [{ text: [numberNote(documentNumber) || source.noNumber, source.kindMark[kind] || source.kind[kind]].join(' ') }],
    [{ text: path.join(' › ') }],
  ];
}

/** The quote in bold where it stands; by its words where the offsets point elsewhere. */
function clauseLine({ quote, start, end }: Citation, clause: Clause, copy: ClauseViewCopy): Line {
  const { text } = clause;
  const isInPlace = text.slice(start - clause.start, end - clause.start) === quote && start >= clause.start;
  const from = isInPlace ? start - clause.start : text.indexOf(quote);
  const isFound = from >= 0 && quote !== '';
  const to = isFound ? from + quote.length : 0;
  const head = isFound ? text.slice(0, from) : '';
  const room = Math.max(NEIGHBOUR_CHARS, CLAUSE_CHARS - quote.length);
  return [
    { text: visibleText(endOf(head, Math.floor(room / 2), copy)) },
    { text: visibleText(isFound ? beginningOf(quote, CLAUSE_CHARS, copy) : ''), bold: true },
    { text: visibleText(beginningOf(text.slice(to), isFound ? Math.ceil(room / 2) : CLAUSE_CHARS, copy)) },
  ];
}

function neighbourBlocks(head: string, clause: Clause, copy: ClauseViewCopy): KnownBlock[] {
  const name = { text: shortened(`${head} ${clauseName(clause)}`, HEADING_CHARS), italic: true as const };
  return richTextBlocks([[name], [{ text: visibleText(beginningOf(clause.text, NEIGHBOUR_CHARS, copy)) }]]);
}

function beginningOf(text: string, max: number, copy: ClauseViewCopy): string {
  if (text.length <= max) return text;
  const at = breakAt(text, max);
  return `${text.slice(0, at)}${copy.omitted(text.length - at)}`;
}

function endOf(text: string, max: number, copy: ClauseViewCopy): string {
  if (text.length <= max) return text;
  const at = characterBreak(text, text.length - max);
  return `${copy.omitted(at)}${text.slice(at)}`;
}
