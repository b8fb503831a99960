import type { NoiseReason } from '../../vocabulary/document.js';
import type { ReadingBuilder } from '../reading-builder.js';
import type { XmlElement } from '../xml.js';
import { storyWords } from './story-words.js';

/** What a paragraph is made of, in order. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'supplied'; readonly text: string }
  | { readonly kind: 'dropped'; readonly text: string; readonly reason: NoiseReason }
  | { readonly kind: 'break'; readonly isPage: boolean }
  /** A text box, a story of its own that hangs at this place. */
  | { readonly kind: 'box'; readonly story: XmlElement }
  | { readonly kind: 'note'; readonly note: NoteReference }
  /** The contents page Word keeps by itself ends here; a heading may go on in the same paragraph. */
  | { readonly kind: 'contents-end' };

/** `mark` where the author wrote one instead of Word's number. */
export type NoteReference = { readonly of: 'footnote' | 'endnote'; readonly id: string; readonly mark: string | null };

/** The words of pieces as they are shown. */
export function shownText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' || piece.kind === 'supplied' ? piece.text : '')).join('');
}

export function notesOf(pieces: readonly Piece[]): NoteReference[] {
  return pieces.flatMap((piece) => (piece.kind === 'note' ? [piece.note] : []));
}

export function isBlank(pieces: readonly Piece[]): boolean {
  return shownText(pieces).trim() === '';
}

export function writePieces(builder: ReadingBuilder, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (piece.kind === 'text') builder.add(piece.text);
    if (piece.kind === 'supplied') builder.supply(piece.text);
    if (piece.kind === 'dropped') builder.drop(piece.text, piece.reason);
  }
}

/** What was left out of pieces that show nothing. */
export function withoutWords(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ kind }) => kind === 'dropped');
}

/** The pieces as left out: their words are noise. */
export function droppedPieces(pieces: readonly Piece[], reason: NoiseReason): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'text' && piece.text.trim() !== '') return [{ kind: 'dropped', text: piece.text, reason }];
    if (piece.kind === 'box') return [{ kind: 'dropped', text: storyWords(piece.story), reason }];
    return piece.kind === 'dropped' ? [piece] : [];
  });
}

/** The pieces with no white space around what they show. */
export function trimmedPieces(pieces: readonly Piece[]): Piece[] {
  return trimEdge(trimEdge(pieces, 'start').reverse(), 'end').reverse();
}

function trimEdge(pieces: readonly Piece[], edge: 'start' | 'end'): Piece[] {
  let isEdge = true;
  return pieces.flatMap((piece): Piece[] => {
    if (!isEdge || (piece.kind !== 'text' && piece.kind !== 'supplied')) return [piece];
    const text = edge === 'start' ? piece.text.trimStart() : piece.text.trimEnd();
    isEdge = text === '';
    return isEdge ? [] : [{ ...piece, text }];
  });
}
