/** Vectors of an embedding model in a file of their own: they can be bought again, so a fault here stops nothing. */
import type { Database } from 'better-sqlite3';
import type { AppError } from '../../vocabulary/errors.js';
import { type FileOptions, openFile } from './open-file.js';
import { migrate } from './schema-version.js';
import { setAsideCorrupt } from './set-aside.js';
import { toStorageError } from './storage-error.js';
import { decodeVector, encodeVector } from './vector-bytes.js';

/** The port is `EmbeddingCache` of `src/models/embedding-cache.ts`. */
export type SqliteEmbeddingCache = {
  dimension(model: string): number | null;
  read(model: string, digests: readonly string[]): ReadonlyMap<string, Float32Array>;
  write(model: string, vectors: ReadonlyMap<string, Float32Array>): void;
  forget(model: string): void;
  close(): void;
};

export type EmbeddingCacheOptions = FileOptions & {
  /** Hears why there is no cache from here on or, of a corrupt one, that it was moved aside and begun anew. */
  readonly onFault: (fault: AppError) => void;
};

const NOTHING: ReadonlyMap<string, Float32Array> = new Map();

/** One length of vector for a model; `write` keeps it so. */
const SCHEMA = `
  CREATE TABLE models (model TEXT PRIMARY KEY, dimension INTEGER NOT NULL);
  CREATE TABLE vectors (
    model TEXT NOT NULL REFERENCES models (model) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (model, digest)
  );
`;

/** Opens or creates the file. Throws nothing: without a usable file the cache is empty and stays so. */
export function openSqliteEmbeddingCache(options: EmbeddingCacheOptions): SqliteEmbeddingCache {
  let db = openOrMend(options);

  /** A fault ends the use of the file, unless another can take its place. */
  const attempt = <Result>(use: (db: Database) => Result, otherwise: Result): Result => {
    if (db === null) return otherwise;
    try {
      return use(db);
    } catch (error) {
      db.close();
      db = mendAfter(error, options);
      return otherwise;
    }
  };

  return {
    dimension: (model) => attempt((open) => dimensionOf(open, model), null),
    read: (model, digests) => attempt((open) => readVectors(open, model, digests), NOTHING),
    write: (model, vectors) => attempt((open) => writeVectors(open, model, vectors), undefined),
    forget: (model) => attempt((open) => forgetModel(open, model), undefined),
    close: () => {
      db?.close();
      db = null;
    },
  };
}

function openOrMend(options: EmbeddingCacheOptions): Database | null {
  try {
    return openCache(options);
  } catch (error) {
    return mendAfter(error, options);
  }
}

/** Tells of the fault. In place of a corrupt file a new one is begun; its rest stays beside it. */
function mendAfter(error: unknown, options: EmbeddingCacheOptions): Database | null {
  const { file, onFault } = options;
  const fault = toStorageError(error, file);
  onFault(fault);
  if (fault.code !== 'storage-corrupt') return null;
  try {
    setAsideCorrupt({ file });
    return openCache(options);
  } catch {
    // The fault has been told; this one is only of the attempt to mend it.
    return null;
  }
}

/** Migrated at once, so that a file that cannot be written shows itself before anything is paid for. */
function openCache(options: EmbeddingCacheOptions): Database {
  return openFile(options, (db) => {
    db.pragma('foreign_keys = ON');
    migrate(db, [SCHEMA]);
  });
}

function dimensionOf(db: Database, model: string): number | null {
  const row = db.prepare<[string], { dimension: number }>('SELECT dimension FROM models WHERE model = ?').get(model);
  return row?.dimension ?? null;
}

function readVectors(db: Database, model: string, digests: readonly string[]): ReadonlyMap<string, Float32Array> {
  const found = new Map<string, Float32Array>();
  db.transaction(() => {
    const dimension = dimensionOf(db, model);
    const select = db.prepare<[string, string], { vector: Buffer }>(
      'SELECT vector FROM vectors WHERE model = ? AND digest = ?',
    );
    for (const digest of digests) {
      const row = select.get(model, digest);
      if (row === undefined) continue;
      const vector = decodeVector(row.vector);
      if (vector.length === dimension) found.set(digest, vector);
    }
  })();
  return found;
}

function writeVectors(db: Database, model: string, vectors: ReadonlyMap<string, Float32Array>): void {
  const [first] = vectors.values();
  if (first === undefined) return;
  const write = db.transaction(() => {
    const known = dimensionOf(db, model);
    if (known !== first.length) {
      forgetModel(db, model);
      db.prepare('INSERT INTO models (model, dimension) VALUES (?, ?)').run(model, first.length);
    }
    const insert = db.prepare('INSERT OR REPLACE INTO vectors (model, digest, vector) VALUES (?, ?, ?)');
    for (const [digest, vector] of vectors) insert.run(model, digest, encodeVector(vector));
  });
  write.immediate();
}

function forgetModel(db: Database, model: string): void {
  db.prepare('DELETE FROM models WHERE model = ?').run(model);
}
