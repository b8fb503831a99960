import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddingCache } from '../../models/embedding-cache.js';
import type { AppError } from '../../vocabulary/errors.js';
import { openDatabase } from './database.js';
import { openSqliteEmbeddingCache, type SqliteEmbeddingCache } from './embedding-cache.js';
import { decodeVector, encodeVector } from './vector-bytes.js';

const MODEL = 'openai:m';

let folder: string;
let file: string;
let faults: AppError[];
const caches: SqliteEmbeddingCache[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-embeddings-'));
  file = join(folder, 'data', 'embeddings.db');
  faults = [];
});
afterEach(() => {
  for (const cache of caches.splice(0)) cache.close();
  rmSync(folder, { recursive: true });
});

function open(): EmbeddingCache {
  const cache = openSqliteEmbeddingCache({ file, onFault: (fault) => faults.push(fault), busyTimeoutMs: 0 });
  caches.push(cache);
  return cache;
}

const vectors = (entries: Readonly<Record<string, readonly number[]>>) =>
  new Map(Object.entries(entries).map(([digest, values]) => [digest, Float32Array.from(values)]));

describe('the embedding cache', () => {
  it('gives back after a restart what was kept, and leaves out what was not', () => {
    open().write(MODEL, vectors({ a: [0.6, 0.8], b: [1, 0] }));
    const again = open();
    expect(again.read(MODEL, ['b', 'c', 'a'])).toEqual(vectors({ b: [1, 0], a: [0.6, 0.8] }));
    expect(again.dimension(MODEL)).toBe(2);
    expect(faults).toEqual([]);
  });

  it('keeps models apart', () => {
    const cache = open();
    cache.write(MODEL, vectors({ a: [1, 0] }));
    cache.write('openai:other', vectors({ a: [0, 1, 0] }));
    expect(cache.read(MODEL, ['a'])).toEqual(vectors({ a: [1, 0] }));
    cache.forget(MODEL);
    expect(cache.read(MODEL, ['a']).size).toBe(0);
    expect(cache.dimension(MODEL)).toBeNull();
    expect(cache.read('openai:other', ['a']).size).toBe(1);
  });

  it('drops the vectors of a model that now gives another dimension', () => {
    const cache = open();
    cache.write(MODEL, vectors({ a: [1, 0] }));
    cache.write(MODEL, vectors({ b: [0, 1, 0] }));
    expect(cache.dimension(MODEL)).toBe(3);
    expect(cache.read(MODEL, ['a', 'b'])).toEqual(vectors({ b: [0, 1, 0] }));
  });

  it('takes a vector cut short for one it does not have', () => {
    const cache = open();
    cache.write(MODEL, vectors({ a: [1, 0], b: [0, 1] }));
    const db = openDatabase(file, {});
    db.prepare("UPDATE vectors SET vector = x'0000803f00' WHERE digest = 'a'").run();
    db.close();
    expect(cache.read(MODEL, ['a', 'b'])).toEqual(vectors({ b: [0, 1] }));
  });
});

describe('a cache file that cannot be used', () => {
  it('is moved aside and begun anew when corrupt, and says so once', () => {
    open().write(MODEL, vectors({ a: [1, 0] }));
    writeFileSync(file, 'not a database, but long enough that SQLite does not take it for an empty file'.repeat(20));
    const cache = open();
    expect(faults.map(({ code }) => code)).toEqual(['storage-corrupt']);
    expect(cache.read(MODEL, ['a']).size).toBe(0);
    cache.write(MODEL, vectors({ a: [1, 0] }));
    expect(open().read(MODEL, ['a']).size).toBe(1);
    expect(faults).toHaveLength(1);
    expect(readdirSync(join(folder, 'data')).some((name) => name.startsWith('embeddings.db.corrupt-'))).toBe(true);
  });

  it('is begun anew when its damage shows only in use', () => {
    const many = Array.from({ length: 200 }, (_, at) => [`digest-${at}`, Array<number>(64).fill(at)] as const);
    open().write(MODEL, vectors(Object.fromEntries(many)));
    const bytes = readFileSync(file);
    // All but the first page, which holds the header and the schema.
    writeFileSync(file, bytes.fill(0xff, 4096));
    const cache = open();
    expect(cache.read(MODEL, ['digest-7']).size).toBe(0);
    expect(faults.map(({ code }) => code)).toEqual(['storage-corrupt']);
    cache.write(MODEL, vectors({ a: [1, 0] }));
    expect(open().read(MODEL, ['a']).size).toBe(1);
  });

  it('is done without when its folder is a file', () => {
    writeFileSync(join(folder, 'data'), '');
    const cache = open();
    cache.write(MODEL, vectors({ a: [1, 0] }));
    expect(cache.read(MODEL, ['a']).size).toBe(0);
    expect(cache.dimension(MODEL)).toBeNull();
    expect(faults).toHaveLength(1);
  });

  it('is done without, and left alone, when a newer version wrote it', () => {
    open().write(MODEL, vectors({ a: [1, 0] }));
    const db = openDatabase(file, {});
    db.pragma('user_version = 2');
    db.close();
    expect(open().read(MODEL, ['a']).size).toBe(0);
    expect(faults.map(({ code }) => code)).toEqual(['storage-failed']);
    expect(existsSync(file)).toBe(true);
  });

  it('is done without from the fault on when it fails in use', () => {
    const cache = open();
    const db = openDatabase(file, {});
    db.exec('DROP TABLE vectors');
    db.close();
    cache.write(MODEL, vectors({ a: [1, 0] }));
    cache.write(MODEL, vectors({ b: [1, 0] }));
    expect(cache.read(MODEL, ['a', 'b']).size).toBe(0);
    expect(faults.map(({ code }) => code)).toEqual(['storage-failed']);
  });

  it('does not wait for a lock that another process keeps', () => {
    const cache = open();
    const db = openDatabase(file, {});
    db.exec('BEGIN IMMEDIATE');
    cache.write(MODEL, vectors({ a: [1, 0] }));
    db.exec('ROLLBACK');
    db.close();
    expect(faults.map(({ code }) => code)).toEqual(['storage-busy']);
  });

  // Rights do not bind root: the test gives up its rights while it runs.
  it.runIf(process.seteuid !== undefined)('is done without when it cannot be written', () => {
    open().write(MODEL, vectors({ a: [1, 0] }));
    const data = join(folder, 'data');
    chmodSync(folder, 0o755);
    chmodSync(file, 0o444);
    chmodSync(data, 0o555);
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65534);
    try {
      const cache = open();
      cache.write(MODEL, vectors({ b: [1, 0] }));
      expect(cache.read(MODEL, ['b']).size).toBe(0);
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(data, 0o755);
    }
    expect(faults.map(({ code }) => code)).toEqual(['storage-readonly']);
  });
});

describe('the bytes of a vector', () => {
  it('are the same values again', () => {
    const anyVector = fc.float32Array({ minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(anyVector, (vector) => {
        expect(decodeVector(encodeVector(vector))).toEqual(vector);
      }),
    );
  });

  it('begin with the low byte', () => {
    expect([...encodeVector(Float32Array.of(1))]).toEqual([0, 0, 0x80, 0x3f]);
  });
});
