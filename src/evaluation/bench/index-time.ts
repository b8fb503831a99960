/** Index time, stage by stage, through the same functions the app wires. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createLexicalIndex } from '../../indexing/lexical/bm25.js';
import type { IndexedText } from '../../indexing/lexical.js';
import { indexedTexts } from '../../library/indexed-text.js';
import { createFileParser } from '../../library/parse-file.js';
import { syncCorpus } from '../../library/sync-corpus.js';
import { PARSER_VERSION } from '../../parsing/parser-version.js';
import { createFileReader } from '../../reading/read-file.js';
import { openSqliteStore } from '../../storage/sqlite/store.js';
import type { Store } from '../../storage/store.js';
import { timed } from './latency.js';

/** Milliseconds in all. `store` is reading the files, comparing and writing. */
export type IndexTime = {
  readonly clauses: number;
  readonly parseMs: number;
  readonly storeMs: number;
  readonly lexicalMs: number;
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
    return { clauses: texts.length, parseMs, storeMs: syncMs - parseMs, lexicalMs };
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
