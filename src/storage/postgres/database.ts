/** The one place that connects to a server: a pool, its limits, and what becomes of work whose connection ends. */
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { isCrossed, isLost, toStorageError } from './storage-error.js';

export type DatabaseOptions = {
  /** `postgres://user:password@host:port/database?sslmode=verify-full` */
  readonly url: string;
  /** How long a server that is away is waited for. Default 15,000. */
  readonly patienceMs?: number;
  /** Most connections at a time. Default 5. */
  readonly connections?: number;
};

export type Session = {
  /** Rows that were read or given back, and how many were changed or read. */
  readonly outcome: (sql: string, values?: readonly unknown[]) => Promise<{ rows: unknown[]; changes: number }>;
  readonly rows: <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** How many rows were changed. */
  readonly changes: (sql: string, values?: readonly unknown[]) => Promise<number>;
};

/** All methods throw the `storage-*` errors. */
export type Database = {
  /** Host and database, for messages. */
  readonly server: string;
  /** One statement that only reads: asked again where the connection is lost. */
  readonly read: Session['rows'];
  /**
   * All of it or nothing, and that once: where the connection is lost, the server is asked whether it was committed, and
   * `work` is done again only where it was not.
   */
  readonly transaction: <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
};

const STATEMENT_MS = 60_000;
const LOCK_MS = 10_000;
/** A transaction whose process hangs must not hold its locks for good. */
const IDLE_IN_TRANSACTION_MS = 60_000;
const CONNECT_MS = 5_000;
const PAUSE_MS = 100;
const PATIENCE_MS = 15_000;
const CONNECTIONS = 5;
const INT8 = 20;

export function openDatabase({ url, patienceMs = PATIENCE_MS, connections = CONNECTIONS }: DatabaseOptions): Database {
  const pool = new pg.Pool({ ...connectionSettings(url), max: connections });
  // A connection that ends is replaced when the next one is needed; what runs on it fails by itself. Nobody listening, its
  // end would end the process, also while it is being given back or put away.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  const server = serverOf(url);
  let isClosed = false;

  const attempt = async <Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
    const until = Date.now() + patienceMs;
    for (;;) {
      try {
        if (isClosed) throw new Error('the store is closed');
        return await withClient(pool, work);
      } catch (error) {
        const mayPass = isLost(error) || isCrossed(error);
        if (!mayPass || Date.now() > until) throw toStorageError(error, server);
      }
      await delay(PAUSE_MS);
    }
  };

  const statusOf = async (transaction: string): Promise<string | null> => {
    for (;;) {
      const { rows } = await attempt((client) => client.query('SELECT pg_xact_status($1) AS status', [transaction]));
      const status: string | null = rows[0]?.status ?? null;
      if (status !== 'in progress') return status;
      await delay(PAUSE_MS);
    }
  };

  return {
    server,
    read: (sql, values) => attempt((client) => sessionOf(client).rows(sql, values)),
    transaction: async (work) => {
      for (;;) {
        const { transaction, result } = await attempt((client) => committed(client, work));
        if (transaction === null || (await statusOf(transaction)) === 'committed') return result;
      }
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await pool.end();
    },
  };
}

/** What every connection is opened with. */
export function connectionSettings(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'tiaowen',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  };
}

function serverOf(url: string): string {
  const { host, port, database } = new pg.Client({ connectionString: url });
  return host.startsWith('/') ? `${host}/${database}` : `${host}:${port}/${database}`;
}

/** A connection on which anything failed is not used again: it may be half-way in something. */
async function withClient<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let isSound = false;
  try {
    const result = await work(client);
    isSound = true;
    return result;
  } finally {
    client.release(!isSound);
  }
}

/** `transaction`: its id, where nobody knows whether it was committed; else null. */
type Committed<Result> = { readonly transaction: string | null; readonly result: Result };

async function committed<Result>(
  client: pg.PoolClient,
  work: (session: Session) => Promise<Result>,
): Promise<Committed<Result>> {
  const session = sessionOf(client);
  await client.query('BEGIN');
  const result = await work(session);
  const [id] = await session.rows<{ id: string | null }>('SELECT pg_current_xact_id_if_assigned()::text AS id');
  try {
    await client.query('COMMIT');
    return { transaction: null, result };
  } catch (error) {
    if (id?.id == null || !isLost(error)) throw error;
    return { transaction: id.id, result };
  }
}

function sessionOf(client: pg.PoolClient): Session {
  const outcome: Session['outcome'] = async (sql, values = []) => {
    const { rows, rowCount } = await client.query(sql, values.map(storable));
    return { rows, changes: rowCount ?? 0 };
  };
  return {
    outcome,
    rows: async <Row>(sql: string, values?: readonly unknown[]) => (await outcome(sql, values)).rows as Row[],
    changes: async (sql, values) => (await outcome(sql, values)).changes,
  };
}

/** The server's text holds no NUL; what must come back unchanged goes in as JSON, which writes it out. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD');
  return Array.isArray(value) ? value.map(storable) : value;
}
