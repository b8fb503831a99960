import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  createTestDatabase,
  hasPostgres,
  type TestDatabase,
  withoutPostgres,
} from '../../testing/postgres/test-database.js';
import { sampleDocument, sampleSource } from '../sample-document.fixture.js';
import { listenForChanges } from './listen.js';
import { openPostgresStore } from './store.js';

describe.skipIf(!hasPostgres)(`who listens for changes${withoutPostgres}`, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** Resolves with each call that comes. */
  const listener = () => {
    let woken = () => {};
    const next = () => new Promise<void>((resolve) => (woken = resolve));
    return { next, end: listenForChanges(database.url, () => woken()) };
  };
  const isListening = async (): Promise<boolean> => {
    const open = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";
    return (await database.query(open)).length > 0;
  };

  it('is woken by what another process applies, and after its connection was lost', async () => {
    const store = await openPostgresStore({ url: database.url });
    const { next, end } = listener();
    while (!(await isListening()));
    const changed = next();
    await store.apply({
      upserts: [{ parsed: sampleDocument('a', '一'), source: sampleSource('a') }],
      ...{ removedDocumentIds: [], touched: [], parserVersion: 'test' },
    });
    await changed;
    const again = next();
    await database.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
    );
    await again;
    await end();
    while (await isListening());
    await store.close();
  });
});
