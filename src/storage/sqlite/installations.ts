/** Installations in a file of their own, `installations.db`: it holds tokens, and nothing of what people asked. */
import type { Installations, StoredInstallation } from '../installations.js';
import { type FileOptions, openFile } from './open-file.js';
import { migrate } from './schema-version.js';
import { toStorageError } from './storage-error.js';

const SCHEMA = `
  CREATE TABLE installations (
    id TEXT PRIMARY KEY,
    sealed TEXT NOT NULL,
    installed_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE states (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    until INTEGER NOT NULL
  ) WITHOUT ROWID;
`;
const SAVE = `INSERT INTO installations VALUES (@id, @sealed, @installedAt)
  ON CONFLICT DO UPDATE SET sealed = excluded.sealed, installed_at = excluded.installed_at`;
const COLUMNS = 'id, sealed, installed_at AS installedAt';
const GET = `SELECT ${COLUMNS} FROM installations WHERE id = ?`;
const ALL = `SELECT ${COLUMNS} FROM installations ORDER BY installed_at, id`;
const REMOVE = 'DELETE FROM installations WHERE id = @id AND installed_at <= @until';
const KEEP_STATE = 'INSERT INTO states VALUES (@key, @value, @until)';
const TAKE_STATE = 'DELETE FROM states WHERE key = @key RETURNING value';
const DROP_STATES = 'DELETE FROM states WHERE until < ?';

type Row = Omit<StoredInstallation, 'installedAt'> & { readonly installedAt: number };

/** Opens or creates the file; several processes may have it open. Throws the `storage-*` errors. */
export function openSqliteInstallations(options: FileOptions): Installations {
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw toStorageError(error, options.file);
    }
  };
  const db = attempt(() =>
    openFile(options, (opened) => {
      // A token that was taken out is overwritten.
      opened.pragma('secure_delete = ON');
      migrate(opened, [SCHEMA]);
    }),
  );
  return {
    saveInstallation: ({ id, sealed, installedAt }) =>
      attempt(() => void db.prepare(SAVE).run({ id, sealed, installedAt: installedAt.getTime() })),
    installation: (id) =>
      attempt(() => {
        const row = db.prepare(GET).get(id) as Row | undefined;
        return row === undefined ? null : installationOf(row);
      }),
    installations: () => attempt(() => (db.prepare(ALL).all() as Row[]).map(installationOf)),
    removeInstallation: (id, until) =>
      attempt(() => db.prepare(REMOVE).run({ id, until: until.getTime() }).changes === 1),
    keepState: (key, value, { now, until }) =>
      attempt(() => {
        db.prepare(DROP_STATES).run(now.getTime());
        db.prepare(KEEP_STATE).run({ key, value, until: until.getTime() });
      }),
    takeState: (key, now) =>
      attempt(() => {
        db.prepare(DROP_STATES).run(now.getTime());
        const taken = db.prepare(TAKE_STATE).get({ key }) as { readonly value: string } | undefined;
        return taken?.value ?? null;
      }),
    close: () => void db.close(),
  };
}

function installationOf({ installedAt, ...row }: Row): StoredInstallation {
  return { ...row, installedAt: new Date(installedAt) };
}
