import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IndexedText } from '../indexing/lexical.js';
import { createHnswVectorIndex, HNSW_SNAPSHOT, loadHnswVectorIndex } from '../indexing/vector/hnsw.js';
import { memoryCache } from '../models/embedding-cache.fixture.js';
import type { EmbeddingCache } from '../models/embedding-cache.js';
import type { RemoteEmbedder } from '../models/remote-embedder.js';
import { vectorOf } from '../testing/endpoint/vectors.js';
import { remoteVectors } from './remote-vectors.js';

const state = { revision: 1, digest: 'd', clauseCount: 3, parserVersion: 'p' };
const texts: IndexedText[] = ['甲', '乙', '甲'].map((text, at) => ({
  id: `a#${at + 1}`,
  documentId: 'a',
  region: null,
  text,
}));

let folder: string;
let cache: EmbeddingCache;
let calls: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-vectors-'));
  cache = memoryCache();
  calls = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

function kind({ model = 'openai:m', dimension = 8, over = cache } = {}) {
  const embed = (text: string) => {
    calls.push(text);
    return vectorOf(text, dimension);
  };
  const embedder: RemoteEmbedder = {
    model,
    embedQuery: async (text) => embed(text),
    embedDocuments: async (all, { onBatch } = {}) => {
      const vectors = all.map(embed);
      onBatch?.(vectors.map((vector, position) => ({ position, vector })));
      return vectors;
    },
  };
  const vectorIndex = { snapshot: HNSW_SNAPSHOT, create: createHnswVectorIndex, load: loadHnswVectorIndex };
  return remoteVectors({ embedder, cache: over, vectorIndex });
}

const path = () => join(folder, 'vectors');

async function buildAndSave(vectors = kind()): Promise<void> {
  const header = vectors.header(state);
  await vectors.save(path(), await vectors.build(texts), header);
}

const loading = async (vectors: ReturnType<typeof kind>) => vectors.load(path(), vectors.header(state));

describe('the vectors of a remote embedder', () => {
  it('are found again after a restart, without a call but that of the question', async () => {
    await buildAndSave();
    expect(calls).toEqual(['甲', '乙']);
    const { embedder, index } = await loading(kind());
    expect(calls).toHaveLength(2);
    expect(embedder).toMatchObject({ id: 'openai:m@8', dimension: 8 });
    const hits = await index.search(await embedder.embedQuery('甲'), 2);
    expect(hits.map(({ clauseId }) => clauseId)).toEqual(['a#1', 'a#3']);
  });

  it('bear model and dimension in their header once these are known', async () => {
    await buildAndSave();
    expect(kind().header(state)).toEqual({
      ...HNSW_SNAPSHOT,
      corpusDigest: 'd',
      clauseCount: 3,
      analyzer: 'openai:m@8',
      dimension: 8,
    });
  });

  it('are built anew for another model', async () => {
    await buildAndSave();
    await expect(loading(kind({ model: 'openai:other' }))).rejects.toMatchObject({ code: 'snapshot-unusable' });
  });

  it('take one call to learn the dimension where the cache knows nothing', async () => {
    await buildAndSave();
    calls = [];
    const { index } = await loading(kind({ over: memoryCache() }));
    expect(index.size).toBe(3);
    expect(calls).toHaveLength(1);
  });

  it('refuse a question of another dimension and are then built anew', async () => {
    await buildAndSave();
    const opened = await loading(kind({ dimension: 4 }));
    await expect(opened.embedder.embedQuery('甲')).rejects.toMatchObject({
      code: 'embedding-dimension',
      details: { expected: 8, found: 4 },
    });
    const again = kind({ dimension: 4 });
    await expect(loading(again)).rejects.toMatchObject({ code: 'snapshot-unusable' });
    await buildAndSave(again);
    expect((await loading(again)).embedder.id).toBe('openai:m@4');
  });

  it('of an empty corpus have the dimension of the model', async () => {
    const vectors = kind();
    const { index } = await vectors.build([]);
    expect(index).toMatchObject({ size: 0, dimension: 8 });
  });
});
