/** For tests: databases on the server of the run. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type TestDatabase = {
  readonly url: string;
  readonly query: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  /** Leaves no table in it. */
  readonly empty: () => Promise<void>;
  /** Ends the connections that are open. */
  readonly drop: () => Promise<void>;
};

/** `describe.skipIf(!hasPostgres)`, with the word in the name. */
export const hasPostgres = inject('postgres') !== null;
export const withoutPostgres = hasPostgres ? '' : ' (no PostgreSQL server is installed)';

/** Sorted by a locale's rules, as databases often are: what is to be in code point order must say so itself. */
const LOCALE = "TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'zh'";

/** `settings`: of `CREATE DATABASE`. */
export async function createTestDatabase(settings = LOCALE): Promise<TestDatabase> {
  const server = inject('postgres');
  if (server === null) throw new Error('no PostgreSQL server is installed');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = server.replace('/postgres?', `/${name}?`);
  await query(server, `CREATE DATABASE ${name} ${settings}`);
  return {
    url,
    query: (sql) => query(url, sql),
    empty: async () => void (await query(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public')),
    drop: async () => void (await query(server, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
