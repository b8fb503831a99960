/** The tables of the corpus, one migration a step. A step that has been released is never edited: add another. */

export const STEPS: readonly string[] = [
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
  // Rows of an older parser are read again, so the defaults are never shown.
  `
  ALTER TABLE documents ADD COLUMN region_path TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE documents ADD COLUMN notice_title TEXT;
  ALTER TABLE documents ADD COLUMN effective_date TEXT;
  ALTER TABLE documents ADD COLUMN amended_dates TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE documents ADD COLUMN valid_until TEXT;
  ALTER TABLE documents ADD COLUMN repeals TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE documents ADD COLUMN read_from TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE documents ADD COLUMN doubts TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE clauses ADD COLUMN cells TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE clauses ADD COLUMN place TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE clauses ADD COLUMN recognised INTEGER NOT NULL DEFAULT 0;
  `,
  // What facts are asked for by stands in columns with indexes: rows of an older parser are read again, so none stays empty.
  `
  ALTER TABLE facts ADD COLUMN name TEXT;
  ALTER TABLE facts ADD COLUMN year INTEGER;
  ALTER TABLE facts ADD COLUMN region TEXT;
  ALTER TABLE facts ADD COLUMN achieved INTEGER;
  CREATE INDEX facts_by_kind ON facts (kind, document_id, position);
  CREATE INDEX facts_by_year ON facts (year, kind, achieved, document_id, position) WHERE year IS NOT NULL;
  CREATE INDEX facts_by_name ON facts (name, kind);
  CREATE TABLE fact_units (
    document_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    role TEXT NOT NULL,
    FOREIGN KEY (document_id, position) REFERENCES facts (document_id, position) ON DELETE CASCADE
  );
  CREATE INDEX fact_units_by_name ON fact_units (name, document_id, position, role);
  CREATE INDEX fact_units_by_short_name ON fact_units (short_name, document_id, position, role);
  CREATE INDEX fact_units_by_fact ON fact_units (document_id, position);
  CREATE TABLE document_regions (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    region TEXT NOT NULL,
    whole INTEGER NOT NULL,
    PRIMARY KEY (region, document_id)
  ) WITHOUT ROWID;
  CREATE INDEX document_regions_by_document ON document_regions (document_id);
  `,
];
