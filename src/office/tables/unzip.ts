import { entriesOf, partOf } from '../zip/read-zip.js';

/** What the parts that are read may come to when unpacked. */
const MOST_INFLATED = 64 * 1024 * 1024;

export type Unzipped = ReadonlyMap<string, Uint8Array> | 'damaged' | 'encrypted' | 'too-much-inside';

/**
 * Those of the `wanted` parts that are there; names have forward slashes. Sizes and checksums are verified, and nothing
 * is unpacked before its size is known.
 */
export function unzip(bytes: Uint8Array, wanted: ReadonlySet<string>): Unzipped {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = entriesOf(zip).filter(({ name }) => wanted.has(name));
    if (entries.some(({ encrypted }) => encrypted)) return 'encrypted';
    if (entries.reduce((sum, { inflated }) => sum + inflated, 0) > MOST_INFLATED) return 'too-much-inside';
    const parts = new Map(entries.map((entry) => [entry.name, partOf(zip, entry)]));
    return parts.size === entries.length ? parts : 'damaged';
  } catch {
    return 'damaged';
  }
}
