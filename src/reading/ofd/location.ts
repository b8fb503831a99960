import { posix } from 'node:path';
import type { Archive } from '../archive.js';

/** A part of the package with the folder its own locations start from. */
export type OfdPart = { readonly path: string; readonly bytes: Uint8Array };

/**
 * The part a location names, as written in the part at `from`: from the package's root where it begins with a slash, else
 * from the folder of that part. Some programs count from the document's folder throughout, given as `root`.
 */
export function partAt(
  archive: Archive,
  location: string,
  { from, root }: { from: string; root: string },
): OfdPart | null {
  const folders = location.startsWith('/') ? ['/'] : [posix.dirname(from), posix.dirname(root), '/'];
  for (const folder of folders) {
    const path = posix.resolve('/', folder, location.trim().replaceAll('\\', '/')).slice(1);
    const bytes = archive.get(path);
    if (bytes !== undefined) return { path, bytes };
  }
  return null;
}
