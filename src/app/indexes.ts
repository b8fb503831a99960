/** Part of the wiring: which implementations stand behind the two indexes. */
import { readFile } from 'node:fs/promises';
import { type Bm25Index, createLexicalIndex } from '../indexing/lexical/bm25.js';
import { LEXICAL_SNAPSHOT, loadLexicalSnapshot, saveLexicalSnapshot } from '../indexing/lexical/snapshot.js';
import type { SnapshotHeader } from '../indexing/snapshot-header.js';
import { TOKENIZER_ID } from '../indexing/tokenizer.js';
import {
  createHnswVectorIndex,
  HNSW_SNAPSHOT,
  type HnswVectorIndex,
  loadHnswVectorIndex,
} from '../indexing/vector/hnsw.js';
import { writeFileAside } from '../indexing/write-aside.js';
import type { IndexKind } from '../library/index-cache.js';
import { deserializeHashedNgrams, fitHashedNgrams, type HashedNgrams } from '../models/hashed-ngrams.js';

/** The lexical index and its snapshot. */
export const lexicalKind: IndexKind<Bm25Index> = {
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

export type Vectors = { readonly embedder: HashedNgrams; readonly index: HnswVectorIndex };

/** The offline embedder is fitted to the corpus; its fit lies beside the snapshot, whose header bears the fit's id. */
export const offlineVectorsKind: IndexKind<Vectors> = {
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
