/** Index time, stage by stage, through the same functions the app wires. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createLexicalIndex } from '../../indexing/lexical/bm25.js';
import type { IndexedText } from '../../indexing/lexical.js';
import { createHnswVectorIndex } from '../../indexing/vector/hnsw.js';
import { indexedTexts } from '../../library/indexed-text.js';
import { createFileParser } from '../../library/parse-file.js';
import { syncCorpus } from '../../library/sync-corpus.js';
import { fitHashedNgrams } from '../../models/hashed-ngrams.js';
import { PARSER_VERSION } from '../../parsing/parse-document.js';
import { createFileReader } from '../../reading/read-file.js';
import { openSqliteStore } from '../../storage/sqlite/store.js';
import type { Store } from '../../storage/store.js';
import { timed } from './latency.js';

/** Milliseconds in all. `store` is reading the files, comparing and writing; `embed` is fitting and embedding. */
export type IndexTime = {
  readonly clauses: number;
  readonly parseMs: number;
  readonly storeMs: number;
  readonly lexicalMs: number;
  readonly embedMs: number;
  readonly graphMs: number;
};

export async function measureIndexing(folder: string, scratch: string): Promise<IndexTime> {
  const dataDir = await mkdtemp(join(scratch, 'stages-'));
  const store = await openSqliteStore({ file: join(dataDir, 'bench.db') });
  try {
    let parseMs = 0;
    const parseFile = createFileParser(createFileReader({ soffice: null }));
    const syncMs = await timed(() =>
      syncCorpus({
        folder,
        store,
        parserVersion: PARSER_VERSION,
        parse: async (input) => {
          const started = performance.now();
          const parsed = await parseFile(input);
          parseMs += performance.now() - started;
          return parsed;
        },
      }),
    );
    const texts = await textsOf(store);
    const lexicalMs = await timed(() => createLexicalIndex(texts));
    const entries: { id: IndexedText['id']; vector: Float32Array }[] = [];
    let dimension = 0;
    const embedMs = await timed(async () => {
      const embedder = fitHashedNgrams(texts.map(({ text }) => text));
      dimension = embedder.dimension;
      for (const { id, text } of texts) entries.push({ id, vector: await embedder.embedQuery(text) });
    });
    const graphMs = await timed(() => createHnswVectorIndex({ dimension, entries }));
    return { clauses: texts.length, parseMs, storeMs: syncMs - parseMs, lexicalMs, embedMs, graphMs };
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function textsOf(store: Store): Promise<IndexedText[]> {
  const view = await store.view();
  try {
    return await indexedTexts(view);
  } finally {
    await view.close();
  }
}
