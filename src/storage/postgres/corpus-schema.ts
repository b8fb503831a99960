/** The tables of the corpus. */
import { corpusDigest } from '../corpus-digest.js';

/** The end of what is not replaced. */
export const OPEN_END = '9223372036854775807';

/**
 * A document that is replaced keeps its rows, from revision `since` up to, not including, `until`: whoever looks at an
 * earlier revision goes on seeing that one, over as many connections as it takes, and holds nothing of the server. Rows that
 * were replaced long ago go with a later change, and `oldest` is the first revision that is still whole.
 * Keys sort by code point, as in the embedded store, whatever the locale of the database.
 */
export const CORPUS = `
  CREATE TABLE corpus_state (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    revision BIGINT NOT NULL,
    oldest BIGINT NOT NULL,
    digest TEXT NOT NULL,
    clause_count INTEGER NOT NULL,
    parser_version TEXT NOT NULL
  );
  INSERT INTO corpus_state VALUES (1, 0, 0, '${corpusDigest([])}', 0, '');
  CREATE FUNCTION revision_is_kept(asked BIGINT) RETURNS BOOLEAN LANGUAGE plpgsql STABLE AS $$
    BEGIN
      IF asked < (SELECT oldest FROM corpus_state) THEN
        RAISE EXCEPTION 'revision % is no longer kept', asked;
      END IF;
      RETURN TRUE;
    END $$;
  CREATE TABLE sources (
    document_id TEXT COLLATE "C" PRIMARY KEY,
    file TEXT NOT NULL,
    size BIGINT NOT NULL,
    modified_ms DOUBLE PRECISION NOT NULL,
    sidecar_size BIGINT NOT NULL,
    sidecar_modified_ms DOUBLE PRECISION NOT NULL,
    digest TEXT NOT NULL,
    parser_version TEXT NOT NULL
  );
  CREATE TABLE documents (
    version BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT NOT NULL DEFAULT ${OPEN_END},
    replaced_at TIMESTAMPTZ,
    digest TEXT NOT NULL,
    clause_count INTEGER NOT NULL,
    header TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (id, until)
  );
  CREATE INDEX documents_replaced ON documents (replaced_at) WHERE replaced_at IS NOT NULL;
  CREATE TABLE clauses (
    version BIGINT NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (version, position),
    UNIQUE (id, version)
  );
  CREATE TABLE facts (
    version BIGINT NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    document_id TEXT COLLATE "C" NOT NULL,
    clause_id TEXT COLLATE "C" NOT NULL,
    kind TEXT NOT NULL,
    name TEXT COLLATE "C",
    year INTEGER,
    region TEXT COLLATE "C",
    achieved BOOLEAN,
    body TEXT NOT NULL,
    PRIMARY KEY (version, position),
    FOREIGN KEY (clause_id, version) REFERENCES clauses (id, version) ON DELETE CASCADE
  );
  CREATE INDEX facts_by_clause ON facts (clause_id, version);
  CREATE INDEX facts_by_kind ON facts (kind, document_id, position);
  CREATE INDEX facts_by_year ON facts (year, kind) WHERE year IS NOT NULL;
  CREATE INDEX facts_by_name ON facts (name, kind) WHERE name IS NOT NULL;
  CREATE TABLE fact_units (
    version BIGINT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    short_name TEXT COLLATE "C" NOT NULL,
    role TEXT NOT NULL,
    FOREIGN KEY (version, position) REFERENCES facts ON DELETE CASCADE
  );
  CREATE INDEX fact_units_by_name ON fact_units (name, version, position, role);
  CREATE INDEX fact_units_by_short_name ON fact_units (short_name, version, position, role);
  CREATE INDEX fact_units_by_fact ON fact_units (version, position);
  CREATE TABLE document_regions (
    version BIGINT NOT NULL REFERENCES documents ON DELETE CASCADE,
    region TEXT COLLATE "C" NOT NULL,
    whole BOOLEAN NOT NULL,
    PRIMARY KEY (version, region)
  );
  CREATE INDEX document_regions_by_region ON document_regions (region, version);
`;
