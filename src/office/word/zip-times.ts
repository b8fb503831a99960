import { DOS_TIME } from '../zip/format.js';
import { entriesOf } from '../zip/read-zip.js';

/** Sets the time of every entry of a zip, in place: docx stamps them with the clock. */
export function steadyTimes(zip: Buffer): Buffer {
  for (const { at, offset } of entriesOf(zip)) {
    zip.writeUInt32LE(DOS_TIME, at + 12);
    zip.writeUInt32LE(DOS_TIME, offset + 10);
  }
  return zip;
}
