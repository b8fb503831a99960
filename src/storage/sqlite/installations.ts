/** Installations in a file of their own, `installations.db`: it holds tokens, and nothing of what people asked. */
import type { Installations, StoredInstallation } from '../installations.js';
import { type AtOnce, promised } from './at-once.js';
import { type FileOptions, openFile } from './open-file.js';
import { migrate } from './schema-version.js';
import { inFile } from './storage-error.js';

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
  const db = inFile(options.file, () =>
    openFile(options, (opened) => {
      // A token that was taken out is overwritten.
      opened.pragma('secure_delete = ON');
      migrate(opened, [SCHEMA]);
    }),
  );
  const parts: AtOnce<Installations> = {
    saveInstallation: ({ id, sealed, installedAt }) =>
      void db.prepare(SAVE).run({ id, sealed, installedAt: installedAt.getTime() }),
    installation: (id) => {
      const row = db.prepare(GET).get(id) as Row | undefined;
      return row === undefined ? null : installationOf(row);
    },
    installations: () => (db.prepare(ALL).all() as Row[]).map(installationOf),
    removeInstallation: (id, until) => db.prepare(REMOVE).run({ id, until: until.getTime() }).changes === 1,
    keepState: (key, value, { now, until }) => {
      db.prepare(DROP_STATES).run(now.getTime());
      db.prepare(KEEP_STATE).run({ key, value, until: until.getTime() });
    },
    takeState: (key, now) => {
      db.prepare(DROP_STATES).run(now.getTime());
      const taken = db.prepare(TAKE_STATE).get({ key }) as { readonly value: string } | undefined;
      return taken?.value ?? null;
    },
    close: () => void db.close(),
  };
  return promised(parts, options.file);
}

function installationOf({ installedAt, ...row }: Row): StoredInstallation {
  return { ...row, installedAt: new Date(installedAt) };
}
