import type { Noise } from '../../vocabulary/document.js';
import { AppError } from '../../vocabulary/errors.js';
import { isOle, isZip } from '../archive.js';

/** Three million characters of Han text: more than any document, read in a few seconds. */
const MOST_TEXT_BYTES = 10 * 1024 * 1024;

/** Lines of page furniture, which say when a page was put up. Marks have cut them in pieces. */
export function infoOf(noise: readonly Noise[]): string[] {
  let info = '';
  let at = -1;
  for (const piece of noise) {
    if (piece.at !== at) info += '\n';
    if (piece.reason === 'navigation') info += piece.text;
    at = piece.at;
  }
  return info.split('\n');
}

export function refuseTooLarge(file: string, bytes: Uint8Array): void {
  if (bytes.length <= MOST_TEXT_BYTES) return;
  throw new AppError('document-too-large', `${file} is larger than any text that can be read`, {
    details: { file, limit: MOST_TEXT_BYTES },
  });
}

export function onlyFurniture(file: string): AppError {
  return new AppError('document-empty', `${file} holds no text but page furniture`, { details: { file } });
}

/** Bytes of another format under the name of a text. */
export function isPacked(bytes: Uint8Array): boolean {
  const isPdf = String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
  return isZip(bytes) || isOle(bytes) || isPdf;
}
