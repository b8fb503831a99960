/** Where the app is installed, as scripts. */
import type { Installations, StoredInstallation } from '../installations.js';
import { changes, firstRow, rows, type Scripts } from './script.js';

const SAVE = `INSERT INTO installations VALUES (@id, @sealed, @installedAt)
  ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, installed_at = excluded.installed_at`;
const COLUMNS = 'id, sealed, installed_at AS "installedAt"';
const GET = `SELECT ${COLUMNS} FROM installations WHERE id = @id`;
const ALL = `SELECT ${COLUMNS} FROM installations ORDER BY installed_at, id`;
const REMOVE = 'DELETE FROM installations WHERE id = @id AND installed_at <= @until';
const KEEP_STATE = 'INSERT INTO states VALUES (@key, @value, @until)';
const TAKE_STATE = 'DELETE FROM states WHERE key = @key RETURNING value';
const DROP_STATES = 'DELETE FROM states WHERE until < @now';

type Row = Omit<StoredInstallation, 'installedAt'> & { readonly installedAt: number };

export const installations: Scripts<Omit<Installations, 'close'>> = {
  *saveInstallation({ id, sealed, installedAt }) {
    yield* changes(SAVE, { id, sealed, installedAt: installedAt.getTime() });
  },
  *installation(id) {
    const row = yield* firstRow<Row>(GET, { id });
    return row === undefined ? null : installationOf(row);
  },
  *installations() {
    return (yield* rows<Row>(ALL, {})).map(installationOf);
  },
  *removeInstallation(id, until) {
    return (yield* changes(REMOVE, { id, until: until.getTime() })) === 1;
  },
  *keepState(key, value, { now, until }) {
    yield* changes(DROP_STATES, { now: now.getTime() });
    yield* changes(KEEP_STATE, { key, value, until: until.getTime() });
  },
  *takeState(key, now) {
    yield* changes(DROP_STATES, { now: now.getTime() });
    return (yield* firstRow<{ value: string }>(TAKE_STATE, { key }))?.value ?? null;
  },
};

function installationOf({ installedAt, ...row }: Row): StoredInstallation {
  return { ...row, installedAt: new Date(installedAt) };
}
