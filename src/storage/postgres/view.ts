/** A revision of the corpus, read over whatever connection is at hand. */
import type { Clause } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import { AppError } from '../../vocabulary/errors.js';
import type { Fact } from '../../vocabulary/provision.js';
import type { DocumentHeader, StoreView } from '../store.js';
import { corpusStateOf, type StoredState } from './corpus-state.js';
import type { Database, Session } from './database.js';
import { queryOf, SEEN } from './fact-query.js';

const DOCUMENTS = `FROM documents AS d WHERE ${SEEN}`;
const CLAUSES = `SELECT c.body FROM clauses AS c JOIN documents AS d USING (version) WHERE ${SEEN}`;
/** From one name to the next by the index: names are few, their rows many. */
const EACH_UNIT = `
  WITH RECURSIVE each_unit (name) AS (
    SELECT min(name)::text FROM fact_units
    UNION ALL SELECT (SELECT min(name)::text FROM fact_units WHERE name > each_unit.name COLLATE "C")
      FROM each_unit WHERE name IS NOT NULL
  ) SELECT name FROM each_unit WHERE name IS NOT NULL AND EXISTS (
    SELECT 1 FROM fact_units AS u JOIN documents AS d USING (version) WHERE ${SEEN} AND u.name = each_unit.name
  ) ORDER BY name COLLATE "C"`;
const UNITS_OF = `SELECT DISTINCT u.name FROM fact_units AS u JOIN documents AS d USING (version)
  WHERE ${SEEN} AND d.id = ANY($2::text[]) ORDER BY u.name`;

type Body = { readonly body: string };
type DocumentRow = Body & { readonly header: string };

export function viewOf(database: Database, stored: StoredState): StoreView {
  const { revision } = stored;
  let isClosed = false;
  const rows: Session['rows'] = async (sql, values = []) => {
    if (isClosed) {
      const { server } = database;
      throw new AppError('storage-failed', `${server}: the view is closed`, {
        details: { server, reason: 'the view is closed' },
      });
    }
    return database.read(sql, [revision, ...values]);
  };
  const documents = async (condition = '', values: readonly unknown[] = []) =>
    (await rows<DocumentRow>(`SELECT d.header, d.body ${DOCUMENTS} ${condition} ORDER BY d.id`, values)).map(
      documentOf,
    );
  const clauses = async (condition: string, values: readonly unknown[]) =>
    (await rows<Body>(`${CLAUSES} ${condition}`, values)).map(clauseOf);

  return {
    state: corpusStateOf(stored),
    listDocumentHeaders: async () =>
      (await rows<{ header: string }>(`SELECT d.header ${DOCUMENTS} ORDER BY d.id`)).map(headerOf),
    documentVersions: () => rows(`SELECT d.id, d.digest ${DOCUMENTS} ORDER BY d.id`),
    listDocuments: () => documents(),
    documentById: async (id) => (await documents('AND d.id = $2', [id]))[0] ?? null,
    async *clauseBatches(size = 1000) {
      let after: readonly [string, number] = ['', -1];
      for (;;) {
        const batch = await clauses(
          'AND d.id >= $2 AND (d.id > $2 OR c.position > $3) ORDER BY d.id, c.position LIMIT $4',
          [...after, size],
        );
        const last = batch.at(-1);
        if (last === undefined) return;
        yield batch;
        after = [last.documentId, last.order];
      }
    },
    clausesById: async (ids) => {
      const byId = new Map((await clauses('AND c.id = ANY($2::text[])', [ids])).map((clause) => [clause.id, clause]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    countClauses: async () => {
      const counted = await rows<{ id: string; n: number }>(`SELECT d.id, d.clause_count AS n ${DOCUMENTS}`);
      return new Map(counted.filter(({ n }) => n > 0).map(({ id, n }) => [id, n]));
    },
    clausesOf: (documentId) => clauses('AND d.id = $2 ORDER BY c.position', [documentId]),
    listFacts: async ({ limit, offset, ...filter } = {}) => {
      const { sql, values } = queryOf(revision, filter);
      // Positions follow the text: the parser gives facts in the order they start.
      const page = `LIMIT $${values.length + 1} OFFSET $${values.length + 2}`;
      const found = `SELECT f.body ${sql} ORDER BY f.document_id, f.position ${page}`;
      return (await rows<Body>(found, [...values.slice(1), limit ?? null, offset ?? 0])).map(factOf);
    },
    unitNames: async (documentIds) => {
      const named = documentIds === undefined ? rows<Name>(EACH_UNIT) : rows<Name>(UNITS_OF, [documentIds]);
      return (await named).map(({ name }) => name);
    },
    countFacts: async (filter = {}) => {
      const { sql, values } = queryOf(revision, filter);
      const [counted] = await rows<{ n: number }>(`SELECT count(*) AS n ${sql}`, values.slice(1));
      return counted?.n ?? 0;
    },
    close: async () => {
      isClosed = true;
    },
  };
}

type Name = { readonly name: string };

function headerOf({ header }: Pick<DocumentRow, 'header'>): DocumentHeader {
  return JSON.parse(header) as DocumentHeader;
}

function documentOf({ header, body }: DocumentRow): Document {
  return { ...(JSON.parse(header) as DocumentHeader), ...(JSON.parse(body) as Omit<Document, keyof DocumentHeader>) };
}

function clauseOf({ body }: Body): Clause {
  return JSON.parse(body) as Clause;
}

function factOf({ body }: Body): Fact {
  return JSON.parse(body) as Fact;
}
