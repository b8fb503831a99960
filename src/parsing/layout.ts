import { isSentenceEnd } from '../language/sentences.js';
import { readAttachment } from './attachments.js';
import { carriedTitle } from './carrier.js';
import { closingStart } from './closing.js';
import { isClosingLine, isDateOrNote } from './closing-line.js';
import {
  bodyOfSpeaker,
  givenAt,
  isAddressee,
  isDateLine,
  isMetadataLine,
  isNamesLine,
  isNumberLine,
  isStanding,
} from './front-lines.js';
import { isProse, type Line } from './lines.js';
import { type Level, readMarker } from './numbering.js';
import type { QuestionReader } from './questions.js';
import { endsLikeTitle, type TitleRange, titleRuns, titleScore, titleText } from './title-lines.js';

/** The zones of a document. Metadata, contents, titles and a notice without numbers are front matter. */
export type Layout = {
  readonly front: readonly Line[];
  /** The lines of the front matter that make the title; empty where the text has none. */
  readonly title: readonly Line[];
  /** The title of the notice or order that carries the text. */
  readonly noticeTitle: readonly Line[];
  /** The numbered text of a notice that carries a plan; empty where it has no numbers. */
  readonly notice: readonly Line[];
  /** 导语: paragraphs between the title and the first number. */
  readonly preamble: readonly Line[];
  /** Without the closing lines that stand in the middle of it. */
  readonly body: readonly Line[];
  /** Signature, date, notes and list of attachments: at the end, and wherever an attachment follows them. */
  readonly closings: readonly (readonly Line[])[];
};

export type LayoutHints = {
  /** What the file calls itself, plain; empty where it says nothing. */
  readonly title: string;
  readonly question: QuestionReader | null;
};

const LONGEST_PARAGRAPH_LINE = 120;
const LONGEST_NOTE = 120;
const LONGEST_PLAIN_TITLE = 50;
const LONGEST_HEADLINE = 100;
const SHORTEST_HEADLINE = 5;
const LATEST_HEADLINE = 3;
const LEAST_BEFORE_SIGNATURE = 0.4;
const LEAST_SCORE = 3;
/** Plain paragraphs without a number: their title stands in the first lines. */
const HEAD_OF_PLAIN_TEXT = 8;

/** Splits the lines of a text into its zones. Every line goes to exactly one of them. */
export function splitLayout(lines: readonly Line[], hints: LayoutHints): Layout {
  const all = lines.slice(0, lines.findLastIndex(({ block }) => block.kind !== 'note') + 1);
  // Notes that end the text stand below its signature.
  const notes = lines.slice(all.length);
  const end = closingStart(all, signedEnd(all)) || all.length;
  const content = all.slice(0, end);
  const carried = carriedTitle(content);
  const from = carried?.start ?? 0;
  const contents = contentsTable(content, from);
  const firstParagraph = content.findIndex((line, index) => index >= from && isParagraph(line));
  const found = content.findIndex(
    (line, index) =>
      (index >= Math.max(contents.end, carried?.end ?? 0) && opensBody(line, hints)) ||
      // A letter without numbers may be followed by an annex that has them.
      (firstParagraph !== -1 && firstParagraph < index && readAttachment(content, index) !== null),
  );
  const firstNumber = found === -1 ? firstItem(content, contents.end) : found;
  const bodyStart = firstNumber === -1 ? content.length : firstNumber;

  const headEnd = startOfParagraphs(content, bodyStart, contents.end);
  const headTop = contents.end > 0 ? Math.max(contents.start, from) : headEnd;
  const isPlain = firstNumber === -1;
  const title = carried ?? titleOf(content, isPlain ? headOfPlainText(content) : headTop, { from, isPlain, hints });
  const titleEnd = title?.end ?? (isPlain ? 0 : headEnd);
  const frontEnd = Math.max(titleEnd === 0 ? 0 : frontLinesEnd(content, titleEnd, bodyStart), contents.end);
  const preambleEnd = isPlain ? frontEnd : bodyStart;
  const letter = content.slice(frontEnd, preambleEnd);
  const signed = closingStart(letter, letter.length) || letter.length;
  const noticeTitle = noticeTitleOf(content, title);
  const notice =
    carried === null ? NO_NOTICE : noticeOf(content, { start: noticeTitle.end, end: carried.start }, hints);
  const { body, closings } = withoutClosings(content, preambleEnd);
  return {
    front: [...content.slice(0, notice.start), ...content.slice(notice.end, frontEnd)],
    title: title === null ? [] : title.main === undefined ? content.slice(title.start, title.end) : [title.main],
    noticeTitle: content.slice(noticeTitle.start, noticeTitle.end),
    notice: content.slice(notice.start, notice.end),
    preamble: letter.slice(0, signed),
    body: [...body, ...notes],
    closings: [
      ...(signed < letter.length ? [letter.slice(signed)] : []),
      ...closings,
      ...(end < all.length ? [all.slice(end)] : []),
    ],
  };
}

/**
 * Index behind the signature that ends the text: what follows a body's name with its date, and is neither an attachment
 * nor most of the text, is the page's own (more to read, who edited). The number of lines where nothing follows.
 */
function signedEnd(lines: readonly Line[]): number {
  const least = Math.max(1, Math.floor(lines.length * LEAST_BEFORE_SIGNATURE));
  for (let index = lines.length - 1; index > least; index -= 1) {
    if (!isDateOrNote(lines[index]) || !isNamesLine(lines[index - 1]?.text ?? '')) continue;
    const rest = lines.slice(index + 1);
    const isPage = rest.length > 0 && rest.every((line, at) => isProse(line) && readAttachment(rest, at) === null);
    const isText = rest.some((line) => endsLikeTitle(line.text) || isNumberedPlace(line));
    return isPage && !isText ? index + 1 : lines.length;
  }
  return lines.length;
}

function isNumberedPlace(line: Line): boolean {
  const level = readMarker(line)?.level;
  return level !== undefined && level !== 'item' && level !== 'point';
}

/** Index behind the lines, fields of the page apart, that may hold the title of plain text. */
function headOfPlainText(lines: readonly Line[]): number {
  let left = HEAD_OF_PLAIN_TEXT;
  const end = lines.findIndex(({ folded }) => {
    left -= isMetadataLine(folded) ? 0 : 1;
    return left < 0;
  });
  return end === -1 ? lines.length : end;
}

/** 一、 or a chapter opens a text; 1. and 一是 alone do not. An excerpt may begin with any article or chapter. */
function opensBody(line: Line, { question }: LayoutHints): boolean {
  if (!isProse(line)) return line.block.kind === 'table-row';
  if (question?.read(line)) return true;
  const marker = readMarker(line);
  if (marker === null || marker.level === 'item' || marker.level === 'point') return false;
  return marker.number === 1 || WORDED.has(marker.level);
}

const WORDED: ReadonlySet<Level> = new Set(['book', 'chapter', 'division', 'article']);

/** Where a text is numbered by 1. 2. alone: the first of at least two that follow each other. -1 without. */
function firstItem(lines: readonly Line[], from: number): number {
  const numbers = lines.map((line, index) => {
    const marker = index < from || !isProse(line) ? null : readMarker(line);
    return marker?.level === 'item' ? marker.number : null;
  });
  const first = numbers.indexOf(1);
  return first !== -1 && numbers.includes(2) ? first : -1;
}

const NO_NOTICE = { start: 0, end: 0 };

/** The numbered lines of a notice above the title of what it carries. */
function noticeOf(lines: readonly Line[], { start: from, end: until }: TitleRange, hints: LayoutHints): TitleRange {
  const own = lines.slice(0, until);
  const numbered = own.findIndex((line, index) => index >= from && opensBody(line, hints));
  const start = numbered === -1 ? firstItem(own, from) : numbered;
  if (start === -1) return NO_NOTICE;
  let end = own.length;
  while (end > start && readAttachment(own, end - 1) !== null) end -= 1;
  const closing = closingStart(own, end);
  return { start, end: Math.max(start, closing === 0 ? until : closing) };
}

/** Another title above the one of the text is that of what carries it. */
function noticeTitleOf(lines: readonly Line[], title: TitleRange | null): TitleRange {
  if (title === null) return NO_NOTICE;
  const runs = titleRuns(lines, 0, title.start).filter(
    ({ start, end }) => titleScore(lines.slice(start, end), '') >= LEAST_SCORE,
  );
  const notice = runs.findLast(({ start, end }) =>
    /印发|发布|公布|转发|批转|颁布|征求/.test(titleText(lines.slice(start, end))),
  );
  return notice ?? NO_NOTICE;
}

/** A table of contents: lines the reader marked, or 目录 to the line where its first entry occurs again. Empty at 0 without one. */
function contentsTable(lines: readonly Line[], from: number): TitleRange {
  const marked = lines.findLastIndex(({ block }) => block.kind === 'contents') + 1;
  if (marked > 0) return { start: lines.findIndex(({ block }) => block.kind === 'contents'), end: marked };
  const start = lines.findIndex((line, index) => index >= from && /^目\s*[录次]$/.test(line.folded));
  if (start === -1) return NO_NOTICE;
  const plain = (line: Line | undefined) =>
    (line?.folded ?? '').replace(/(?<![\s.…·])[\s.…·]*\d*$/, '').replace(/\s+/g, '');
  const first = plain(lines[start + 1]);
  const again = lines.findIndex((line, index) => index > start + 1 && first.length > 0 && plain(line) === first);
  return again === -1 ? NO_NOTICE : { start, end: again };
}

/** Index where the run of whole-sentence paragraphs directly above the body begins. */
function startOfParagraphs(lines: readonly Line[], bodyStart: number, from: number): number {
  let index = bodyStart;
  while (index > from) {
    const line = lines[index - 1];
    if (line === undefined || !isParagraph(line)) break;
    index -= 1;
  }
  return index;
}

function isParagraph({ text, folded }: Line): boolean {
  if (isSentenceEnd(text, text.length - 1) || /[:;]$/.test(folded)) return text.length > 12 && !isAddressee(folded);
  return text.length > LONGEST_PARAGRAPH_LINE;
}

type TitleSearch = { readonly from: number; readonly isPlain: boolean; readonly hints: LayoutHints };

/** The run of lines above `below` that looks most like a title, the lowest of equals; a short first line of plain text else. */
function titleOf(lines: readonly Line[], below: number, { from, isPlain, hints }: TitleSearch): TitleRange | null {
  const runs = titleRuns(lines, from, below);
  const scored = runs.map((run) => ({ run, score: titleScore(lines.slice(run.start, run.end), hints.title) }));
  const best = scored.reduce((highest, { score }) => Math.max(highest, score), LEAST_SCORE);
  const found = isPlain ? scored.find(({ score }) => score === best) : scored.findLast(({ score }) => score === best);
  return found?.run ?? headline(lines, runs);
}

/** The first run is a headline where its longest line is short, stops nowhere and stands above something longer. */
function headline(lines: readonly Line[], runs: readonly TitleRange[]): TitleRange | null {
  const [first] = runs;
  if (first === undefined || first.start > LATEST_HEADLINE) return null;
  const line = lines
    .slice(first.start, first.end)
    .reduce((longest, each) => (each.text.length > longest.text.length ? each : longest));
  const length = titleText([line]).length;
  const longest = line.block.kind === 'heading' ? LONGEST_HEADLINE : LONGEST_PLAIN_TITLE;
  const isAbove = lines.slice(first.end, first.end + LONGEST_BYLINE).some(({ text }) => text.length > length / 2);
  const isHeadline = length >= SHORTEST_HEADLINE && length <= longest && /[\u4e00-\u9fff]/.test(line.text) && isAbove;
  return isHeadline ? { ...first, main: line } : null;
}

/** Index behind the addressees, numbers, dates and notes that follow a title. */
function frontLinesEnd(lines: readonly Line[], from: number, bodyStart: number): number {
  const byline = lines.slice(from, Math.min(from + LONGEST_BYLINE, bodyStart)).findLastIndex(isDated);
  const short = lines
    .slice(from, from + byline)
    .every(({ text }) => text.length <= LONGEST_PLAIN_TITLE && !/[。；]$/.test(text));
  let index = from + (byline !== -1 && short ? byline + 1 : 0);
  while (index < bodyStart && isFrontLine(lines[index])) index += 1;
  return index;
}

/** A byline under a headline: who, from where, when. */
function isDated({ folded }: Line): boolean {
  return (
    folded.length <= LONGEST_NOTE &&
    (isMetadataLine(folded) || /^\(?\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?!.*。)/.test(folded))
  );
}

const LONGEST_BYLINE = 5;

function isFrontLine(line: Line | undefined): boolean {
  if (line === undefined || !isProse(line)) return false;
  const { folded } = line;
  if (isAddressee(folded) || isClosingLine(line) || isStanding(line) || isDateLine(folded) || isMetadataLine(folded))
    return true;
  if (isNamesLine(line.text) || givenAt(folded) !== null || bodyOfSpeaker(line.text) !== null) return true;
  if (folded.length > LONGEST_NOTE) return isAdoption(folded);
  if (/^\(.*\)$/.test(folded) || isAdoption(folded)) return true;
  return isNumberLine(folded);
}

/** A line of the 题注: when, and by whom, a statute was passed, promulgated or amended. */
export function isAdoption(folded: string): boolean {
  return (
    !/了[《，,]/.test(folded) &&
    /^\(?(?:根据)?\d{4}年\d{1,2}月\d{1,2}日(?!,)[^。]{0,120}(?:通过|公布|发布|批准|修正|修订|施行|印发)[^。]{0,200}\)?$/.test(
      folded,
    )
  );
}

/** Takes the closing lines above each attachment out of the body: they are nobody's clause. */
function withoutClosings(lines: readonly Line[], from: number): Pick<Layout, 'body' | 'closings'> {
  const body: Line[] = [];
  const closings: Line[][] = [];
  let start = from;
  for (let index = from; index < lines.length; index += 1) {
    if (readAttachment(lines, index) === null) continue;
    const own = lines.slice(start, index);
    const closing = closingStart(own, own.length);
    // Names alone may be the whole text of an attachment.
    const kept = closing === 0 || (start > from && closing === 1) ? own.length : closing;
    for (const line of own.slice(0, kept)) body.push(line);
    if (kept < own.length) closings.push(own.slice(kept));
    start = index;
  }
  for (const line of lines.slice(start)) body.push(line);
  return { body, closings };
}
