import { isDamagedUtf8 } from '../../language/damaged-utf8.js';
import { AppError } from '../../vocabulary/errors.js';
import { shareOfCommon } from './common-characters.js';

/** Share of control characters above which a file is taken for binary. */
const MAX_CONTROL_SHARE = 0.01;
/** A text in Chinese has some .7 of common characters, one read in a wrong encoding below .1. */
const LEAST_COMMON = 0.2;
/** Without a byte order mark or an encoding that fails on wrong bytes, UTF-16 must show itself clearly. */
const LEAST_COMMON_UTF16 = 0.2;
const MOST_SPOILT = 0.02;
const MOST_LATIN = 0.25;

export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16';
export type Decoded = { readonly text: string; readonly encoding: Encoding };

/**
 * Bytes of a text file to text: UTF-8, GB18030, Big5, UTF-16 with or without BOM; line ends become `\n`.
 * A BOM stays in the text as its first character, so that cleaning can list it. Of the encodings that fit the bytes the
 * one whose characters are common wins; where none has any, the file is refused, never read as other words.
 * @throws AppError `document-binary`, `document-undecodable` or `document-empty`, naming the file.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const decoded = decode(bytes, file);
  const text = decoded.text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  if (text.replace('\ufeff', '').trim().length === 0) {
    throw new AppError('document-empty', `${file} holds no text`, { details: { file } });
  }
  if (isSpoilt(text)) throw undecodable(file, 'holds characters spoilt when it was converted before');
  return { text, encoding: decoded.encoding };
}

function decode(bytes: Uint8Array, file: string): Decoded {
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    const text = new TextDecoder(marked, { ignoreBOM: true }).decode(bytes);
    if (text.includes('\0')) throw binary(file);
    return { text, encoding: 'utf-16' };
  }
  const isBinary = looksBinary(bytes);
  const utf8 = isBinary ? null : decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const utf16 = decodeUnmarkedUtf16(bytes);
  if (utf16 !== null) return { text: utf16, encoding: 'utf-16' };
  if (isBinary) throw binary(file);
  if (isDamagedUtf8(bytes)) throw undecodable(file, 'is UTF-8 with damaged characters');
  const found = likeliest(bytes, ['gb18030', 'big5']);
  if (found === null) throw undecodable(file, 'is neither UTF-8 nor GB18030 nor Big5');
  return found;
}

function markedEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decodeUnmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 === 1) return null;
  for (const label of ['utf-16le', 'utf-16be']) {
    const text = decodeStrictly(bytes, label);
    if (text !== null && !text.includes('\0') && (shareOfCommon(text) ?? 0) >= LEAST_COMMON_UTF16) return text;
  }
  return null;
}

function likeliest(bytes: Uint8Array, encodings: readonly ('gb18030' | 'big5')[]): Decoded | null {
  let best: (Decoded & { share: number }) | null = null;
  for (const encoding of encodings) {
    const text = decodeStrictly(bytes, encoding);
    const share = text === null ? 0 : (shareOfCommon(text) ?? 0);
    if (text !== null && share >= LEAST_COMMON && share > (best?.share ?? 0)) best = { text, encoding, share };
  }
  return best === null ? null : { text: best.text, encoding: best.encoding };
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls += 1;
  }
  return controls > bytes.length * MAX_CONTROL_SHARE;
}

/** Sound bytes whose characters were lost before: replaced one by one (�, 锟斤拷), or UTF-8 once read as Latin-1. */
function isSpoilt(text: string): boolean {
  const replaced = (text.match(/\ufffd|锟斤拷/g) ?? []).length;
  const latin = (text.match(/[\u0080-\u00ff]/g) ?? []).length;
  return replaced > text.length * MOST_SPOILT || latin > text.length * MOST_LATIN;
}

function binary(file: string): AppError {
  return new AppError('document-binary', `${file} is not a text file`, { details: { file } });
}

function undecodable(file: string, what: string): AppError {
  return new AppError('document-undecodable', `${file} ${what}`, { details: { file } });
}
