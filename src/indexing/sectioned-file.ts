/**
 * One binary file of named sections behind a header:
 * magic (8 bytes) | length of the JSON (4) | JSON: header, byte order, section names and sizes | sections | CRC-32 (4).
 * The checksum covers everything before it. Numbers are little-endian; sections hold whatever the writer's memory held,
 * so the byte order of the machine is recorded and a snapshot from the other kind is refused.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import { type FileHeader, headerMismatch } from './snapshot-header.js';
import { asSnapshotUnusable, snapshotUnusable } from './snapshot-unusable.js';
import { writeFileAside } from './write-aside.js';

export type Section = { readonly name: string; readonly bytes: Uint8Array };

const MAGIC_BYTES = 8;
const PREFIX_BYTES = MAGIC_BYTES + 4;
const CHECKSUM_BYTES = 4;
const MOST_PREAMBLE_BYTES = 1 << 20;
/** Reads and writes go in pieces of this size: one call must stay below 2 GiB. */
const PIECE_BYTES = 64 << 20;

type Preamble = {
  readonly header: FileHeader;
  readonly byteOrder: string;
  readonly sections: readonly { readonly name: string; readonly bytes: number }[];
};

/** @throws AppError `storage-full`, `storage-readonly` or `storage-failed` */
export async function writeSectionedFile(
  path: string,
  { magic, header, sections }: { magic: string; header: FileHeader; sections: readonly Section[] },
): Promise<void> {
  const sizes = sections.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength }));
  const preamble = Buffer.from(JSON.stringify({ header, byteOrder: endianness(), sections: sizes }));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(magic, 'latin1');
  prefix.writeUInt32LE(preamble.byteLength, MAGIC_BYTES);

  await writeFileAside(path, async (file) => {
    let checksum = 0;
    for (const bytes of [prefix, preamble, ...sections.map((section) => section.bytes)]) {
      for (const piece of pieces(bytes)) {
        checksum = crc32(piece, checksum);
        await file.writeFile(piece);
      }
    }
    const trailer = Buffer.alloc(CHECKSUM_BYTES);
    trailer.writeUInt32LE(checksum);
    await file.writeFile(trailer);
  });
}

/**
 * The sections by name, each in a buffer of its own, so that typed arrays can be laid over them.
 * @throws AppError `snapshot-unusable`, and nothing else, with a plain reason
 */
export async function readSectionedFile(
  path: string,
  { magic, expected }: { magic: string; expected: FileHeader },
): Promise<Map<string, Uint8Array>> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    return await readSections(path, file, { magic, expected });
  } catch (error) {
    throw asSnapshotUnusable(path, error);
  } finally {
    await file?.close();
  }
}

async function readSections(
  path: string,
  file: FileHandle,
  { magic, expected }: { magic: string; expected: FileHeader },
): Promise<Map<string, Uint8Array>> {
  const { size } = await file.stat();
  let position = 0;
  let checksum = 0;
  const read = async (length: number): Promise<Uint8Array> => {
    if (length > size - position) throw snapshotUnusable(path, 'it is cut short');
    const bytes = new Uint8Array(length);
    for (const piece of pieces(bytes)) {
      if (!(await fill(file, piece, position))) throw snapshotUnusable(path, 'it is cut short');
      position += piece.byteLength;
      checksum = crc32(piece, checksum);
    }
    return bytes;
  };

  const prefix = Buffer.from((await read(PREFIX_BYTES)).buffer);
  if (prefix.toString('latin1', 0, MAGIC_BYTES) !== magic.padEnd(MAGIC_BYTES, '\0')) {
    throw snapshotUnusable(path, 'it is another kind of file');
  }
  const preambleBytes = prefix.readUInt32LE(MAGIC_BYTES);
  if (preambleBytes > MOST_PREAMBLE_BYTES) throw snapshotUnusable(path, 'its header is damaged');
  const preamble = parsePreamble(await read(preambleBytes));
  if (preamble === null) throw snapshotUnusable(path, 'its header is damaged');
  const mismatch = headerMismatch(preamble.header, expected);
  if (mismatch !== null) throw snapshotUnusable(path, mismatch);
  if (preamble.byteOrder !== endianness()) throw snapshotUnusable(path, 'it was made on another kind of machine');

  const total = preamble.sections.reduce((sum, { bytes }) => sum + bytes, position + CHECKSUM_BYTES);
  if (total !== size) throw snapshotUnusable(path, total > size ? 'it is cut short' : 'it is longer than it should be');
  const sections = new Map<string, Uint8Array>();
  for (const { name, bytes } of preamble.sections) sections.set(name, await read(bytes));
  const found = checksum;
  const trailer = Buffer.from((await read(CHECKSUM_BYTES)).buffer);
  if (trailer.readUInt32LE() !== found) throw snapshotUnusable(path, 'its checksum does not fit its content');
  return sections;
}

/** Null where it is damaged. The fields of the header need no check of their own: each is compared with what is expected. */
function parsePreamble(bytes: Uint8Array): Preamble | null {
  try {
    const preamble = JSON.parse(Buffer.from(bytes).toString()) as Preamble;
    const usable =
      typeof preamble.header === 'object' &&
      preamble.header !== null &&
      preamble.sections.every(
        ({ name, bytes }) => typeof name === 'string' && Number.isSafeInteger(bytes) && bytes >= 0,
      );
    return usable ? preamble : null;
  } catch {
    return null;
  }
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += PIECE_BYTES) {
    yield bytes.subarray(start, start + PIECE_BYTES);
  }
}

/** False where the file ends first. */
async function fill(file: FileHandle, target: Uint8Array, position: number): Promise<boolean> {
  let filled = 0;
  while (filled < target.byteLength) {
    const { bytesRead } = await file.read(target, filled, target.byteLength - filled, position + filled);
    if (bytesRead === 0) return false;
    filled += bytesRead;
  }
  return true;
}
