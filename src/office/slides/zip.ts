/** Zips with nothing in them but their files: no folders, comments or times, so that the same files give the same bytes. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/** 1980-01-01 00:00, the first moment of the format. */
const DOS_TIME = 0x0021_0000;

export type Parts = ReadonlyMap<string, Buffer>;

/** The files of a zip without comment. @throws RangeError where it is none */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - END_BYTES;
  if (end < 0 || zip.readUInt32LE(end) !== END_RECORD) throw new RangeError('not a zip without comment');
  const parts = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameEnd = at + CENTRAL_BYTES + zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + CENTRAL_BYTES, nameEnd);
    const local = zip.readUInt32LE(at + 42);
    const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    if (!name.endsWith('/')) parts.set(name, zip.readUInt16LE(at + 10) === STORED ? data : inflateRawSync(data));
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

/** Files in the order of their names, which puts `[Content_Types].xml` first, as Office wants it. */
export function writeZip(parts: Parts): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  const entries = [...parts].sort(([left], [right]) => (left < right ? -1 : 1));
  for (const [path, content] of entries) {
    const name = Buffer.from(path);
    const data = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(VERSION, 0);
    head.writeUInt16LE(UTF8_NAMES, 2);
    head.writeUInt16LE(DEFLATED, 4);
    head.writeUInt32LE(DOS_TIME, 6);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(name.length, 22);
    locals.push(uint32(LOCAL_HEADER), head, name, data);
    const place = Buffer.alloc(CENTRAL_BYTES - 4 - 2 - head.length);
    place.writeUInt32LE(offset, place.length - 4);
    centrals.push(uint32(CENTRAL_HEADER), uint16(VERSION), head, place, name);
    offset += LOCAL_BYTES + name.length + data.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END_RECORD, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
