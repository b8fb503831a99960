/** Tables of figures people hand in: .xlsx and .csv. */
import { MOST_BYTES, type TableFile, tableFault } from './table-file.js';
import { decodeCsv } from './tables/decode-csv.js';
import { csvSheet } from './tables/read-csv.js';

/** An old .xls and an encrypted .xlsx are both files of this kind. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** Name of the part that holds an encrypted workbook. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads every sheet. The kind of file is told by its bytes as well as its name. Figures are as the file shows them;
 * formulas are not run: their stored result counts.
 * @throws AppError `input-invalid` with details `{ table, reason: TableFault }`
 */
export async function readTables({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<TableFile> {
  if (bytes.length > MOST_BYTES) throw tableFault(name, 'too-large', { limit: MOST_BYTES });
  if (bytes.length === 0) throw tableFault(name, 'empty');
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (startsWith(bytes, COMPOUND_FILE)) {
    throw tableFault(name, Buffer.from(bytes).includes(ENCRYPTED_PART) ? 'encrypted' : 'old-format');
  }
  if (extension === 'csv' && !startsWith(bytes, ZIP)) {
    return { name, sheets: [csvSheet(name, decodeCsv(bytes, name))] };
  }
  if (extension !== 'xlsx') throw tableFault(name, 'wrong-type');
  if (!startsWith(bytes, ZIP)) throw tableFault(name, 'damaged');
  const { readWorkbook } = await import('./tables/read-workbook.js');
  return { name, sheets: await readWorkbook(bytes, name) };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
