import { isDamagedUtf8 } from '../../language/damaged-utf8.js';
import { tableFault } from '../table-file.js';

/**
 * Bytes of a .csv to text without byte order mark: UTF-8, UTF-16 with its mark, GB18030.
 * @throws AppError `input-invalid`, reason `not-text`
 */
export function decodeCsv(bytes: Uint8Array, table: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = isUtf16
    ? decode(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be')
    : (decode(bytes, 'utf-8') ?? (isDamagedUtf8(bytes) ? null : decode(bytes, 'gb18030')));
  if (text === null || text.includes('\0')) throw tableFault(table, 'not-text');
  return text;
}

function decode(bytes: Uint8Array, label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
