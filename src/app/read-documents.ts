import type { StoreView } from '../storage/store.js';
import type { Clause } from '../vocabulary/clause.js';
import type { Document } from '../vocabulary/document.js';
import type { Fact } from '../vocabulary/provision.js';

export type ReadDocument = {
  readonly document: Document;
  readonly clauses: readonly Clause[];
  readonly facts: readonly Fact[];
};

/** A page of many readers at once is made of few documents. */
const MOST_KEPT = 24;

/** Reads documents in full; those read last are kept for as long as the store stands as it was. Null for an unknown id. */
export function documentReader(): (view: StoreView, id: string) => Promise<ReadDocument | null> {
  const kept = new Map<string, ReadDocument>();
  let seen = '';
  return async (view, id) => {
    const state = `${view.state.digest} ${view.state.parserVersion}`;
    if (state !== seen) kept.clear();
    seen = state;
    const known = kept.get(id);
    const read = known ?? (await readDocument(view, id));
    if (read === null) return null;
    kept.delete(id);
    // A view opened before the store changed may end after it.
    if (seen === state) kept.set(id, read);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return read;
  };
}

async function readDocument(view: StoreView, id: string): Promise<ReadDocument | null> {
  const document = await view.documentById(id);
  if (document === null) return null;
  return { document, clauses: await view.clausesOf(id), facts: await view.listFacts({ documentIds: [id] }) };
}
