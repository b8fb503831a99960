import { damaged } from '../archive.js';
import { decodeText } from '../text/decode.js';

/** Charsets pages name, by what they really hold: gb2312 and gbk pages carry characters of gb18030. */
const CHARSETS: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
};
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w-]+)/i;
/** Sites put scripts before the declaration; behind this much nobody looks for it. */
const HEAD = 16_384;
/** A page cut off within a character, or with one bad byte in a menu, is still a page. */
const MOST_BROKEN = 0.001;
const FEW_BROKEN = 2;

/**
 * The text of a page: by its byte order mark, else as UTF-8 where it is that throughout, whatever it declares; else in
 * the charset in which its characters are common ones, else in the one it declares where hardly a character is broken.
 * @throws AppError `document-damaged`, naming the file.
 */
export function decodeHtml(bytes: Uint8Array, file: string): string {
  const marked = markedCharset(bytes);
  const strict = decodeStrictly(bytes, marked ?? 'utf-8') ?? (marked === null ? decodedByTrial(bytes, file) : null);
  if (strict !== null) return strict;
  const text = new TextDecoder(marked ?? declaredCharset(bytes)).decode(bytes);
  const broken = text.split(/[\ufffd\0]/).length - 1;
  if (broken > Math.max(FEW_BROKEN, text.length * MOST_BROKEN)) throw damaged(file);
  return text;
}

function decodedByTrial(bytes: Uint8Array, file: string): string | null {
  try {
    return decodeText(bytes, file).text;
  } catch {
    return decodeStrictly(bytes, declaredCharset(bytes));
  }
}

/** What the page says of its own charset, in the head of its bytes. */
function declaredCharset(bytes: Uint8Array): string {
  const declared = DECLARED.exec(headOf(bytes));
  return CHARSETS[(declared?.[1] ?? declared?.[2] ?? '').toLowerCase()] ?? 'utf-8';
}

/** The first bytes as text, whatever the charset: markup is ASCII in all but UTF-16. */
export function headOf(bytes: Uint8Array): string {
  return new TextDecoder(markedCharset(bytes) ?? 'latin1').decode(bytes.subarray(0, HEAD));
}

function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** NUL is no character of a page, and the mark of a file that is none. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
