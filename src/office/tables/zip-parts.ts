import type { Parts } from '../../reading/sheets/workbook-parts.js';
import { tableFault } from '../table-file.js';
import { entriesOf, partOf, type ZipEntry } from '../zip/read-zip.js';

/** What the parts that are asked for may come to when unpacked. */
const MOST_INFLATED = 64 * 1024 * 1024;

/**
 * Parts of an archive, unpacked when they are asked for. Sizes and checksums are verified, and nothing is unpacked before
 * its size is known. @throws AppError `input-invalid` with a `TableFault`, here and where a part is asked for
 */
export function zipParts(bytes: Uint8Array, table: string): Parts {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const checked = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (cause) {
      throw tableFault(table, 'damaged', { cause });
    }
  };
  const entries = new Map(checked(() => entriesOf(zip)).map((entry): [string, ZipEntry] => [keyOf(entry.name), entry]));
  let inflated = 0;
  return {
    file: table,
    get: (path) => {
      const entry = entries.get(keyOf(path));
      if (entry === undefined) return undefined;
      if (entry.encrypted) throw tableFault(table, 'encrypted');
      inflated += entry.inflated;
      if (inflated > MOST_INFLATED) throw tableFault(table, 'too-much-inside');
      return checked(() => partOf(zip, entry));
    },
  };
}

/** The programs that write workbooks look parts up without regard to case. */
function keyOf(path: string): string {
  return path.toLowerCase();
}
