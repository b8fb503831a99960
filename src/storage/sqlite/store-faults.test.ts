import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleDocument, sampleSource } from '../sample-document.fixture.js';
import type { CorpusChange, Store } from '../store.js';
import { openDatabase } from './database.js';
import { setAsideCorrupt } from './set-aside.js';
import { openSqliteStore, type SqliteStoreOptions } from './store.js';

let folder: string;
let file: string;
const stores: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-faults-'));
  file = join(folder, 'tiaowen.db');
});
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

async function open(options: Partial<SqliteStoreOptions> = {}): Promise<Store> {
  const store = await openSqliteStore({ file, ...options });
  stores.push(store);
  return store;
}

async function filled(text = '一\n二'): Promise<void> {
  const store = await open();
  await store.apply(putting('a', text));
  await store.close();
}

function putting(id: string, text: string): CorpusChange {
  const upserts = [{ parsed: sampleDocument(id, text), source: sampleSource(id) }];
  return { upserts, removedDocumentIds: [], touched: [], parserVersion: 'test' };
}

async function clauseIds(store: Store): Promise<string[]> {
  const view = await store.view();
  const clauses = await view.clausesOf('a');
  await view.close();
  return clauses.map((clause) => clause.id);
}

const longText = Array.from({ length: 3000 }, (_, line) => `第${line}条 为了说明磁盘已满时的情形`).join('\n');

describe('a full disk', () => {
  it('fails with storage-full, names the file and keeps what was stored', async () => {
    await filled();
    const store = await open({ maxPages: 40 });
    const failing = store.apply(putting('a', longText));
    await expect(failing).rejects.toMatchObject({ code: 'storage-full', details: { file } });
    await expect(failing).rejects.toThrow(file);
    expect(await clauseIds(store)).toEqual(['a#1', 'a#2']);
  });

  it('writes again once there is space', async () => {
    const small = await open({ maxPages: 40 });
    await expect(small.apply(putting('a', longText))).rejects.toMatchObject({ code: 'storage-full' });
    await small.close();
    const store = await open();
    await store.apply(putting('a', longText));
    expect((await clauseIds(store)).length).toBe(3000);
  });
});

describe('a data folder that cannot be written', () => {
  it('reads without leaving a file when opened as readonly, and refuses to write', async () => {
    await filled();
    const before = readdirSync(folder);
    const store = await open({ readonly: true });
    expect(await clauseIds(store)).toEqual(['a#1', 'a#2']);
    expect((await store.listSources()).sources).toHaveLength(1);
    await expect(store.apply(putting('a', '新'))).rejects.toMatchObject({ code: 'storage-readonly' });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('sees what another process writes into it', async () => {
    await filled();
    const reader = await open({ readonly: true });
    expect(await clauseIds(reader)).toEqual(['a#1', 'a#2']);
    const writer = await open();
    await writer.apply(putting('a', '一'));
    expect(await clauseIds(reader)).toEqual(['a#1']);
    await writer.close();
    expect(await clauseIds(reader)).toEqual(['a#1']);
  });

  it('fails with storage-failed where there is no file to read', async () => {
    await expect(open({ readonly: true })).rejects.toMatchObject({ code: 'storage-failed', details: { file } });
  });

  it('fails with storage-readonly where the file to read was never filled', async () => {
    writeFileSync(file, '');
    await expect(open({ readonly: true })).rejects.toMatchObject({ code: 'storage-readonly', details: { file } });
  });

  // Rights do not bind root: the test gives up its rights while it runs.
  it.runIf(process.seteuid !== undefined)(
    'still reads when the rights are missing, and says why it cannot write',
    async () => {
      await filled();
      chmodSync(file, 0o444);
      chmodSync(folder, 0o555);
      await withoutRootRights(async () => {
        const store = await open();
        expect(await clauseIds(store)).toEqual(['a#1', 'a#2']);
        await expect(store.apply(putting('a', '新'))).rejects.toMatchObject({
          code: 'storage-readonly',
          details: { file },
        });
        await expect(openSqliteStore({ file: join(folder, 'new.db') })).rejects.toMatchObject({
          code: 'storage-readonly',
        });
        await expect(openSqliteStore({ file: join(folder, 'sub', 'new.db') })).rejects.toMatchObject({
          code: 'storage-readonly',
        });
      });
    },
  );

  it.runIf(process.seteuid !== undefined)('refuses to read past changes that wait in the write-ahead log', async () => {
    const writer = await open();
    await writer.apply(putting('a', '一'));
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, join(copy, `tiaowen.db${suffix}`));
    chmodSync(copy, 0o555);
    await withoutRootRights(async () => {
      const opening = openSqliteStore({ file: join(copy, 'tiaowen.db') });
      await expect(opening).rejects.toMatchObject({ code: 'storage-readonly' });
    });
    chmodSync(copy, 0o755);
  });
});

describe('a locked file', () => {
  it('fails with storage-busy after the time-out, and reads go on', async () => {
    await filled();
    const store = await open({ busyTimeoutMs: 1 });
    const other = openDatabase(file, {});
    other.exec('BEGIN IMMEDIATE');
    await expect(store.apply(putting('a', '新'))).rejects.toMatchObject({ code: 'storage-busy', details: { file } });
    expect(await clauseIds(store)).toEqual(['a#1', 'a#2']);
    other.exec('ROLLBACK');
    other.close();
    await store.apply(putting('a', '新'));
    expect(await clauseIds(store)).toEqual(['a#1']);
  });
});

describe('a file of another version', () => {
  it('is refused when it is newer', async () => {
    await filled();
    const db = openDatabase(file, {});
    db.pragma('user_version = 99');
    db.close();
    await expect(open()).rejects.toMatchObject({ code: 'storage-failed', details: { file, found: 99 } });
    await expect(open({ readonly: true })).rejects.toMatchObject({ code: 'storage-failed' });
  });
});

describe('a corrupt file', () => {
  const now = () => new Date('2026-01-02T03:04:05.678Z');

  it('fails with storage-corrupt, is set aside and makes room for a new one', async () => {
    writeFileSync(file, '这不是数据库'.repeat(1000));
    await expect(open()).rejects.toMatchObject({ code: 'storage-corrupt', details: { file } });
    await expect(open({ readonly: true })).rejects.toMatchObject({ code: 'storage-corrupt' });
    expect(setAsideCorrupt({ file, now })).toBe(`${file}.corrupt-20260102T030405678Z`);
    const store = await open();
    await store.apply(putting('a', '一'));
    expect(await clauseIds(store)).toEqual(['a#1']);
  });

  it('fails with storage-corrupt when it was cut off', async () => {
    await filled(longText);
    truncateSync(file, statSync(file).size / 2);
    await expect(async () => clauseIds(await open())).rejects.toMatchObject({ code: 'storage-corrupt' });
    expect(setAsideCorrupt({ file, now })).toMatch(/corrupt-/);
    expect(existsSync(file)).toBe(false);
  });

  it('fails with storage-corrupt when pages in the middle were overwritten', async () => {
    await filled(longText);
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, Buffer.alloc(statSync(file).size - 4096, 0xa5), 0, null, 4096);
    closeSync(descriptor);
    await expect(async () => clauseIds(await open())).rejects.toMatchObject({ code: 'storage-corrupt' });
    expect(setAsideCorrupt({ file, now })).toMatch(/corrupt-/);
  });

  it('is left alone when it is sound or gone: another process was first', async () => {
    expect(setAsideCorrupt({ file, now })).toBeNull();
    await filled();
    expect(setAsideCorrupt({ file, now })).toBeNull();
    expect(existsSync(file)).toBe(true);
  });

  it('is no longer used by a store that had it open before it was replaced', async () => {
    await filled();
    const old = await open();
    expect(await clauseIds(old)).toEqual(['a#1', 'a#2']);
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    const replacement = await open();
    await replacement.apply(putting('a', '一\n二\n三'));
    expect(await clauseIds(old)).toEqual(['a#1', 'a#2', 'a#3']);
    await old.apply(putting('a', '一'));
    expect(await clauseIds(replacement)).toEqual(['a#1']);
  });
});

async function withoutRootRights(run: () => Promise<void>): Promise<void> {
  const user = process.geteuid?.() ?? 0;
  if (user === 0) process.seteuid?.(65534);
  try {
    await run();
  } finally {
    if (user === 0) process.seteuid?.(0);
  }
}
