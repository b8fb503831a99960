import { type UnzipFileInfo, unzipSync } from 'fflate';
import { AppError } from '../vocabulary/errors.js';

/** Unpacked, the parts that are read together: a plan of a thousand pages comes to some ten megabytes of XML. */
const MOST_UNPACKED = 96 * 1024 * 1024;
/** A part that shrinks further than this was made to burst: XML of tables shrinks some fifty times. */
const GREATEST_RATIO = 400;
const SMALLEST_BOMB = 4 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

/** The parts of a zip by name, with forward slashes. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** `PK` and what follows in the first record of a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/** An OLE container: an old Office file, or a new one behind a password. */
export function isOle(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/**
 * Unpacks the parts `wanted` says yes to. Sizes are looked at before anything is unpacked.
 * @throws AppError `document-damaged`, `document-too-large`, naming the file.
 */
export function unpack(
  { file, bytes }: { file: string; bytes: Uint8Array },
  wanted: (name: string) => boolean,
): Archive {
  let total = 0;
  let entries = 0;
  const filter = (entry: UnzipFileInfo): boolean => {
    entries += 1;
    const name = plainName(entry.name);
    if (entries > MOST_ENTRIES) throw tooLarge(file);
    if (name.endsWith('/') || !wanted(name)) return false;
    total += entry.originalSize;
    const bursts = entry.originalSize > SMALLEST_BOMB && entry.originalSize > entry.size * GREATEST_RATIO;
    if (total > MOST_UNPACKED || bursts) throw tooLarge(file);
    return true;
  };
  try {
    const parts = unzipSync(bytes, { filter });
    return new Map(Object.entries(parts).map(([name, part]) => [plainName(name), part]));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw damaged(file, cause);
  }
}

/** Some programs write `\\` between folders, or begin at the root. */
function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function tooLarge(file: string): AppError {
  return new AppError('document-too-large', `${file} claims to hold more than can be read once it is unpacked`, {
    details: { file, limit: MOST_UNPACKED },
  });
}

/** The fault of a file whose bytes are not what its format says. */
export function damaged(file: string, cause?: unknown): AppError {
  return new AppError('document-damaged', `${file} is damaged or cut short`, { cause, details: { file } });
}
