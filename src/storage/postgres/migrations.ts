/** How many steps the tables of a database have had, kept beside them. A step that has been released is never edited. */
import { AppError } from '../../vocabulary/errors.js';
import { CONVERSATIONS } from './conversations-schema.js';
import { CORPUS } from './corpus-schema.js';
import { type Database, type DatabaseOptions, openDatabase, type Session } from './database.js';

const STEPS: readonly string[] = [CORPUS, CONVERSATIONS];

/** Any number that nobody else locks by in this database. */
const LOCK = 7_014_223_905;

/** Read from the catalogue: `to_regclass` may still say no to who waited for the lock. */
const HAS_STEPS = `SELECT EXISTS (
  SELECT 1 FROM pg_tables WHERE tablename = 'schema_steps' AND schemaname = ANY(current_schemas(false))) AS there`;

/** Throws the `storage-*` errors: `storage-failed` on tables of a newer version. */
export async function openMigrated(options: DatabaseOptions): Promise<Database> {
  const database = openDatabase(options);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Takes the steps the database has not had; of processes that start at once, one takes them and the others wait. */
async function migrate(database: Database): Promise<void> {
  if ((await stepsTaken(database.read, database.server)) === STEPS.length) return;
  await database.transaction(async (session) => {
    await session.rows('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const from = await stepsTaken(session.rows, database.server);
    if (from === STEPS.length) return;
    await requireUnicode(session, database.server);
    await session.rows('CREATE TABLE IF NOT EXISTS schema_steps (taken INTEGER NOT NULL)');
    for (const step of STEPS.slice(from)) await session.rows(step);
    await session.rows('DELETE FROM schema_steps');
    await session.rows('INSERT INTO schema_steps VALUES ($1)', [STEPS.length]);
  });
}

async function stepsTaken(rows: Session['rows'], server: string): Promise<number> {
  const [table] = await rows<{ there: boolean }>(HAS_STEPS);
  if (table?.there !== true) return 0;
  const [row] = await rows<{ taken: number }>('SELECT taken FROM schema_steps');
  const found = row?.taken ?? 0;
  if (found <= STEPS.length) return found;
  const reason = `written by a newer version: schema ${found}, known ${STEPS.length}`;
  throw new AppError('storage-failed', `${server} was ${reason}; update this program, or use another database`, {
    details: { server, reason, found, expected: STEPS.length },
  });
}

async function requireUnicode({ rows }: Session, server: string): Promise<void> {
  const [row] = await rows<{ encoding: string }>("SELECT current_setting('server_encoding') AS encoding");
  if (row?.encoding === 'UTF8') return;
  const reason = `its encoding is ${row?.encoding}, not UTF8`;
  throw new AppError('storage-failed', `${server}: ${reason}; create one with ENCODING 'UTF8' TEMPLATE template0`, {
    details: { server, reason },
  });
}
