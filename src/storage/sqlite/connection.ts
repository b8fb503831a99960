/** Opens connections: one that writes, and ones that only read, also where nothing can be written. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { AppError } from '../../vocabulary/errors.js';
import { openDatabase } from './database.js';
import { STEPS } from './migrations.js';
import { makePrivate } from './private-file.js';
import { migrate, needsMigration, requireSchema } from './schema-version.js';
import { toStorageError } from './storage-error.js';

export type Connection = {
  readonly db: Database.Database;
  /** False once the file was replaced (set aside, deleted) or, for a copy in memory, changed: open another. */
  readonly current: () => boolean;
};

export type ConnectionOptions = {
  readonly file: string;
  /** How long a lock of another process is waited for. */
  readonly busyTimeoutMs: number;
  /** Upper bound of the file in pages of 4 KiB; beyond it writing fails with `storage-full`. */
  readonly maxPages?: number;
};

/** Creates folder and file where they are missing and migrates. Throws the `storage-*` errors. */
export async function openWriter({ file, busyTimeoutMs, maxPages }: ConnectionOptions): Promise<Connection> {
  let db: Database.Database | undefined;
  try {
    makePrivate(file);
    db = openDatabase(file, { timeout: busyTimeoutMs });
    await enableWal(db, busyTimeoutMs);
    db.pragma('synchronous = NORMAL');
    db.pragma('foreign_keys = ON');
    if (needsMigration(db, STEPS)) migrate(db, STEPS);
    if (maxPages !== undefined) db.pragma(`max_page_count = ${maxPages}`);
    return { db, current: sameFile(file) };
  } catch (error) {
    db?.close();
    throw toStorageError(error, file);
  }
}

/**
 * With `writeNothing`, or where SQLite cannot make the `-shm` file that even readers of a WAL database need (read-only
 * folder, full disk), the database is read from a copy in memory. Throws the `storage-*` errors.
 */
export function openReader({
  file,
  busyTimeoutMs,
  writeNothing,
}: ConnectionOptions & { writeNothing: boolean }): Connection {
  if (!existsSync(file))
    throw new AppError('storage-failed', `${file} does not exist; index first`, { details: { file } });
  if (writeNothing && !hasPendingWal(file)) return openCopy(file);
  let db: Database.Database | undefined;
  try {
    db = openDatabase(file, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs });
    requireSchema(db, STEPS, file);
    return { db, current: sameFile(file) };
  } catch (error) {
    db?.close();
    const failure = toStorageError(error, file);
    const copyHelps = failure !== error && (failure.code === 'storage-readonly' || failure.code === 'storage-full');
    if (!copyHelps) throw failure;
    if (hasPendingWal(file)) throw unreadableWal(file, failure);
    return openCopy(file);
  }
}

/** Two processes that create one file at once collide here, and SQLite does not wait for this lock by itself. */
async function enableWal(db: Database.Database, busyTimeoutMs: number): Promise<void> {
  const pauseMs = 20;
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    try {
      db.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const busy = toStorageError(error, db.name).code === 'storage-busy';
      if (!busy || waitedMs >= busyTimeoutMs) throw error;
    }
    await delay(pauseMs);
  }
}

function openCopy(file: string): Connection {
  let db: Database.Database | undefined;
  try {
    const unchanged = sameContent(file);
    const bytes = readFileSync(file);
    if (!unchanged())
      throw new AppError('storage-busy', `${file} changed while it was read; try again`, { details: { file } });
    // Header bytes 18 and 19 say "WAL" (2); a copy in memory has no such file and opens only as a rollback database (1).
    if (bytes.length > 19) bytes.fill(1, 18, 20);
    db = openDatabase(bytes, { readonly: true });
    requireSchema(db, STEPS, file);
    return { db, current: unchanged };
  } catch (error) {
    db?.close();
    throw toStorageError(error, file);
  }
}

function unreadableWal(file: string, cause: AppError): AppError {
  const message = `${file} has changes waiting in ${file}-wal that cannot be read while its folder cannot be written; ${cause.message}`;
  return new AppError(cause.code, message, { cause, details: { file } });
}

function hasPendingWal(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function sameFile(file: string): () => boolean {
  const opened = statSync(file).ino;
  return () => statSync(file, { throwIfNoEntry: false })?.ino === opened;
}

function sameContent(file: string): () => boolean {
  const opened = statSync(file);
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    return (
      now?.ino === opened.ino && now.size === opened.size && now.mtimeMs === opened.mtimeMs && !hasPendingWal(file)
    );
  };
}
