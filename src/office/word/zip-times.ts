const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;

/** 1980-01-01 00:00, the first moment of the format and the one Word itself writes. */
const DOS_TIME = 0x0021_0000;

/** Sets the time of every entry of a zip without comment, in place: docx stamps them with the clock. */
export function steadyTimes(zip: Buffer): Buffer {
  const end = zip.length - END_RECORD_BYTES;
  if (zip.readUInt32LE(end) !== END_RECORD) throw new RangeError('not a zip without comment');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL_HEADER) throw new RangeError('zip directory is broken');
    zip.writeUInt32LE(DOS_TIME, at + 12);
    zip.writeUInt32LE(DOS_TIME, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
