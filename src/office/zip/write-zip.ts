/** Zips with nothing in them but their files: no folders or comments, one time, so that the same files give the same bytes. */
import { type Zippable, zipSync } from 'fflate';

/** Of every file, on any clock. */
const WRITTEN_AT = '1980-01-01T00:00:00';

/** Files in the order of their names, which puts `[Content_Types].xml` first, as Office wants it. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>, method: 'stored' | 'deflated' = 'deflated'): Buffer {
  const level = method === 'stored' ? 0 : 6;
  const files: Zippable = {};
  for (const [path, content] of [...parts].sort(([left], [right]) => (left < right ? -1 : 1)))
    files[path] = [content, { level, mtime: WRITTEN_AT }];
  return Buffer.from(zipSync(files));
}
