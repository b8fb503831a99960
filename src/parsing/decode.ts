import { AppError } from '../errors.js';
import { isDamagedUtf8 } from '../language/damaged-utf8.js';

/** Share of control characters above which a file is taken for binary. */
const MAX_CONTROL_SHARE = 0.01;

export type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'gb18030' | 'utf-16' };

/**
 * Bytes of a text file to text: UTF-8 with or without BOM, GB18030, UTF-16 with BOM; line ends become `\n`.
 * A BOM stays in the text as its first character, so that cleaning can list it.
 * @throws AppError `document-binary`, `document-undecodable` or `document-empty`, naming the file.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const decoded = decode(bytes, file);
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (text.replace('\ufeff', '').trim().length === 0) {
    throw new AppError('document-empty', `${file} holds no text`, { details: { file } });
  }
  return { text, encoding: decoded.encoding };
}

function decode(bytes: Uint8Array, file: string): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const label = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
    if (text.includes('\0')) throw new AppError('document-binary', `${file} is not a text file`, { details: { file } });
    return { text, encoding: 'utf-16' };
  }
  if (looksBinary(bytes)) {
    throw new AppError('document-binary', `${file} is not a text file`, { details: { file } });
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const damage = isDamagedUtf8(bytes);
  const gb18030 = damage ? null : decodeStrictly(bytes, 'gb18030');
  if (gb18030 !== null) return { text: gb18030, encoding: 'gb18030' };
  const what = damage ? 'is UTF-8 with damaged characters' : 'is neither UTF-8 nor GB18030';
  throw new AppError('document-undecodable', `${file} ${what}`, { details: { file } });
}

function decodeStrictly(bytes: Uint8Array, label: 'utf-8' | 'gb18030'): string | null {
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
