import type { Noise } from '../../vocabulary/document.js';
import { findMarkup } from './markdown.js';
import { findNoise, type NoiseSpan } from './noise.js';

export type Cleaned = { readonly text: string; readonly noise: readonly Noise[] };

/**
 * Takes noise out of a decoded source. Nothing is lost: putting each piece of noise back at its offset gives the source
 * again (`restoreSource`).
 */
export function cleanSource(source: string, format: 'text' | 'markdown'): Cleaned {
  const bare = removeSpans(source, findByteOrderMark(source), []);
  const words = format === 'markdown' ? removeSpans(bare.text, findMarkup(bare.text), bare.noise) : bare;
  return removeSpans(words.text, findNoise(words.text), words.noise);
}

export function findByteOrderMark(source: string): NoiseSpan[] {
  return source.startsWith('\ufeff') ? [{ start: 0, end: 1, reason: 'byte-order-mark' }] : [];
}

/** The decoded source a cleaned text came from. */
export function restoreSource({ text, noise }: Cleaned): string {
  let restored = '';
  let position = 0;
  for (const piece of noise) {
    restored += text.slice(position, piece.at) + piece.text;
    position = piece.at;
  }
  return restored + text.slice(position);
}

/** Removes `spans` of `text`, and moves the noise removed earlier to where it now stands. */
export function removeSpans(text: string, spans: readonly NoiseSpan[], earlier: readonly Noise[]): Cleaned {
  const noise: Noise[] = [];
  let cleaned = '';
  let position = 0;
  let pending = 0;
  const takeEarlier = (upTo: number, shift: number): void => {
    for (let next = earlier[pending]; next !== undefined && next.at <= upTo; next = earlier[pending]) {
      noise.push({ ...next, at: next.at - shift });
      pending += 1;
    }
  };
  for (const span of spans) {
    takeEarlier(span.start, position - cleaned.length);
    cleaned += text.slice(position, span.start);
    const removed = splitAround(text, span, earlier, pending);
    for (const piece of removed.pieces) noise.push({ ...piece, at: cleaned.length });
    pending = removed.pending;
    position = span.end;
  }
  takeEarlier(text.length, position - cleaned.length);
  return { text: cleaned + text.slice(position), noise };
}

/** A removed span, cut at the places where earlier noise stood inside it, so that the order of all pieces is kept. */
function splitAround(
  text: string,
  span: NoiseSpan,
  earlier: readonly Noise[],
  from: number,
): { pieces: Noise[]; pending: number } {
  const pieces: Noise[] = [];
  let pending = from;
  let position = span.start;
  for (let next = earlier[pending]; next !== undefined && next.at < span.end; next = earlier[pending]) {
    if (next.at > position) pieces.push({ at: 0, text: text.slice(position, next.at), reason: span.reason });
    pieces.push(next);
    position = next.at;
    pending += 1;
  }
  if (position < span.end) pieces.push({ at: 0, text: text.slice(position, span.end), reason: span.reason });
  return { pieces, pending };
}
