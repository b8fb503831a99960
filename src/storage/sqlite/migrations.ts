/** The tables, one migration a step. A step that has been released is never edited: add another. */
import type { Database } from 'better-sqlite3';
import { AppError } from '../../errors.js';

const STEPS: readonly string[] = [
  `
  CREATE TABLE corpus_state (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL,
    clause_count INTEGER NOT NULL,
    parser_version TEXT NOT NULL
  );
  CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    document_number TEXT,
    issuers TEXT NOT NULL,
    region_name TEXT,
    region_level TEXT,
    issue_date TEXT,
    status TEXT NOT NULL,
    basis TEXT NOT NULL,
    source TEXT,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    counts TEXT NOT NULL,
    digest TEXT NOT NULL,
    segments TEXT NOT NULL,
    noise TEXT NOT NULL,
    text TEXT NOT NULL
  );
  CREATE TABLE sources (
    document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified_ms REAL NOT NULL,
    sidecar_size INTEGER NOT NULL,
    sidecar_modified_ms REAL NOT NULL,
    digest TEXT NOT NULL,
    parser_version TEXT NOT NULL
  );
  CREATE TABLE clauses (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    unit TEXT NOT NULL,
    label TEXT NOT NULL,
    heading TEXT NOT NULL,
    heading_path TEXT NOT NULL,
    region TEXT,
    text TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    anchors TEXT NOT NULL,
    digest TEXT NOT NULL,
    UNIQUE (document_id, position)
  );
  CREATE TABLE facts (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    clause_id TEXT NOT NULL REFERENCES clauses (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
  );
  CREATE INDEX facts_by_clause ON facts (clause_id);
  `,
];

/** Stored in the file as SQLite's `user_version`. */
const SCHEMA_VERSION = STEPS.length;

/** Brings the file to `SCHEMA_VERSION`; safe when two processes open a new file at once. Throws `storage-failed` on a newer file. */
export function migrate(db: Database): void {
  if (schemaVersion(db) === SCHEMA_VERSION) return;
  const applySteps = db.transaction(() => {
    const from = schemaVersion(db);
    if (from > SCHEMA_VERSION) throw newerSchema(db.name, from);
    for (const step of STEPS.slice(from)) db.exec(step);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  });
  applySteps.immediate();
}

/** For connections that cannot migrate. Throws `storage-failed` on a newer file, `storage-readonly` on an older one. */
export function requireSchema(db: Database, file: string): void {
  const found = schemaVersion(db);
  if (found > SCHEMA_VERSION) throw newerSchema(file, found);
  if (found === SCHEMA_VERSION) return;
  throw new AppError(
    'storage-readonly',
    `${file} is empty or from an older version and cannot be written; make it writable and index again`,
    { details: { file, found, expected: SCHEMA_VERSION } },
  );
}

function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

function newerSchema(file: string, found: number): AppError {
  return new AppError(
    'storage-failed',
    `${file} was written by a newer version (schema ${found}, known ${SCHEMA_VERSION})`,
    {
      details: { file, found, expected: SCHEMA_VERSION },
    },
  );
}
