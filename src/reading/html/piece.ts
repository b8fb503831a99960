import type { NoiseReason } from '../../vocabulary/document.js';
import type { ReadingBuilder } from '../reading-builder.js';

/** What a line of a page is made of, in order. `link` is where the text leads, if anywhere. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly link: string | null }
  | { readonly kind: 'supplied'; readonly text: string }
  | { readonly kind: 'dropped'; readonly text: string; readonly reason: NoiseReason };

/** A name and its value, which is empty where the page leaves it so. */
export type Field = { readonly label: readonly Piece[]; readonly value: readonly Piece[] };

const ZERO_WIDTH = /([\u00ad\u200b\u200e\u200f\u2060\ufeff]+)/;
const WIDE = '[\\u2e80-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff00-\\uffef\\u2018-\\u201d]';
const BEFORE_WRAP = new RegExp(`${WIDE}$`);
const AFTER_WRAP = new RegExp(`^${WIDE}`);

/** Pieces of one text of the page: characters without width are dropped from it. */
export function textPieces(text: string, link: string | null): Piece[] {
  return text.split(ZERO_WIDTH).flatMap((part, index): Piece[] => {
    if (part === '') return [];
    return [index % 2 === 0 ? { kind: 'text', text: part, link } : { kind: 'dropped', text: part, reason: 'hidden' }];
  });
}

/**
 * White space as a reader sees it: none around the line, one blank for any run of it within, none where the source is
 * merely wrapped between two Han characters.
 */
export function tidied(pieces: readonly Piece[]): Piece[] {
  const tidy: Piece[] = [];
  let before = '';
  let gap = '';
  for (const piece of pieces) {
    if (piece.kind === 'supplied') {
      if (gap !== '' && before !== '') tidy.push({ kind: 'text', text: ' ', link: null });
      tidy.push(piece);
      before = piece.text;
      gap = '';
      continue;
    }
    if (piece.kind === 'dropped') {
      const dropped = piece.text.replace(/\s+/g, ' ').trim();
      if (dropped !== '') tidy.push({ ...piece, text: dropped });
      continue;
    }
    let text = '';
    for (const part of piece.text.split(/(\s+)/)) {
      if (part === '') continue;
      if (/^\s/.test(part)) {
        gap += part;
        continue;
      }
      if (before !== '') text += blankFor(gap, { before, after: part });
      text += part;
      before = part;
      gap = '';
    }
    if (text !== '') tidy.push({ ...piece, text });
  }
  return tidy;
}

function blankFor(gap: string, { before, after }: { before: string; after: string }): string {
  if (gap === '' || gap === '\u3000') return gap;
  const isWrap = /^[ \t\r\n\f]*\n[ \t\r\n\f]*$/.test(gap);
  return isWrap && BEFORE_WRAP.test(before) && AFTER_WRAP.test(after) ? '' : ' ';
}

/** The file's own words among the pieces. */
export function ownText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}

/** All that stands in the file, words left out as well. */
export function wholeText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'supplied' ? '' : piece.text)).join('');
}

/** How much of the text leads elsewhere. */
export function linkedLength(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.kind === 'text' && piece.link !== null ? piece.text.length : 0), 0);
}

export function writePieces(builder: ReadingBuilder, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (piece.kind === 'text') builder.add(piece.text);
    if (piece.kind === 'supplied') builder.supply(piece.text);
    if (piece.kind === 'dropped') builder.drop(piece.text, piece.reason);
  }
}
