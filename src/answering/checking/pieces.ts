/** A text somebody wrote, taken apart into the sentences that are checked. */
import { sentenceSpans, statementSpans, type TextSpan } from '../../language/sentences.js';

/** A sentence as it stands in the text, and its words without bullet, list number and citation marks. */
export type Piece = {
  readonly sentence: string;
  readonly words: string;
  /** It opens behind the piece before it, on the same line or the next. */
  readonly isBracket: boolean;
};

/** `[1]`, `【2】`, `[1][3]`: the marks of an answer; the year of a document number has four digits. */
const MARKS = /[[［【]\d{1,3}[\]］】]/g;
const LEADING_MARKS = /^(?:\s*[[［【]\d{1,3}[\]］】])+/;
const BULLET = /^[\s>*•·▪●■◆\-–—]+(?![\d.])/;
const EMPHASIS = /\*\*|__|~~/g;
const LIST_NUMBER =
  /^(?:第[一二三四五六七八九十百零\d]{1,5}[编篇部分章节条款项]{1,2}|[（(][一二三四五六七八九十百\d]{1,3}[）)]|\d{1,3}[.．、](?!\d)|[一二三四五六七八九十]{1,3}[、]|[①-⑳])\s*/;
const BRACKETED = /^[（(【〔][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)】〕][。.；;]?$/;

/** Longer sentences are enumerations, and are checked part by part. */
export const LONGEST_SENTENCE = 400;

/** In order; a line of marks alone gives none. */
export function piecesOf(text: string): Piece[] {
  const spans = sentenceSpans(text).flatMap((span) => partsOf(text, span));
  return spans.flatMap(({ start, end }) => pieceOf(text.slice(start, end)));
}

/** The lines of a piece, each as a piece of its own. */
export function linesOf({ sentence }: Piece): Piece[] {
  return sentence.split('\n').flatMap(pieceOf);
}

function pieceOf(text: string): Piece[] {
  const sentence = text.replace(LEADING_MARKS, '').trim();
  const bare = sentence.replace(MARKS, '').replace(EMPHASIS, '').replace(BULLET, '').trim();
  const words = bare.replace(LIST_NUMBER, '').trim();
  const said = hasWords(words) ? words : bare;
  return hasWords(said) ? [{ sentence, words: said, isBracket: BRACKETED.test(said) }] : [];
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function partsOf(text: string, span: TextSpan): TextSpan[] {
  if (span.end - span.start <= LONGEST_SENTENCE) return [span];
  const parts = statementSpans(text.slice(span.start, span.end));
  return parts.map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
}
