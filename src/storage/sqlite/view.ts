/** A read transaction on a connection of its own. */
import type { Database } from 'better-sqlite3';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import type { Fact } from '../../vocabulary/provision.js';
import type { CorpusState, DocumentHeader, FactFilter, Page, StoreView } from '../store.js';
import { readState } from './corpus-state.js';
import { pageOf, queryOf } from './fact-query.js';
import { clauseOf, documentOf, factOf, HEADER_COLUMNS, headerOf } from './rows.js';
import { toStorageError } from './storage-error.js';

/** From one name to the next by the index: names are few, their rows many. */
const EACH_UNIT = `
  WITH RECURSIVE each_unit (name) AS (
    SELECT min(name) FROM fact_units
    UNION ALL SELECT (SELECT min(name) FROM fact_units WHERE name > each_unit.name) FROM each_unit WHERE name IS NOT NULL
  ) SELECT name FROM each_unit WHERE name IS NOT NULL`;

export class SqliteView implements StoreView {
  readonly state: CorpusState;
  readonly #db: Database;
  readonly #file: string;
  readonly #release: () => void;
  #closed = false;

  /** `release` takes the connection back after `close`. */
  constructor({ db, file, release }: { db: Database; file: string; release: () => void }) {
    this.#db = db;
    this.#file = file;
    this.#release = release;
    db.exec('BEGIN');
    // BEGIN alone pins nothing: the snapshot is that of the first read.
    const { digest, clauseCount, parserVersion } = readState(db);
    this.state = { digest, clauseCount, parserVersion };
  }

  async listDocumentHeaders(): Promise<readonly DocumentHeader[]> {
    return this.#all(headerOf, `SELECT ${HEADER_COLUMNS} FROM documents ORDER BY id`);
  }

  async documentVersions(): Promise<readonly { id: string; digest: string }[]> {
    return this.#all((row: { id: string; digest: string }) => row, 'SELECT id, digest FROM documents ORDER BY id');
  }

  async listDocuments(): Promise<readonly Document[]> {
    return this.#all(documentOf, 'SELECT * FROM documents ORDER BY id');
  }

  async documentById(id: string): Promise<Document | null> {
    return this.#all(documentOf, 'SELECT * FROM documents WHERE id = ?', id)[0] ?? null;
  }

  async *clauseBatches(size = 1000): AsyncIterable<readonly Clause[]> {
    let after: readonly [string, number] = ['', -1];
    for (;;) {
      const batch = this.#all(
        clauseOf,
        'SELECT * FROM clauses WHERE (document_id, position) > (?, ?) ORDER BY document_id, position LIMIT ?',
        ...after,
        size,
      );
      const last = batch.at(-1);
      if (last === undefined) return;
      yield batch;
      after = [last.documentId, last.order];
    }
  }

  async clausesById(ids: readonly ClauseId[]): Promise<readonly Clause[]> {
    const found = this.#all(
      clauseOf,
      'SELECT * FROM clauses WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );
    const byId = new Map(found.map((clause) => [clause.id, clause]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async countClauses(): Promise<ReadonlyMap<string, number>> {
    const counted = 'SELECT document_id AS id, count(*) AS n FROM clauses GROUP BY document_id';
    return new Map(this.#all(({ id, n }: { id: string; n: number }) => [id, n] as const, counted));
  }

  async clausesOf(documentId: string): Promise<readonly Clause[]> {
    return this.#all(clauseOf, 'SELECT * FROM clauses WHERE document_id = ? ORDER BY position', documentId);
  }

  async listFacts({ limit, offset, ...filter }: FactFilter & Page = {}): Promise<readonly Fact[]> {
    const { keys, from, where, parameters } = queryOf(filter);
    const page = pageOf({ ...(limit === undefined ? {} : { limit }), ...(offset === undefined ? {} : { offset }) });
    // Positions follow the text: the parser gives facts in the order they start.
    const sql =
      keys === null
        ? `SELECT f.body FROM ${from} ${where} ORDER BY f.document_id, f.position ${page.sql}`
        : `SELECT f.body FROM (${keys} ${page.sql}) AS c CROSS JOIN facts AS f ON f.document_id = c.document_id AND f.position = c.position ORDER BY f.document_id, f.position`;
    return this.#all(factOf, sql, ...parameters, ...page.parameters);
  }

  async unitNames(documentIds?: readonly string[]): Promise<readonly string[]> {
    const named = ({ name }: { name: string }) => name;
    if (documentIds === undefined) return this.#all(named, EACH_UNIT);
    return this.#all(
      named,
      'SELECT DISTINCT name FROM fact_units WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY name',
      JSON.stringify(documentIds),
    );
  }

  async countFacts(filter: FactFilter = {}): Promise<number> {
    const { keys, from, where, parameters } = queryOf(filter);
    const sql = `SELECT count(*) AS n FROM ${keys === null ? `${from} ${where}` : `(${keys})`}`;
    const [count] = this.#all((row: { n: number }) => row.n, sql, ...parameters);
    return count ?? 0;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#db.open && this.#db.inTransaction) this.#db.exec('COMMIT');
    this.#release();
  }

  /** The connection may already serve another view, hence the check. */
  #all<Row, T>(from: (row: Row) => T, sql: string, ...parameters: readonly unknown[]): T[] {
    try {
      if (this.#closed) throw new Error('the view is closed');
      return this.#db
        .prepare<unknown[], Row>(sql)
        .all(...parameters)
        .map(from);
    } catch (error) {
      throw toStorageError(error, this.#file);
    }
  }
}
