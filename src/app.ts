/** The only place that wires: picks implementations from the configuration and hands out use cases. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answered, answerQuestion, type Question } from './answering/answer-question.js';
import type { Clause, Document, Fact } from './clause.js';
import type { Config } from './config.js';
import { AppError } from './errors.js';
import { type Bm25Index, createLexicalIndex } from './indexing/lexical/bm25.js';
import { LEXICAL_SNAPSHOT, loadLexicalSnapshot, saveLexicalSnapshot } from './indexing/lexical/snapshot.js';
import type { SnapshotHeader } from './indexing/snapshot-header.js';
import { TOKENIZER_ID } from './indexing/tokenizer.js';
import {
  createHnswVectorIndex,
  HNSW_SNAPSHOT,
  type HnswVectorIndex,
  loadHnswVectorIndex,
} from './indexing/vector/hnsw.js';
import { writeFileAside } from './indexing/write-aside.js';
import { deserializeHashedNgrams, fitHashedNgrams, type HashedNgrams } from './models/hashed-ngrams.js';
import { PARSER_VERSION, parseDocument } from './parsing/parse-document.js';
import { loadGlossary } from './retrieval/glossary.js';
import { type IndexKind, openIndexes } from './retrieval/index-cache.js';
import { type Library, openLibrary } from './retrieval/library.js';
import type { Notice } from './retrieval/notice.js';
import { type SyncReport, syncCorpus } from './retrieval/sync-corpus.js';
import { loadMenders } from './retrieval/understand/menders.js';
import { setAsideCorrupt } from './storage/sqlite/set-aside.js';
import { openSqliteStore } from './storage/sqlite/store.js';
import type { FactFilter, Store, StoreView } from './storage/store.js';

export type Overrides = {
  readonly onNotice?: (notice: Notice) => void;
  readonly newId?: () => string;
  readonly now?: () => number;
};

export type IndexOptions = {
  readonly onProgress?: (progress: { done: number; total: number; file: string }) => void;
  readonly signal?: AbortSignal;
};

export type App = {
  /** Brings storage and both indexes up to the corpus folder. */
  readonly index: (options?: IndexOptions) => Promise<SyncReport>;
  readonly ask: (question: Question) => Promise<Answered>;
  readonly documents: () => Promise<
    readonly { readonly document: Document; readonly clauses: number; readonly facts: readonly Fact[] }[]
  >;
  /** Throws AppError `document-unknown` where no document bears the id. */
  readonly clauses: (documentId?: string) => AsyncIterable<Clause>;
  readonly facts: (filter: { readonly documentId?: string; readonly kind?: Fact['kind'] }) => Promise<readonly Fact[]>;
  /** What questions are answered from, for callers that search without asking (benchmarks, a LangChain retriever). */
  readonly library: () => Promise<Library>;
  readonly close: () => Promise<void>;
};

export function createApp(config: Config, overrides: Overrides = {}): App {
  const { onNotice = () => {}, newId = randomUUID, now = () => performance.now() } = overrides;
  const file = join(config.dataDir, 'tiaowen.db');
  let opened: Promise<Store> | null = null;
  let library: Promise<Library> | null = null;
  const store = () => {
    opened ??= openSoundStore(file, onNotice);
    return opened;
  };

  const sync = async (options: IndexOptions = {}): Promise<SyncReport> => {
    const report = await syncCorpus({
      folder: config.corpusDir,
      store: await store(),
      parse: parseDocument,
      parserVersion: PARSER_VERSION,
      maxBytes: config.maxFileBytes,
      ...options,
    });
    for (const failure of report.failed) onNotice({ kind: 'document-failed', ...failure });
    return report;
  };

  /** Reading commands work from the last good state where the corpus folder cannot be brought in. */
  const current = async (): Promise<Store> => {
    const open = await store();
    try {
      await sync();
    } catch (error) {
      if (!(error instanceof AppError) || (await open.listSources()).sources.length === 0) throw error;
      onNotice({ kind: 'sync-failed', error });
    }
    return open;
  };

  const indexesOf = (view: StoreView) =>
    openIndexes({
      view,
      dataDir: config.dataDir,
      lexical,
      vectors,
      onNotice: (notice) => onNotice({ kind: 'index', notice }),
    });

  const loadLibrary = async (): Promise<Library> => {
    const view = await (await current()).view();
    const indexes = await indexesOf(view);
    return openLibrary({
      view,
      glossary: await loadGlossary(join(config.promptsDir, 'glossary.yaml'), join(config.dataDir, 'glossary.json')),
      lexical: indexes.lexical,
      nearest: async (text, limit) => {
        const { embedder, index } = await indexes.vectors();
        return index.search(await embedder.embedQuery(text), limit);
      },
      loadMenders,
    });
  };
  const openedLibrary = () => {
    library ??= loadLibrary();
    return library;
  };

  return {
    index: async (options) => {
      const report = await sync(options);
      requireNotAborted(options?.signal);
      const view = await (await store()).view();
      try {
        const indexes = await indexesOf(view);
        requireNotAborted(options?.signal);
        await indexes.vectors();
      } finally {
        await view.close();
      }
      return report;
    },
    ask: async (question) => {
      const length = [...question.text].length;
      if (length > config.maxQuestionChars) {
        throw new AppError(
          'input-invalid',
          `the question has ${length} characters, more than ${config.maxQuestionChars}`,
          {
            details: { length, limit: config.maxQuestionChars },
          },
        );
      }
      return answerQuestion(question, { library: await openedLibrary(), newId, now });
    },
    documents: async () => {
      const view = await (await current()).view();
      try {
        const rows = [];
        for (const document of await view.listDocuments()) {
          const clauses = (await view.clausesOf(document.id)).length;
          rows.push({ document, clauses, facts: await view.listFacts({ documentIds: [document.id] }) });
        }
        return rows;
      } finally {
        await view.close();
      }
    },
    async *clauses(documentId) {
      const view = await (await current()).view();
      try {
        if (documentId !== undefined) {
          await requireDocument(view, documentId);
          yield* await view.clausesOf(documentId);
          return;
        }
        for await (const batch of view.clauseBatches()) yield* batch;
      } finally {
        await view.close();
      }
    },
    facts: async ({ documentId, kind }) => {
      const view = await (await current()).view();
      try {
        if (documentId !== undefined) await requireDocument(view, documentId);
        const filter: FactFilter = {
          ...(documentId === undefined ? {} : { documentIds: [documentId] }),
          ...(kind === undefined ? {} : { kind }),
        };
        return await view.listFacts(filter);
      } finally {
        await view.close();
      }
    },
    library: openedLibrary,
    close: async () => {
      // What failed to open has been reported to whoever asked for it.
      await (await library?.catch(() => null))?.close();
      await (await opened?.catch(() => null))?.close();
    },
  };
}

/** Between the steps of a run; what was stored before is kept, and the next run builds the rest. */
function requireNotAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('interrupted', 'interrupted; what was stored is kept');
}

async function requireDocument(view: StoreView, id: string): Promise<void> {
  const ids = (await view.listDocumentHeaders()).map((document) => document.id);
  if (ids.includes(id)) return;
  throw new AppError('document-unknown', `no document ${id}; there are ${ids.join(', ')}`, {
    details: { id, known: ids.join(', ') },
  });
}

/** A corrupt store is moved aside and built again from the corpus folder. */
async function openSoundStore(file: string, onNotice: (notice: Notice) => void): Promise<Store> {
  try {
    return await openSqliteStore({ file });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'storage-corrupt') throw error;
    const aside = setAsideCorrupt({ file });
    if (aside !== null) onNotice({ kind: 'storage-set-aside', file: aside });
    return openSqliteStore({ file });
  }
}

const lexical: IndexKind<Bm25Index> = {
  header: ({ digest, clauseCount }) => ({
    ...LEXICAL_SNAPSHOT,
    corpusDigest: digest,
    clauseCount,
    analyzer: TOKENIZER_ID,
    dimension: 0,
  }),
  build: createLexicalIndex,
  load: loadLexicalSnapshot,
  save: saveLexicalSnapshot,
};

type Vectors = { readonly embedder: HashedNgrams; readonly index: HnswVectorIndex };

/** The offline embedder is fitted to the corpus; its fit lies beside the snapshot, whose header bears the fit's id. */
const vectors: IndexKind<Vectors> = {
  header: ({ digest, clauseCount }) => ({
    ...HNSW_SNAPSHOT,
    corpusDigest: digest,
    clauseCount,
    analyzer: 'hashed-ngrams',
    dimension: 0,
  }),
  build: async (texts) => {
    const embedder = fitHashedNgrams(texts.map(({ text }) => text));
    const embedded = await embedder.embedDocuments(texts.map(({ text }) => text));
    const entries = texts.flatMap(({ id }, position) => {
      const vector = embedded[position];
      return vector === undefined ? [] : [{ id, vector }];
    });
    return { embedder, index: await createHnswVectorIndex({ dimension: embedder.dimension, entries }) };
  },
  load: async (path, header) => {
    const embedder = deserializeHashedNgrams(await readFile(fitOf(path)));
    return { embedder, index: await loadHnswVectorIndex(path, fittedHeader(header, embedder)) };
  },
  save: async (path, { embedder, index }, header) => {
    await writeFileAside(fitOf(path), async (file) => {
      await file.write(embedder.serialize());
    });
    await index.save(path, fittedHeader(header, embedder));
  },
};

function fittedHeader(header: SnapshotHeader, { id, dimension }: HashedNgrams): SnapshotHeader {
  return { ...header, analyzer: id, dimension };
}

function fitOf(path: string): string {
  return `${path}.fit`;
}
