import type { Database } from 'better-sqlite3';
import { openDatabase } from './database.js';
import { makePrivate } from './private-file.js';

export type FileOptions = {
  readonly file: string;
  /** How long a lock of another process is waited for. Default 10,000. */
  readonly busyTimeoutMs?: number | undefined;
};

/** Creates folder and file, for this account alone, where they are missing; closed again where `prepare` throws. Throws the errors of files and SQLite. */
export function openFile({ file, busyTimeoutMs = 10_000 }: FileOptions, prepare: (db: Database) => void): Database {
  makePrivate(file);
  const db = openDatabase(file, { timeout: busyTimeoutMs });
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
