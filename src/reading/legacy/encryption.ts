import { isOle, isZip, unpack } from '../archive.js';
import type { ReadInput } from '../reading.js';
import { bufferOf, hasEntry } from './source-kind.js';

/** Streams of a container begin at multiples of this. */
const SECTOR = 512;
const FLAGS_AT = 10;
const ENCRYPTED_FLAG = 0x0100;
const RECORDS_LOOKED_AT = 8;
const FILE_PASS = 0x2f;

/** True of a file behind a password, which the office program would only fail to open. */
export function isEncrypted(input: ReadInput): boolean {
  const { bytes } = input;
  if (isZip(bytes)) return isEncryptedOpenDocument(input);
  if (!isOle(bytes)) return false;
  if (hasEntry(bytes, 'EncryptedPackage')) return true;
  const buffer = bufferOf(bytes);
  for (let at = SECTOR; at + 32 < buffer.length; at += SECTOR) {
    const isWord = buffer.readUInt16LE(at) === 0xa5ec;
    if (isWord) return (buffer.readUInt16LE(at + FLAGS_AT) & ENCRYPTED_FLAG) !== 0;
    const isWorkbook = buffer.readUInt16LE(at) === 0x0809 && buffer.readUInt16LE(at + 4) === 0x0600;
    if (isWorkbook) return hasFilePass(buffer, at);
  }
  return false;
}

/** A workbook says so in one of its first records: type, length and content one after the other. */
function hasFilePass(buffer: Buffer, start: number): boolean {
  let at = start;
  for (let count = 0; count < RECORDS_LOOKED_AT && at + 4 <= buffer.length; count += 1) {
    if (buffer.readUInt16LE(at) === FILE_PASS) return true;
    at += 4 + buffer.readUInt16LE(at + 2);
  }
  return false;
}

function isEncryptedOpenDocument(input: ReadInput): boolean {
  const manifest = unpack(input, (name) => name === 'META-INF/manifest.xml').get('META-INF/manifest.xml');
  return manifest !== undefined && bufferOf(manifest).includes('encryption-data');
}
