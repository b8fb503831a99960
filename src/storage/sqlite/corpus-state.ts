/** The one row that says which content is stored. */
import type { Database } from 'better-sqlite3';
import { corpusDigest } from '../corpus-digest.js';
import type { CorpusState } from '../store.js';

export type StoredState = CorpusState & { readonly revision: number };

/** A store nothing was ever applied to has revision 0 and the digest of an empty corpus. */
export function readState(db: Database): StoredState {
  const row = db
    .prepare<[], StoredState>(
      'SELECT digest, clause_count AS clauseCount, parser_version AS parserVersion, revision FROM corpus_state',
    )
    .get();
  return row ?? { digest: corpusDigest([]), clauseCount: 0, parserVersion: '', revision: 0 };
}

/** Computes the state from the documents and clauses now in the tables and stores it under the next revision. */
export function writeState(db: Database, parserVersion: string): CorpusState {
  const digests = db.prepare<[], string>('SELECT digest FROM documents ORDER BY id').pluck().all();
  const digest = corpusDigest(digests);
  const clauseCount = db.prepare<[], number>('SELECT count(*) FROM clauses').pluck().get() ?? 0;
  const revision = readState(db).revision + 1;
  db.prepare('INSERT OR REPLACE INTO corpus_state VALUES (1, ?, ?, ?, ?)').run(
    revision,
    digest,
    clauseCount,
    parserVersion,
  );
  return { digest, clauseCount, parserVersion };
}
