/** The shared store: one database for many processes on many machines. Readers never wait for a writer, nor it for them. */
import type { Store, StoredSource } from '../store.js';
import { applyChange } from './apply-change.js';
import { corpusStateOf, readState } from './corpus-state.js';
import type { DatabaseOptions } from './database.js';
import { openMigrated } from './migrations.js';
import { viewOf } from './view.js';

/** Both in one statement, so of one moment; a store without sources has one row of its revision alone. */
const SOURCES = `SELECT revision, document_id AS "documentId", file, size, modified_ms AS "modifiedMs",
  sidecar_size AS "sidecarSize", sidecar_modified_ms AS "sidecarModifiedMs", sources.digest,
  sources.parser_version AS "parserVersion" FROM corpus_state LEFT JOIN sources ON TRUE ORDER BY document_id`;

type SourceRow = StoredSource & { readonly revision: number };

/** Makes the tables where they are missing. Throws the `storage-*` errors. */
export async function openPostgresStore(options: DatabaseOptions): Promise<Store> {
  const database = await openMigrated(options);
  return {
    view: async () => viewOf(database, await readState(database.read)),
    state: async () => corpusStateOf(await readState(database.read)),
    listSources: async () => {
      const rows = await database.read<SourceRow>(SOURCES);
      const sources = rows.filter(({ documentId }) => documentId !== null).map(({ revision: _, ...source }) => source);
      return { revision: rows[0]?.revision ?? 0, sources };
    },
    apply: (change) => applyChange(database, change),
    close: database.close,
  };
}
