import { isOle, isZip } from '../archive.js';

/** What an old file holds, as its bytes tell, and the extension under which the office program knows it. */
export type SourceKind = {
  readonly extension: 'doc' | 'xls' | 'rtf' | 'odt' | 'ods';
  readonly target: 'docx' | 'xlsx';
};

const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument.';
/** Where the name of the first part stands in a zip; an OpenDocument has its type there, unpacked. */
const FIRST_NAME = 30;

/** Null where the bytes are of no old format: `.doc` and `.xls` are often names given to web pages and new files. */
export function sourceKind(bytes: Uint8Array): SourceKind | null {
  if (isOle(bytes)) {
    if (hasEntry(bytes, 'WordDocument')) return { extension: 'doc', target: 'docx' };
    if (hasEntry(bytes, 'Workbook') || hasEntry(bytes, 'Book')) return { extension: 'xls', target: 'xlsx' };
    return null;
  }
  if (ascii(bytes, 0, 5) === '{\\rtf') return { extension: 'rtf', target: 'docx' };
  if (!isZip(bytes)) return null;
  const type = ascii(bytes, FIRST_NAME, OPEN_DOCUMENT.length + 11);
  if (type.startsWith(`${OPEN_DOCUMENT}text`)) return { extension: 'odt', target: 'docx' };
  if (type.startsWith(`${OPEN_DOCUMENT}spreadsheet`)) return { extension: 'ods', target: 'xlsx' };
  return null;
}

/** Of an entry of the directory; sectors are whole multiples of it. */
const ENTRY_BYTES = 128;

/** An entry of the container's directory: its name in UTF-16 with a nought behind it, where an entry may begin. */
export function hasEntry(bytes: Uint8Array, name: string): boolean {
  const all = bufferOf(bytes);
  const entry = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = all.indexOf(entry); at !== -1; at = all.indexOf(entry, at + 1)) if (at % ENTRY_BYTES === 0) return true;
  return false;
}

export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  return bufferOf(bytes).toString('latin1', start, start + length);
}
