import type { Locale } from '../../copy/locale.js';
import { endedWords } from '../../copy/validity-words.js';
import type { DocumentKind, DocumentStatus } from '../../vocabulary/document.js';
import { ACTIONS } from './action-ids.js';
import { type HomeView, type KnownBlock, LIMITS } from './block-kit.js';
import { bookTitle } from './book-title.js';
import { copyFor } from './copy.js';
import type { Copy, HomeCopy } from './copy-type.js';
import { titleText } from './escape.js';
import { plain, shortened } from './plain-elements.js';
import { type Line, richTextBlocks } from './rich-text.js';

export type HomeDocument = {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly documentNumber: string | null;
  /** ISO date. */
  readonly issueDate: string | null;
  readonly status: DocumentStatus;
  /** Why it is no longer in force, where that is known. */
  readonly repealedBy?: { readonly title: string } | null;
  readonly isExpired?: boolean;
  readonly validUntil?: string | null;
};

export type HomeInput = {
  readonly locale: Locale;
  readonly documents: readonly HomeDocument[];
  /** Of the user whose Home it is, latest first; `askedOn` as it is to be shown. */
  readonly recent: readonly { readonly question: string; readonly askedOn: string }[];
  /** How many there are of them; default: as many as are given. */
  readonly recentInAll?: number;
  readonly health: {
    /** Null while there is no index. */
    readonly clauses: number | null;
    /** Null where no model is configured. */
    readonly model: string | null;
  };
  readonly botName?: string;
  /** Of the documents, from 1; default 1. */
  readonly page?: number;
};

const DOCUMENTS_A_PAGE = 30;
const RECENT_SHOWN = 10;
const QUESTION_CHARS = 200;
const TITLE_CHARS = 400;

/** App Home: how to ask, my questions, the documents with what they are, and whether all is well. */
export function homeView(input: HomeInput): HomeView {
  const copy = copyFor(input.locale);
  const { home } = copy;
  const mention = input.botName === undefined ? null : `@${titleText(input.botName)}`;
  return {
    type: 'home',
    blocks: [
      header(home.title),
      ...listUnder(home.howTo, home.howToLines(mention).map(textLine)),
      ...recentBlocks(input, home),
      ...documentBlocks(input, copy),
      ...listUnder(home.health, healthLines(input, home).map(textLine)),
    ],
  };
}

function recentBlocks({ recent, recentInAll = recent.length }: HomeInput, copy: HomeCopy): KnownBlock[] {
  const lines = recent
    .slice(0, RECENT_SHOWN)
    .map(
      ({ question, askedOn }): Line => [
        { text: shortened(titleText(question), QUESTION_CHARS) },
        { text: `（${titleText(askedOn)}）` },
      ],
    );
  return listUnder(
    copy.recent(lines.length, Math.max(recentInAll, lines.length)),
    lines.length === 0 ? [textLine(copy.noRecent)] : lines,
  );
}

function documentBlocks({ documents, locale, page = 1 }: HomeInput, copy: Copy): KnownBlock[] {
  const pages = Math.max(1, Math.ceil(documents.length / DOCUMENTS_A_PAGE));
  const current = Math.min(Math.max(1, Math.trunc(page)), pages);
  const from = (current - 1) * DOCUMENTS_A_PAGE;
  const lines = documents.slice(from, from + DOCUMENTS_A_PAGE).map((each) => documentLine(each, locale));
  const head = copy.home.documents({
    all: documents.length,
    from: Math.min(from + 1, documents.length),
    to: from + lines.length,
  });
  return [
    ...listUnder(head, lines.length === 0 ? [textLine(copy.home.noDocuments)] : lines),
    ...(pages === 1 ? [] : pageBlocks(current, pages, copy.home)),
  ];
}

function documentLine(document: HomeDocument, locale: Locale): Line {
  const { title, kind, documentNumber, issueDate, status, repealedBy = null, isExpired, validUntil = null } = document;
  const { source } = copyFor(locale);
  const by = repealedBy === null ? null : shortened(bookTitle(repealedBy.title), TITLE_CHARS);
  const ended = endedWords({ repealedBy: by, expiredOn: isExpired === true ? validUntil : null }, locale);
  const facts = [
    source.kind[kind],
    titleText(documentNumber ?? '') || source.noNumber,
    issueDate ?? source.noDate,
    ended ?? source.status[status],
  ];
  return [{ text: shortened(bookTitle(title), TITLE_CHARS), bold: true }, { text: ` ${facts.join(' · ')}` }];
}

function pageBlocks(page: number, pages: number, copy: HomeCopy): KnownBlock[] {
  const turns = [
    { to: page - 1, text: copy.previous },
    { to: page + 1, text: copy.next },
  ].filter(({ to }) => to >= 1 && to <= pages);
  return [
    { type: 'context', elements: [plain(copy.page(page, pages))] },
    {
      type: 'actions',
      elements: turns.map(({ to, text }) => ({
        type: 'button',
        action_id: `${ACTIONS.homePage}:${to}`,
        text: plain(text, LIMITS.buttonText),
        value: String(to),
      })),
    },
  ];
}

function healthLines({ health }: HomeInput, copy: HomeCopy): string[] {
  const { clauses, model } = health;
  return [
    clauses === null ? copy.indexMissing : copy.indexReady(clauses),
    copy.model(model === null ? null : titleText(model)),
  ];
}

function listUnder(head: string, lines: readonly Line[]): KnownBlock[] {
  return [header(head), ...richTextBlocks(lines, 'bullet')];
}

function header(text: string): KnownBlock {
  return { type: 'header', text: plain(text, LIMITS.header) };
}

function textLine(text: string): Line {
  return [{ text }];
}
