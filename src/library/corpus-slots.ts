/** What stands in the corpus folder already, as far as a new file could meet it. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT_EXTENSIONS } from '../reading/read-file.js';
import { AppError } from '../vocabulary/errors.js';
import { extensionOf, stemOf } from './file-name.js';

export type Slot = { readonly id: string; readonly file: string; readonly size: number };

/**
 * Documents of the folder, by name; empty where there is no such folder yet.
 * @throws AppError `corpus-missing` for a folder that cannot be read
 */
export async function listSlots(folder: string): Promise<readonly Slot[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw new AppError('corpus-missing', `the corpus folder ${folder} cannot be read (${cause.code})`, {
      cause,
      details: { folder },
    });
  });
  const documents = names.filter((name) => !name.startsWith('.') && DOCUMENT_EXTENSIONS.includes(extensionOf(name)));
  const slots = await Promise.all(
    documents.sort().map(async (file) => {
      const found = await stat(join(folder, file)).catch(() => null);
      return { id: stemOf(file), file, size: found?.isFile() === true ? found.size : -1 };
    }),
  );
  return slots;
}

/** The document with the very bytes, if the folder has one. */
export async function slotWithBytes(folder: string, slots: readonly Slot[], bytes: Uint8Array): Promise<Slot | null> {
  for (const slot of slots.filter(({ size }) => size === bytes.length)) {
    const stored = await readFile(join(folder, slot.file)).catch(() => null);
    if (stored?.equals(bytes) === true) return slot;
  }
  return null;
}

/** The document that has the id already; names that differ in case alone are one where file systems take them so. */
export function slotOf(slots: readonly Slot[], id: string): Slot | null {
  const key = id.normalize('NFC').toLowerCase();
  return slots.find((slot) => slot.id.normalize('NFC').toLowerCase() === key) ?? null;
}
