/** Wires what is read of documents as they are stored, without asking anything. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Relation, relationsOf } from '../library/relations.js';
import { type Validity, withValidity } from '../library/validity.js';
import type { DocumentHeader, FactFilter, Page, Store, StoreView } from '../storage/store.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import type { Document } from '../vocabulary/document.js';
import { AppError } from '../vocabulary/errors.js';
import type { Fact } from '../vocabulary/provision.js';
import { documentReader, type ReadDocument } from './read-documents.js';

export type ClauseInContext = {
  readonly clause: Clause;
  readonly document: DocumentHeader;
  readonly before: Clause | null;
  readonly after: Clause | null;
};

/** A document with all that was read from it. */
export type DocumentInFull = ReadDocument & {
  readonly document: Document & Validity;
  readonly relations: readonly Relation[];
};

export type Documents = {
  /** Every document without its text. */
  readonly documentHeaders: () => Promise<readonly (DocumentHeader & Validity)[]>;
  /** The same, with how many clauses each has. */
  readonly documentSizes: () => Promise<
    readonly { readonly document: DocumentHeader & Validity; readonly clauses: number }[]
  >;
  readonly documents: () => Promise<
    readonly { readonly document: Document & Validity; readonly clauses: number; readonly facts: readonly Fact[] }[]
  >;
  /** Throws AppError `document-unknown` where no document bears the id. */
  readonly document: (id: string) => Promise<DocumentInFull>;
  /** The bytes a document was read from. Throws AppError `document-unknown` where no document bears the id. */
  readonly documentFile: (id: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Throws AppError `document-unknown` where no document bears the id. */
  readonly clauses: (documentId?: string) => AsyncIterable<Clause>;
  readonly facts: (filter: FactFilter & Page) => Promise<{ readonly facts: readonly Fact[]; readonly count: number }>;
  /** Those that are there, in the order of the ids. */
  readonly clausesById: (ids: readonly ClauseId[]) => Promise<readonly Clause[]>;
  /** A clause, its document and its neighbours; null for an unknown id. */
  readonly clauseInContext: (id: ClauseId) => Promise<ClauseInContext | null>;
};

export type DocumentsInput = {
  /** Brought up to the corpus folder; as it stands. */
  readonly current: () => Promise<Store>;
  readonly store: () => Promise<Store>;
  readonly corpusDir: string;
  readonly today: () => string;
};

export function documents({ current, store, corpusDir, today }: DocumentsInput): Documents {
  const read = documentReader();
  return {
    documentHeaders: () => inView(current, async (view) => withValidity(await view.listDocumentHeaders(), today())),
    documentSizes: () =>
      inView(current, async (view) => {
        const counted = await view.countClauses();
        const headers = withValidity(await view.listDocumentHeaders(), today());
        return headers.map((document) => ({ document, clauses: counted.get(document.id) ?? 0 }));
      }),
    document: (id) =>
      inView(current, async (view) => {
        const all = withValidity(await view.listDocumentHeaders(), today());
        const header = known(all, id);
        const whole = await read(view, id);
        if (whole === null) throw new RangeError(`document ${id} is in the view`);
        const document = { ...whole.document, ...header };
        return { ...whole, document, relations: relationsOf(document, all) };
      }),
    documentFile: (id) =>
      inView(current, async (view) => {
        const { file } = known(await view.listDocumentHeaders(), id);
        return { name: basename(file), bytes: await readFile(join(corpusDir, file)) };
      }),
    documents: () =>
      inView(current, async (view) => {
        const rows = [];
        for (const document of withValidity(await view.listDocuments(), today())) {
          const clauses = (await view.clausesOf(document.id)).length;
          rows.push({ document, clauses, facts: await view.listFacts({ documentIds: [document.id] }) });
        }
        return rows;
      }),
    async *clauses(documentId) {
      const view = await (await current()).view();
      try {
        if (documentId !== undefined) {
          known(await view.listDocumentHeaders(), documentId);
          yield* await view.clausesOf(documentId);
          return;
        }
        for await (const batch of view.clauseBatches()) yield* batch;
      } finally {
        await view.close();
      }
    },
    facts: ({ limit, offset, ...filter }) =>
      inView(current, async (view) => {
        const { documentIds = [] } = filter;
        const headers = documentIds.length === 0 ? [] : await view.listDocumentHeaders();
        for (const id of documentIds) known(headers, id);
        const page = { ...(limit === undefined ? {} : { limit }), ...(offset === undefined ? {} : { offset }) };
        return { facts: await view.listFacts({ ...filter, ...page }), count: await view.countFacts(filter) };
      }),
    clausesById: (ids) => inView(store, (view) => view.clausesById(ids)),
    clauseInContext: (id) =>
      inView(store, async (view) => {
        const [clause] = await view.clausesById([id]);
        const document = (await view.listDocumentHeaders()).find((each) => each.id === clause?.documentId);
        if (clause === undefined || document === undefined) return null;
        const siblings = await view.clausesOf(document.id);
        const at = siblings.findIndex((each) => each.id === id);
        return { clause, document, before: siblings[at - 1] ?? null, after: siblings[at + 1] ?? null };
      }),
  };
}

/** A view for one piece of work, closed whatever becomes of it. */
export async function inView<Result>(
  store: () => Promise<Store>,
  work: (view: StoreView) => Promise<Result>,
): Promise<Result> {
  const view = await (await store()).view();
  try {
    return await work(view);
  } finally {
    await view.close();
  }
}

/** Throws AppError `document-unknown` where none bears the id. */
function known<Header extends DocumentHeader>(headers: readonly Header[], id: string): Header {
  const found = headers.find((each) => each.id === id);
  if (found !== undefined) return found;
  const all = headers.map((each) => each.id).join(', ');
  throw new AppError('document-unknown', `no document ${id}; there are ${all}`, { details: { id, known: all } });
}
