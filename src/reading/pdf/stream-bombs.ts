import { inflateSync } from 'node:zlib';
import { mapsTooMuch } from './map-ranges.js';
import { widthsTooMany } from './width-ranges.js';

/** Unpacked; a map drawn in full detail comes to some ten megabytes, a whole Chinese font to twenty. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** A stream that shrinks further than this was made to burst: drawings shrink some ten times. */
const GREATEST_RATIO = 200;
const SMALLEST_BOMB = 8 * 1024 * 1024;
/** Bytes before a stream in which its dictionary stands. */
const DICTIONARY_REACH = 2048;

/**
 * True where a packed stream would unpack to more than can be read, or a font counts more characters than there are: the
 * library does all of it at once, and an engine out of room ends the process, whatever thread it is in. Pictures are not looked at, since they are never unpacked.
 */
export function holdsBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (widthsTooMany(file)) return true;
  for (let at = file.indexOf('stream'); at >= 0; ) {
    const end = file.indexOf('endstream', at + 6);
    const dictionary = dictionaryBefore(file, at);
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (!/\/Subtype\s*\/Image/.test(dictionary)) {
      const data = file.subarray(dataStart(file, at), end < 0 ? file.length : end);
      if (filters > 0 ? bursts(data, filters) : mapsTooMuch(data)) return true;
    }
    if (end < 0) return false;
    at = file.indexOf('stream', end + 9);
  }
  return false;
}

function dictionaryBefore(file: Buffer, at: number): string {
  const text = file.toString('latin1', Math.max(0, at - DICTIONARY_REACH), at);
  return text.slice(text.lastIndexOf(' obj') + 1);
}

function dataStart(file: Buffer, at: number): number {
  const behind = at + 'stream'.length;
  return behind + (file[behind] === 0x0d ? 2 : 1);
}

function bursts(packed: Buffer, filters: number): boolean {
  let data = packed;
  try {
    for (let pass = 0; pass < filters; pass += 1) data = inflateSync(data, { maxOutputLength: MOST_UNPACKED });
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
  return (
    mapsTooMuch(data) ||
    widthsTooMany(data) ||
    (data.length > SMALLEST_BOMB && data.length > packed.length * GREATEST_RATIO)
  );
}
