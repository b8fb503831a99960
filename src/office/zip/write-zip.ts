/** Zips with nothing in them but their files: no folders, comments or times, so that the same files give the same bytes. */
import { crc32, deflateRawSync } from 'node:zlib';
import { DEFLATED, DIRECTORY_ENTRY, DOS_TIME, END_RECORD, LOCAL_HEADER, STORED } from './format.js';

const VERSION = 20;
const UTF8_NAMES = 0x0800;

/** Files in the order of their names, which puts `[Content_Types].xml` first, as Office wants it. */
export function writeZip(
  parts: ReadonlyMap<string, Uint8Array>,
  method: typeof STORED | typeof DEFLATED = DEFLATED,
): Buffer {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of [...parts].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const name = Buffer.from(path);
    const data = method === STORED ? content : deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(DOS_TIME, 6);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = record(LOCAL_HEADER);
    common.copy(local, 4);
    const entry = record(DIRECTORY_ENTRY);
    entry.writeUInt16LE(VERSION, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, name, data);
    directory.push(entry, name);
    offset += local.length + name.length + data.length;
  }
  const end = record(END_RECORD);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

function record({ signature, bytes }: { readonly signature: number; readonly bytes: number }): Buffer {
  const empty = Buffer.alloc(bytes);
  empty.writeUInt32LE(signature);
  return empty;
}
