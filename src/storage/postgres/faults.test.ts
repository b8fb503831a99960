import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LossyProxy, openLossyProxy } from '../../testing/postgres/lossy-proxy.js';
import { createServer, type PostgresServer, serverPrograms } from '../../testing/postgres/server.js';
import {
  createTestDatabase,
  hasPostgres,
  type TestDatabase,
  withoutPostgres,
} from '../../testing/postgres/test-database.js';
import { sampleDocument, sampleSource } from '../sample-document.fixture.js';
import type { CorpusChange, Store } from '../store.js';
import { openDatabase } from './database.js';
import { openPostgresStore } from './store.js';

const putting = (id: string, text: string): CorpusChange => ({
  upserts: [{ parsed: sampleDocument(id, text), source: sampleSource(id) }],
  ...{ removedDocumentIds: [], touched: [], parserVersion: 'test' },
});

const stores: Store[] = [];
const open = async (url: string): Promise<Store> => {
  const store = await openPostgresStore({ url, patienceMs: 30_000 });
  stores.push(store);
  return store;
};
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

describe.skipIf(!hasPostgres)(`a database of the shared store${withoutPostgres}`, () => {
  const databases: TestDatabase[] = [];
  const create = async (settings?: string): Promise<TestDatabase> => {
    const database = await createTestDatabase(settings);
    databases.push(database);
    return database;
  };
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    for (const database of databases.splice(0)) await database.drop();
  });

  it('is given its tables once by stores that open at the same time', async () => {
    const { url, query } = await create();
    await Promise.all(Array.from({ length: 6 }, () => open(url)));
    expect(await query('SELECT count(*)::int AS n FROM schema_steps')).toEqual([{ n: 1 }]);
    expect(await query('SELECT revision::int AS revision FROM corpus_state')).toEqual([{ revision: 0 }]);
  });

  it('is left alone where a newer version made its tables', async () => {
    const { url, query } = await create();
    await open(url);
    await query('UPDATE schema_steps SET taken = 99');
    await expect(open(url)).rejects.toMatchObject({ code: 'storage-failed', details: { found: 99 } });
    await expect(open(url)).rejects.toThrow(/update this program/);
  });

  it('is refused where its encoding does not hold Chinese', async () => {
    const { url } = await create("TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'");
    await expect(open(url)).rejects.toThrow(/SQL_ASCII, not UTF8; create one with/);
  });

  it('is said to be read-only where its role may not write', async () => {
    const { url, query } = await create();
    await open(url);
    await query('CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader').catch(() => {});
    const reader = await open(url.replace('//tiaowen@', '//reader@'));
    await expect(reader.apply(putting('a', '一'))).rejects.toMatchObject({ code: 'storage-readonly' });
    await query('DROP OWNED BY reader; DROP ROLE reader');
  });

  it('is told by host and name where it cannot be used, and never by its password', async () => {
    const nowhere = openPostgresStore({ url: 'postgres://me:secret@127.0.0.1:1/nowhere', patienceMs: 0 });
    await expect(nowhere).rejects.toMatchObject({ code: 'storage-failed', details: { server: '127.0.0.1:1/nowhere' } });
    await expect(nowhere).rejects.toThrow(/cannot be reached \(ECONNREFUSED\); check that the server runs/);
    await expect(nowhere).rejects.not.toThrow(/secret/);
  });

  it('tells a view of what was replaced long ago that it is no longer kept, rather than half of it', async () => {
    const { url, query } = await create();
    const store = await open(url);
    await store.apply(putting('a', '旧'));
    const view = await store.view();
    await store.apply(putting('a', '新'));
    expect((await view.clausesOf('a')).map(({ text }) => text)).toEqual(['旧']);
    await query("UPDATE documents SET replaced_at = now() - interval '2 hours' WHERE replaced_at IS NOT NULL");
    await store.apply(putting('b', '又'));
    await expect(view.clausesOf('a')).rejects.toMatchObject({ code: 'storage-failed' });
    expect(await query('SELECT count(*)::int AS n FROM clauses')).toEqual([{ n: 2 }]);
  });

  it('keeps names apart that a locale takes for equal, and takes a NUL for what cannot be read', async () => {
    const store = await open((await create()).url);
    await store.apply(putting('a', '牵头：甲\0局\n目标：ä\n目标：a\u0308'));
    const view = await store.view();
    expect(await view.listFacts({ name: 'ä' })).toHaveLength(1);
    expect(await view.listFacts({ unit: '甲\0局' })).toHaveLength(1);
    expect((await view.clausesOf('a')).map(({ text }) => text)[0]).toBe('牵头：甲\0局');
  });
});

describe.skipIf(!hasPostgres)(`a server that goes away and comes back${withoutPostgres}`, () => {
  let server: PostgresServer;
  beforeAll(() => {
    server = createServer(serverPrograms() ?? '');
    server.start();
  });
  afterAll(() => server.remove());

  it.each(['fast', 'immediate'] as const)('is waited for by readers and writers alike (%s)', async (mode) => {
    const store = await open(server.urlOf('postgres'));
    await store.apply(putting('a', '一'));
    const view = await store.view();
    server.stop(mode);
    const reads = [view.clausesOf('a'), view.listFacts(), store.state()];
    const writes = [store.apply(putting('b', '二')), store.apply(putting('c', '三'))];
    server.start();
    expect(await reads[0]).toHaveLength(1);
    await Promise.all([...reads, ...writes]);
    expect((await store.listSources()).sources.map(({ documentId }) => documentId)).toEqual(['a', 'b', 'c']);
    await store.apply({ ...putting('a', '一'), removedDocumentIds: ['b', 'c'] });
  });

  describe('on a way that breaks', () => {
    let proxy: LossyProxy;
    beforeAll(async () => {
      const host = new URL(server.urlOf('postgres')).searchParams.get('host');
      proxy = await openLossyProxy(`${host}/.s.PGSQL.5432`);
    });
    afterAll(() => proxy.close());

    it.each(['before', 'after'] as const)('writes once where it broke %s the commit', async (when) => {
      const database = openDatabase({ url: `postgres://tiaowen@127.0.0.1:${proxy.port}/postgres` });
      await database.transaction(({ rows }) => rows('CREATE TABLE IF NOT EXISTS marks (mark TEXT)'));
      proxy.breakOnce((message) => message.includes('COMMIT'), when);
      let tries = 0;
      await database.transaction(async ({ changes }) => {
        tries += 1;
        await changes('INSERT INTO marks VALUES ($1)', [when]);
      });
      expect(tries).toBe(when === 'before' ? 2 : 1);
      expect(await database.read('SELECT mark FROM marks WHERE mark = $1', [when])).toEqual([{ mark: when }]);
      await database.close();
    });

    it.each(['before', 'after'] as const)('applies a change once, whichever message it broke %s', async (when) => {
      const url = `postgres://tiaowen@127.0.0.1:${proxy.port}/postgres`;
      const store = await open(url);
      let messages = 0;
      let isBroken = true;
      for (let at = 0; isBroken; at += 1) {
        const { revision } = await store.listSources();
        messages = 0;
        isBroken = false;
        proxy.breakOnce(() => {
          isBroken = messages === at;
          messages += 1;
          return isBroken;
        }, when);
        const text = `牵头：第${at}局\n目标：第${at}项`;
        await store.apply({ ...putting('a', text), baseRevision: revision });
        expect((await store.listSources()).revision).toBe(revision + 1);
        const view = await store.view();
        expect((await view.clausesOf('a')).map((clause) => clause.text).join('\n')).toBe(text);
        expect(await view.countFacts()).toBe(2);
        expect(view.state.clauseCount).toBe(2);
      }
      expect(messages).toBeGreaterThan(10);
    });
  });
});
