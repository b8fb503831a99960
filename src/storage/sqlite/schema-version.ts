/** How many of a file's steps were taken, kept in it as SQLite's `user_version`. A step that has been released is never edited. */
import type { Database } from 'better-sqlite3';
import { AppError } from '../../vocabulary/errors.js';

/** Steps in SQL, oldest first; the version of a file is how many it has had. */
export type Steps = readonly string[];

export function needsMigration(db: Database, steps: Steps): boolean {
  return schemaVersion(db) !== steps.length;
}

/**
 * Takes the steps the file has not had; safe when two processes open a new file at once. The write lock is taken where
 * there is none to take too, so a file that cannot be written shows itself now. Throws `storage-failed` on a newer file.
 */
export function migrate(db: Database, steps: Steps): void {
  const takeSteps = db.transaction(() => {
    const from = schemaVersion(db);
    if (from > steps.length) throw newerSchema(db.name, from, steps);
    if (from === steps.length) return;
    for (const step of steps.slice(from)) db.exec(step);
    db.pragma(`user_version = ${steps.length}`);
  });
  takeSteps.immediate();
}

/** For connections that cannot migrate. Throws `storage-failed` on a newer file, `storage-readonly` on an older one. */
export function requireSchema(db: Database, steps: Steps, file: string): void {
  const found = schemaVersion(db);
  if (found > steps.length) throw newerSchema(file, found, steps);
  if (found === steps.length) return;
  throw new AppError(
    'storage-readonly',
    `${file} is empty or from an older version and cannot be written; make it writable and index again`,
    { details: { file, found, expected: steps.length } },
  );
}

function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

function newerSchema(file: string, found: number, { length: expected }: Steps): AppError {
  return new AppError('storage-failed', `${file} was written by a newer version (schema ${found}, known ${expected})`, {
    details: { file, found, expected },
  });
}
