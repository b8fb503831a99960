import { draftHead, gradedText, gradeLegend, quotesBeneath, verdictLine } from '../../copy/graded-claim.js';
import type { Locale } from '../../copy/locale.js';
import { nothingFound, partNotFound } from '../../copy/not-found.js';
import type { ReaderLinks } from '../../copy/reader-links.js';
import { quotedWords } from '../../copy/source-line.js';
import { countWithheld } from '../../copy/withheld-count.js';
import type { SheetTable } from '../../office/workbook.js';
import type { Answer } from '../../vocabulary/answer.js';
import { type NumberedCitation, type NumberedClaim, numberCitations } from '../../vocabulary/citation-numbers.js';
import { answerActions } from './answer-actions.js';
import { answerSheet } from './answer-sheet.js';
import { type KnownBlock, LIMITS } from './block-kit.js';
import { bookTitle } from './book-title.js';
import { type CitedClause, citedClauses, claimsByClause } from './cited-clauses.js';
import { copyFor } from './copy.js';
import type { Copy } from './copy-type.js';
import { titleText, visibleText } from './escape.js';
import { headedBlocks } from './headed-claims.js';
import { packMessages, type SlackMessage } from './pack-messages.js';
import { plain } from './plain-elements.js';
import { type Line, type LineStyle, markRuns, richTextBlocks } from './rich-text.js';
import { choiceName, type ShelfDocument, searchedNote } from './searched.js';
import { citationsOf } from './shown-citations.js';
import { sourceBlocks } from './source-blocks.js';
import { nearestPlaces } from './source-list.js';

export type AnswerMessage = SlackMessage & {
  /** On the first message of a very long enumeration: all of it, to be attached as a spreadsheet. */
  readonly sheet?: SheetTable;
};

export type AnswerOptions = {
  readonly locale: Locale;
  /** How the bot is called, without `@`; said where a user has to ask again. */
  readonly botName?: string;
  /** Only who asked sees it, so it can be made public; default false. */
  readonly private?: boolean;
  /** Id of a user group to turn to, shown (and thereby notified) where the documents have no answer. */
  readonly askGroupId?: string;
  /** The documents at hand where the question was asked: named where something was not found; none by default. */
  readonly shelf?: readonly ShelfDocument[];
  /** Whether long enumerations may go into a sheet; default true. False gives every claim as a message. */
  readonly withSheet?: boolean;
  /** Into the reader; none by default. */
  readonly links?: ReaderLinks | null;
  /** It was asked by its own words alone, and can be asked elsewhere by them; default false. */
  readonly standsAlone?: boolean;
};

const MOST_CLAIMS = 40;
const SHOWN_OF_SHEET = 10;
/** An answer of more is long, and read with more ease on a page. */
const LONG = 8;
/** Browsers and Slack take longer ones, proxies not always. */
const MOST_URL = 2_000;

/** An answer as messages to post in order: the answer first, then its sources, then what can be done with it. */
export function answerMessages(answer: Answer, options: AnswerOptions): [AnswerMessage, ...AnswerMessage[]] {
  const copy = copyFor(options.locale);
  const links = options.links ?? null;
  const numbered = numberCitations('claims' in answer ? answer.claims : []);
  const clauses = citedClauses(numbered.citations);
  const claims = claimsByClause(numbered, clauses);
  const isSheet = (options.withSheet ?? true) && claims.length > MOST_CLAIMS;
  const shown = isSheet ? firstOf(claims, clauses) : { claims, clauses };
  const [first, ...rest] = packMessages([
    ...verdictBlocks(answer, options.locale),
    ...(isSheet
      ? summaryBlocks(shown.claims, claims.length, copy, options.locale)
      : bodyBlocks(answer, claims, copy, options)),
    ...missingBlocks(answer, options.locale),
    ...searchedBlocks(answer, copy, options.shelf ?? []),
    ...askWhomBlocks(answer, copy, options.askGroupId),
    ...noteBlocks(answer, copy),
    ...legends(answer, shown.claims, copy, options.locale).map(contextBlock),
    ...sourceBlocks({ ...shown, isDraft: answer.isDraft ?? false, copy: copy.source, links }),
    ...nearestSourceBlocks(answer, copy, links),
    ...(claims.length > LONG ? onWebBlocks(answer, copy, options) : []),
    ...footerBlocks(answer, copy),
    ...answerActions(answer, options.locale, options.private ?? false),
  ]);
  if (first === undefined) throw new RangeError('an answer has at least one block');
  return [isSheet ? { ...first, sheet: answerSheet(numbered, copy) } : first, ...rest];
}

/** What is said where there are no claims, or the claims. */
function bodyBlocks(
  answer: Answer,
  claims: readonly NumberedClaim[],
  copy: Copy,
  { botName, locale, shelf = [], links = null }: AnswerOptions,
): KnownBlock[] {
  switch (answer.status) {
    case 'answered':
    case 'partial': {
      const { intent, regions } = answer.understood;
      if (answer.isDraft) return draftBlocks(claims, locale);
      return headedBlocks({ claims, intent, regions }, copy.answer) ?? claimBlocks(claims, locale);
    }
    case 'clarify': {
      const mention = botName === undefined ? null : `@${titleText(botName)}`;
      const choices = answer.choices.map((title): Line => [{ text: choiceName(title, shelf) }]);
      return [
        ...richTextBlocks([[{ text: copy.answer.clarify }]]),
        ...richTextBlocks(choices, 'bullet'),
        ...richTextBlocks([[{ text: copy.answer.clarifyNext(mention) }]]),
      ];
    }
    case 'nearest':
      return nearestBlocks(answer, copy, links);
    case 'unanswerable':
      return [];
    case 'refused':
      return richTextBlocks([[{ text: copy.answer.refused[answer.reason] }]]);
  }
}

function verdictBlocks({ verdict }: Answer, locale: Locale): KnownBlock[] {
  return verdict === undefined ? [] : richTextBlocks([[{ text: verdictLine(verdict, locale), bold: true }]]);
}

/** What the marks mean. */
function legends({ verdict }: Answer, claims: readonly NumberedClaim[], copy: Copy, locale: Locale): string[] {
  const hasWorded = claims.some(({ grade }) => grade === 'worded');
  return [...(verdict === undefined || hasWorded ? [] : [copy.answer.verdictNote]), ...gradeLegend(claims, locale)];
}

function claimBlocks(
  claims: readonly NumberedClaim[],
  locale: Locale,
  style: LineStyle = claims.length > 1 ? 'bullet' : 'plain',
): KnownBlock[] {
  if (!claims.some((claim) => quotesBeneath(claim).length > 0))
    return richTextBlocks(
      claims.map((claim) => claimLine(claim, locale)),
      style,
    );
  return claims.flatMap((claim) => [
    ...richTextBlocks([claimLine(claim, locale)], style),
    ...richTextBlocks(
      quotesBeneath(claim).map((quote) => [{ text: visibleText(quote).trim() }]),
      'quote',
    ),
  ]);
}

function claimLine(claim: NumberedClaim, locale: Locale): Line {
  return [{ text: visibleText(gradedText(claim, locale)).trim() }, ...markRuns(claim.numbers)];
}

/** One paragraph, as it is taken over; the quotes stand with the sources. */
function draftBlocks(claims: readonly NumberedClaim[], locale: Locale): KnownBlock[] {
  const text = claims.flatMap((claim): Line => [...claimLine(claim, locale), { text: ' ' }]);
  return [...richTextBlocks([[{ text: draftHead(locale), bold: true }]]), ...richTextBlocks([text])];
}

/** What is shown of a sheet: its first claims, and what they rest on. */
function firstOf(all: readonly NumberedClaim[], clauses: readonly CitedClause[]) {
  const claims = all.slice(0, SHOWN_OF_SHEET);
  const marks = new Set(claims.flatMap(({ numbers }) => numbers));
  return { claims, clauses: clauses.filter(({ mark }) => marks.has(mark)) };
}

function summaryBlocks(shown: readonly NumberedClaim[], total: number, { answer }: Copy, locale: Locale): KnownBlock[] {
  const summary = answer.sheetSummary(total, shown.length);
  return [...richTextBlocks([[{ text: summary, bold: true }]]), ...claimBlocks(shown, locale)];
}

/** The nearest sentences in full, the first of them the first thing seen. */
function nearestBlocks(answer: Answer, copy: Copy, links: ReaderLinks | null): KnownBlock[] {
  return [
    ...richTextBlocks([[{ text: copy.answer.closest, bold: true }]]),
    ...nearBlocks({ citations: citationsOf(answer), quoted: Number.POSITIVE_INFINITY }, copy, links),
    ...howManyNearest(answer, copy),
  ];
}

type Near = { readonly citations: readonly NumberedCitation[]; readonly quoted: number };

/** The words of the first `quoted`, and of each where it stands. */
function nearBlocks({ citations, quoted }: Near, copy: Copy, links: ReaderLinks | null): KnownBlock[] {
  const places = nearestPlaces(citations, copy.source, links);
  return citations.flatMap(({ citation }, index) => {
    const text = visibleText(quotedWords(citation))
      .trim()
      .replace(/[；;，,]$/, '');
    const place = places[index] ?? [];
    return [
      ...(index < quoted ? richTextBlocks([[{ text }]], 'quote') : []),
      // Small where it opens nothing: what Slack shows small of unparsed text has no links.
      ...(links === null ? [contextBlock(place.map((run) => run.text).join(''))] : richTextBlocks([place])),
    ];
  });
}

function missingBlocks(answer: Answer, locale: Locale): KnownBlock[] {
  const line = missingLine(answer, locale);
  return line === null || line === '' ? [] : richTextBlocks([[{ text: visibleText(line) }]]);
}

function missingLine(answer: Answer, locale: Locale): string | null {
  switch (answer.status) {
    case 'partial':
      return partNotFound(answer.missing, locale, bookTitle);
    case 'nearest':
      return answer.missing.length === 0 ? null : nothingFound(answer, locale, bookTitle);
    case 'unanswerable':
      return nothingFound(answer, locale, bookTitle);
    default:
      return null;
  }
}

function searchedBlocks(answer: Answer, copy: Copy, shelf: readonly ShelfDocument[]): KnownBlock[] {
  const note = searchedNote(answer, shelf, copy.answer);
  return note === null ? [] : [contextBlock(note)];
}

/** The one mention the bot makes: of the group an installation names. */
function askWhomBlocks(answer: Answer, copy: Copy, groupId: string | undefined): KnownBlock[] {
  if (!('missing' in answer) || groupId === undefined || !/^S[A-Z0-9]{2,20}$/.test(groupId)) return [];
  const elements = [
    { type: 'text' as const, text: copy.answer.askWhom },
    { type: 'usergroup' as const, usergroup_id: groupId },
  ];
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}

/** What was held back may have been the exception to what is shown. */
function noteBlocks({ withheld, fallback }: Answer, copy: Copy): KnownBlock[] {
  const count = fallback === 'nothing-verified' ? 0 : countWithheld(withheld);
  const notes = [
    ...(fallback === null ? [] : [copy.answer.fallback(fallback)]),
    ...(count === 0 ? [] : [copy.answer.withheld(count)]),
  ];
  return notes.map((note) => contextBlock(note));
}

/** What lies near a question that found nothing: the first with its words, the others by where they stand. */
function nearestSourceBlocks(answer: Answer, copy: Copy, links: ReaderLinks | null): KnownBlock[] {
  const citations = answer.status === 'unanswerable' ? citationsOf(answer) : [];
  if (citations.length === 0) return [];
  return [
    ...richTextBlocks([[{ text: copy.source.nearest, bold: true }]]),
    ...nearBlocks({ citations, quoted: 1 }, copy, links),
    ...howManyNearest(answer, copy),
  ];
}

function howManyNearest(answer: Answer, copy: Copy): KnownBlock[] {
  const [shown, all] = [citationsOf(answer).length, 'nearest' in answer ? answer.nearest.length : 0];
  return shown >= all ? [] : [contextBlock(copy.source.nearestShown(shown, all))];
}

/** 网页查看: the same question on a page, which asks it anew. */
function onWebBlocks({ question }: Answer, copy: Copy, { links, standsAlone }: AnswerOptions): KnownBlock[] {
  const link = standsAlone === true ? links?.ask?.(question) : undefined;
  if (link === undefined || link.length > MOST_URL) return [];
  return richTextBlocks([[{ text: copy.answer.onWeb, link }]]);
}

function footerBlocks(answer: Answer, copy: Copy): KnownBlock[] {
  return 'claims' in answer ? [contextBlock(copy.answer.madeBy[answer.engine])] : [];
}

function contextBlock(text: string): KnownBlock {
  return { type: 'context', elements: [plain(text, LIMITS.contextText)] };
}
