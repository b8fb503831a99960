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
PRAGMA user_version = 1;
INSERT INTO corpus_state VALUES (1, 1, 'digest', 1, '1');
INSERT INTO documents VALUES ('plan', 'plan', '旧题', NULL, '[]', '望川市', 'city', NULL, 'unknown', '[]', NULL, 'plan.txt',
  'sha', '{}', 'digest', '[]', '[]', '旧文');
INSERT INTO sources VALUES ('plan', 'plan.txt', 2, 0, 0, 0, 'digest', '1');
INSERT INTO clauses VALUES ('plan#1', 'plan', 0, '[1]', 'section', '一', '旧题', '[]', NULL, '旧文', 0, 2, '[]', 'digest');
