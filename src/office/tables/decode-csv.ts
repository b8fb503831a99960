import { tableFault } from '../table-file.js';

/** Damaged characters for each whole Han one, up to which bytes are taken for UTF-8. */
const MOST_DAMAGE = 0.1;

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

/** Nearly any bytes are valid GB18030, and it takes digits into characters: damaged UTF-8 would lose figures. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) damaged += 1;
    else if (code >= 0x3000 && code <= 0x9fff) whole += 1;
  }
  return damaged <= whole * MOST_DAMAGE;
}
