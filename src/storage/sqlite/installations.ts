/** Installations in a file of their own, `installations.db`: it holds tokens, and nothing of what people asked. */
import type { Installations } from '../installations.js';
import { installations } from '../sql/installations.js';
import { methodsOf } from '../sql/script.js';
import { type FileOptions, openFile } from './open-file.js';
import { runScript } from './run-script.js';
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

/** Opens or creates the file; several processes may have it open. Throws the `storage-*` errors. */
export function openSqliteInstallations(options: FileOptions): Installations {
  const { file } = options;
  const db = inFile(file, () =>
    openFile(options, (opened) => {
      // A token that was taken out is overwritten.
      opened.pragma('secure_delete = ON');
      migrate(opened, [SCHEMA]);
    }),
  );
  return {
    ...methodsOf(installations, async (start) => inFile(file, () => runScript(db, start()))),
    close: async () => void db.close(),
  };
}
