/** Databases as wholes: copied as they stand at one moment, looked at before they are put in place. */
import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { openDatabase } from './database.js';
import { toStorageError } from './storage-error.js';

/**
 * Others may write meanwhile. `VACUUM INTO` and not the library's `backup`, which makes an object that is collected as
 * garbage (see `database.ts`); it leaves out what was deleted. Throws the `storage-*` errors.
 */
export function copyDatabase(file: string, to: string): void {
  using(file, { readonly: true }, (db) => void db.prepare('VACUUM INTO ?').run(to));
}

/** Throws AppError `storage-busy` where another process has it open, `storage-corrupt` where it cannot be read. */
export function requireUnused(file: string): void {
  // Of a file that others have open in WAL mode, this alone is refused; who opens it next sets the mode again.
  if (existsSync(file)) using(file, { timeout: 0 }, (db) => void db.pragma('journal_mode = DELETE'));
}

/** Reads it through. Throws the `storage-*` errors. */
export function isSound(file: string): boolean {
  return using(file, { readonly: true }, (db) => db.pragma('quick_check(1)', { simple: true }) === 'ok');
}

function using<Result>(file: string, options: Database.Options, work: (db: Database.Database) => Result): Result {
  let db: Database.Database | undefined;
  try {
    db = openDatabase(file, { ...options, fileMustExist: true });
    return work(db);
  } catch (error) {
    throw toStorageError(error, file);
  } finally {
    db?.close();
  }
}
