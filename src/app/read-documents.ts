import { createKept } from '../library/kept.js';
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
  const none = () => createKept<string, ReadDocument>({ most: MOST_KEPT, sizeOf: () => 1 });
  let [kept, seen] = [none(), ''];
  return async (view, id) => {
    const state = `${view.state.digest} ${view.state.parserVersion}`;
    if (state !== seen) [kept, seen] = [none(), state];
    // The store may have changed by the time this is read.
    const { get, add } = kept;
    const known = get(id);
    if (known !== undefined) return known;
    const read = await readDocument(view, id);
    if (read !== null) add(id, read);
    return read;
  };
}

async function readDocument(view: StoreView, id: string): Promise<ReadDocument | null> {
  const document = await view.documentById(id);
  if (document === null) return null;
  return { document, clauses: await view.clausesOf(id), facts: await view.listFacts({ documentIds: [id] }) };
}
