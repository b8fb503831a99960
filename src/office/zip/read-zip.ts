/** Zips, read so that nothing is taken that is damaged. */
import { crc32, inflateRawSync } from 'node:zlib';
import { DEFLATED, DIRECTORY_ENTRY, END_RECORD, LOCAL_HEADER, STORED } from './format.js';

const LONGEST_COMMENT = 0xffff;
const IS_ENCRYPTED = 1;
/** A field with this value has its real one among the entry's zip64 extras. */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;

/** Sizes are those the directory states: `partOf` holds them against the data. */
export type ZipEntry = {
  /** With forward slashes. A folder ends in one. */
  readonly name: string;
  /** Place of its record in the directory, and of its local header. */
  readonly at: number;
  readonly offset: number;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly deflated: number;
  readonly inflated: number;
};

/** Every file by its path, whatever they come to. @throws RangeError where the zip is damaged */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const files = entriesOf(zip).filter(({ name }) => !name.endsWith('/'));
  return new Map(files.map((entry) => [entry.name, partOf(zip, entry)]));
}

/** In the order of the directory; nothing is unpacked. @throws RangeError where it is damaged */
export function entriesOf(zip: Buffer): ZipEntry[] {
  let end = zip.length - END_RECORD.bytes;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && zip.readUInt32LE(end) !== END_RECORD.signature) end -= 1;
  if (end < lowest) throw new RangeError('no end of directory');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY.signature) throw new RangeError('no entry');
    const nameEnd = at + DIRECTORY_ENTRY.bytes + zip.readUInt16LE(at + 28);
    const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
    const [inflated = 0, deflated = 0, offset = 0] = sizesOf(zip, at, nameEnd, extraEnd);
    entries.push({
      name: nameIn(zip, at + DIRECTORY_ENTRY.bytes, nameEnd),
      at,
      offset,
      encrypted: (zip.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0,
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      deflated,
      inflated,
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

/** Never unpacks more than the entry states. @throws RangeError or an error of zlib where the data is not what was packed */
export function partOf(zip: Buffer, { name, method, crc, deflated, inflated, offset }: ZipEntry): Buffer {
  const nameEnd = offset + LOCAL_HEADER.bytes + zip.readUInt16LE(offset + 26);
  const isPart =
    zip.readUInt32LE(offset) === LOCAL_HEADER.signature && nameIn(zip, offset + LOCAL_HEADER.bytes, nameEnd) === name;
  if (!isPart) throw new RangeError('not the part of that name');
  const start = nameEnd + zip.readUInt16LE(offset + 28);
  const data = zip.subarray(start, start + deflated);
  if (data.length !== deflated || (method !== STORED && method !== DEFLATED)) throw new RangeError('no data');
  const part = method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, inflated) });
  if (part.length !== inflated || crc32(part) !== crc) throw new RangeError('not the data that was packed');
  return part;
}
