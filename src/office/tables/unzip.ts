/** Zip archives, read so that nothing is unpacked before its size is known and nothing is taken that is damaged. */
import { crc32, inflateRawSync } from 'node:zlib';

/** What the parts that are read may come to when unpacked. */
const MOST_INFLATED = 64 * 1024 * 1024;

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const IS_ENCRYPTED = 1;
/** A field with this value has its real one among the entry's zip64 extras. */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;

export type Unzipped = ReadonlyMap<string, Uint8Array> | 'damaged' | 'encrypted' | 'too-much-inside';

/** Those of the `wanted` parts that are there; names have forward slashes. Sizes and checksums are verified. */
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

type Entry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly deflated: number;
  readonly inflated: number;
  readonly offset: number;
};

function entriesOf(zip: Buffer): Entry[] {
  let end = zip.length - END_BYTES;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < lowest) throw new RangeError('no end of directory');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new RangeError('no entry');
    const nameEnd = at + ENTRY_BYTES + zip.readUInt16LE(at + 28);
    const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
    const [inflated = 0, deflated = 0, offset = 0] = sizesOf(zip, at, nameEnd, extraEnd);
    entries.push({
      name: nameIn(zip, at + ENTRY_BYTES, nameEnd),
      encrypted: (zip.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0,
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      deflated,
      inflated,
      offset,
    });
    at = extraEnd + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Some programs write `\\` between folders, or begin at the root. */
function nameIn(zip: Buffer, start: number, end: number): string {
  return zip.toString('utf8', start, end).replaceAll('\\', '/').replace(/^\/+/, '');
}

/** Inflated size, deflated size, offset. */
function sizesOf(zip: Buffer, at: number, extra: number, extraEnd: number): number[] {
  const sizes = [at + 24, at + 20, at + 42].map((field) => zip.readUInt32LE(field));
  if (!sizes.includes(ELSEWHERE)) return sizes;
  let field = extra;
  while (zip.readUInt16LE(field) !== ZIP64) field += 4 + zip.readUInt16LE(field + 2);
  if (field >= extraEnd) throw new RangeError('no zip64 sizes');
  let next = field + 4;
  return sizes.map((size) => {
    if (size !== ELSEWHERE) return size;
    next += 8;
    return Number(zip.readBigUInt64LE(next - 8));
  });
}

function partOf(zip: Buffer, { name, method, crc, deflated, inflated, offset }: Entry): Uint8Array {
  const nameEnd = offset + LOCAL_BYTES + zip.readUInt16LE(offset + 26);
  const isPart = zip.readUInt32LE(offset) === LOCAL && nameIn(zip, offset + LOCAL_BYTES, nameEnd) === name;
  if (!isPart) throw new RangeError('not the part of that name');
  const start = nameEnd + zip.readUInt16LE(offset + 28);
  const data = zip.subarray(start, start + deflated);
  if (data.length !== deflated || (method !== 0 && method !== 8)) throw new RangeError('no data');
  const part = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, inflated) });
  if (part.length !== inflated || crc32(part) !== crc) throw new RangeError('not the data that was packed');
  return part;
}
