/** Writes one change in one transaction. */
import type { ParsedDocument } from '../../vocabulary/document.js';
import { AppError } from '../../vocabulary/errors.js';
import { documentDigest } from '../corpus-digest.js';
import { achievedOf, nameOf, regionOf, regionsOf, unitRowsOf, yearOf } from '../fact-columns.js';
import type { CorpusChange, CorpusState, SourceRecord } from '../store.js';
import { OPEN_END } from './corpus-schema.js';
import { lockState, writeState } from './corpus-state.js';
import type { Database, Session } from './database.js';

/** Listeners are woken by it when the transaction is committed. */
export const CHANGED = 'tiaowen_corpus';
/** Whoever looks at what was replaced longer ago than this is told to look anew. */
const KEEP_REPLACED = "interval '1 hour'";
/** Rows of one statement. */
const BATCH = 2_000;

const REPLACE = `UPDATE documents SET until = $1, replaced_at = now() WHERE id = ANY($2::text[]) AND until = ${OPEN_END}`;
const PURGE = `WITH gone AS (DELETE FROM documents WHERE replaced_at < now() - ${KEEP_REPLACED} RETURNING until)
  UPDATE corpus_state SET oldest = greatest(oldest, (SELECT max(until) FROM gone)) WHERE EXISTS (SELECT 1 FROM gone)`;
const PUT_SOURCE = `INSERT INTO sources VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (document_id) DO UPDATE SET
  file = $2, size = $3, modified_ms = $4, sidecar_size = $5, sidecar_modified_ms = $6, digest = $7, parser_version = $8`;
const TOUCH_SOURCE = `UPDATE sources SET file = $2, size = $3, modified_ms = $4, sidecar_size = $5, sidecar_modified_ms = $6,
  digest = $7 WHERE document_id = $1`;
const INSERT_DOCUMENT = `INSERT INTO documents (id, since, digest, clause_count, header, body)
  VALUES ($1, $2, $3, $4, $5, $6) RETURNING version`;

export async function applyChange(database: Database, change: CorpusChange): Promise<CorpusState> {
  return database.transaction(async (session) => {
    const { revision } = await lockState(session);
    requireBase(change.baseRevision, revision, database.server);
    const next = revision + 1;
    // Of a document that is given twice the last one counts.
    const upserts = [...new Map(change.upserts.map((each) => [each.parsed.document.id, each])).values()];
    const ids = upserts.map(({ parsed }) => parsed.document.id);
    await session.changes(REPLACE, [next, [...change.removedDocumentIds, ...ids]]);
    await session.changes('DELETE FROM sources WHERE document_id = ANY($1::text[])', [change.removedDocumentIds]);
    for (const { parsed, source } of upserts) {
      await insertDocument(session, next, parsed);
      await session.changes(PUT_SOURCE, [...sourceValues(source), change.parserVersion]);
    }
    for (const source of change.touched) await session.changes(TOUCH_SOURCE, sourceValues(source));
    await session.changes(PURGE);
    const state = await writeState(session, next, change.parserVersion);
    await session.rows('SELECT pg_notify($1, $2)', [CHANGED, state.digest]);
    return state;
  });
}

async function insertDocument(session: Session, revision: number, parsed: ParsedDocument): Promise<void> {
  const { document, clauses, facts } = parsed;
  const { text, segments, noise, ...header } = document;
  const body = JSON.stringify({ text, segments, noise });
  const [row] = await session.rows<{ version: number }>(INSERT_DOCUMENT, [
    ...[document.id, revision, documentDigest(parsed), clauses.length, JSON.stringify(header), body],
  ]);
  const version = row?.version ?? 0;
  const insert = (table: string, columns: string, records: readonly object[]) =>
    insertRecords(session, { table, columns, version }, records);
  const regions = regionsOf(document, clauses);
  await insert('document_regions', 'region text, whole boolean', regions);
  const clauseRecords = clauses.map((clause) => ({
    position: clause.order,
    id: clause.id,
    body: JSON.stringify(clause),
  }));
  await insert('clauses', 'position int, id text, body text', clauseRecords);
  const clauseById = new Map(clauses.map((clause) => [clause.id, clause]));
  const factRecords = facts.map((fact, position) => ({
    position,
    document_id: document.id,
    clause_id: fact.clauseId,
    kind: fact.kind,
    name: nameOf(fact),
    year: yearOf(fact),
    region: regionOf(document, clauseById.get(fact.clauseId)),
    achieved: achievedOf(fact),
    body: JSON.stringify(fact),
  }));
  const factColumns =
    'position int, document_id text, clause_id text, kind text, name text, year int, region text, achieved boolean, body text';
  await insert('facts', factColumns, factRecords);
  const units = facts.flatMap((fact, position) =>
    unitRowsOf(fact).map(({ name, shortName, role }) => ({ position, name, short_name: shortName, role })),
  );
  await insert('fact_units', 'position int, name text, short_name text, role text', units);
}

type Table = { readonly table: string; readonly columns: string; readonly version: number };

/** Many rows a statement, as arrays by column: one by one, each would wait for the server. `columns`: names with types. */
async function insertRecords(
  session: Session,
  { table, columns, version }: Table,
  records: readonly object[],
): Promise<void> {
  const named = columns.split(', ').map((column) => column.split(' ') as [name: string, type: string]);
  const names = named.map(([name]) => name).join(', ');
  const arrays = named.map(([, type], index) => `$${index + 2}::${type}[]`).join(', ');
  const sql = `INSERT INTO ${table} (version, ${names}) SELECT $1, * FROM unnest(${arrays})`;
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH);
    await session.changes(sql, [version, ...named.map(([name]) => batch.map((record) => Reflect.get(record, name)))]);
  }
}

function sourceValues(source: SourceRecord): readonly unknown[] {
  const { documentId, file, size, modifiedMs, sidecarSize, sidecarModifiedMs, digest } = source;
  return [documentId, file, size, modifiedMs, sidecarSize, sidecarModifiedMs, digest];
}

function requireBase(base: number | undefined, revision: number, server: string): void {
  if (base === undefined || base === revision) return;
  const reason = 'another process changed the corpus meanwhile';
  throw new AppError('storage-busy', `${server}: ${reason}; nothing was written, try again`, {
    details: { server, reason, base, revision },
  });
}
