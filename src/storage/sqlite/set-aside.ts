/** Moves an unreadable database out of the way: what it held can be rebuilt from the corpus folder. */
import { existsSync, renameSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { openDatabase } from './database.js';
import { toStorageError } from './storage-error.js';

/**
 * Renames the file (with its `-wal` and `-shm`) to `<file>.corrupt-<timestamp>` and returns the new name, for a line that says
 * so. Returns null where the file is sound or gone: another process has already replaced it. Close the store first, open it
 * again and sync after. Throws `storage-readonly`, `storage-busy` or `storage-failed` where it cannot be checked or moved.
 */
export function setAsideCorrupt({ file, now = () => new Date() }: { file: string; now?: () => Date }): string | null {
  if (!existsSync(file) || isSound(file)) return null;
  const aside = `${file}.corrupt-${now().toISOString().replaceAll(/[-:.]/g, '')}`;
  try {
    // The side files first: a new database must never find the WAL of the old one.
    for (const suffix of ['-wal', '-shm', '']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  } catch (error) {
    throw toStorageError(error, file);
  }
  return aside;
}

function isSound(file: string): boolean {
  let db: Database.Database | undefined;
  try {
    db = openDatabase(file, { readonly: true, fileMustExist: true });
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    const failure = toStorageError(error, file);
    if (failure.code === 'storage-corrupt') return false;
    throw failure;
  } finally {
    db?.close();
  }
}
