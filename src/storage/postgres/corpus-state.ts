/** The one row that says which content is stored. */
import { corpusDigest } from '../corpus-digest.js';
import type { CorpusState } from '../store.js';
import type { Session } from './database.js';

export type StoredState = CorpusState & { readonly revision: number };

const STATE = `SELECT revision, digest, clause_count AS "clauseCount", parser_version AS "parserVersion" FROM corpus_state`;

export async function readState(rows: Session['rows']): Promise<StoredState> {
  return onlyRow(await rows<StoredState>(STATE));
}

/** Nobody else applies a change until the transaction has ended. */
export async function lockState({ rows }: Session): Promise<StoredState> {
  return onlyRow(await rows<StoredState>(`${STATE} FOR UPDATE`));
}

/** Computes the state from the documents now in the tables and stores it under the revision. */
export async function writeState({ rows, changes }: Session, revision: number, parserVersion: string) {
  const live = await rows<{ digest: string; n: number }>(
    'SELECT digest, clause_count AS n FROM documents WHERE since <= $1 AND $1 < until ORDER BY id',
    [revision],
  );
  const digest = corpusDigest(live.map((each) => each.digest));
  const clauseCount = live.reduce((sum, { n }) => sum + n, 0);
  await changes('UPDATE corpus_state SET revision = $1, digest = $2, clause_count = $3, parser_version = $4', [
    ...[revision, digest, clauseCount, parserVersion],
  ]);
  return { digest, clauseCount, parserVersion };
}

export function corpusStateOf({ digest, clauseCount, parserVersion }: StoredState): CorpusState {
  return { digest, clauseCount, parserVersion };
}

function onlyRow<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('the corpus has no state');
  return row;
}
