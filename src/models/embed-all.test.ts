import { beforeEach, describe, expect, it } from 'vitest';
import { type EmbedProgress, embedAll } from './embed-all.js';
import { inBatches } from './embedding-batches.js';
import { memoryCache } from './embedding-cache.fixture.js';
import type { EmbeddingCache } from './embedding-cache.js';
import type { RemoteEmbedder } from './remote-embedder.js';

let cache: EmbeddingCache;
let calls: string[][];
let clock: number;

beforeEach(() => {
  cache = memoryCache();
  calls = [];
  clock = 0;
});

/** A model that takes a second for a call; vectors say the length of the text. */
function model({ name = 'openai:m', dimension = 2, fails = () => false as boolean } = {}): RemoteEmbedder {
  const embed = async (texts: readonly string[]) => {
    if (fails()) throw new Error('out of reach');
    calls.push([...texts]);
    clock += 1000;
    return texts.map((text) => new Float32Array(dimension).fill(text.length));
  };
  return {
    model: name,
    embedQuery: async (text) => (await embed([text]))[0] ?? new Float32Array(),
    embedDocuments: inBatches({ embed, concurrency: 1 }),
  };
}

const texts = Array.from({ length: 160 }, (_, at) => '字'.repeat(at + 1));
const now = () => clock;

describe('embedding all texts', () => {
  it('asks for equal texts once and gives each its vector, in order', async () => {
    const vectors = await embedAll(['甲', '乙乙', '甲'], { embedder: model(), cache });
    expect(vectors.map(([length]) => length)).toEqual([1, 2, 1]);
    expect(calls).toEqual([['甲', '乙乙']]);
  });

  it('asks for nothing the second time, and only for what is new after a change', async () => {
    await embedAll(texts, { embedder: model(), cache });
    expect(calls.map((batch) => batch.length)).toEqual([64, 64, 32]);
    calls = [];
    await embedAll(texts, { embedder: model(), cache });
    expect(calls).toEqual([]);
    await embedAll([...texts, '新'.repeat(200)], { embedder: model(), cache });
    expect(calls).toEqual([['新'.repeat(200)]]);
  });

  it('asks only for the rest after a failure', async () => {
    const fails = () => calls.length === 2;
    await expect(embedAll(texts, { embedder: model({ fails }), cache })).rejects.toThrow('out of reach');
    calls = [];
    const vectors = await embedAll(texts, { embedder: model(), cache });
    expect(calls).toEqual([texts.slice(128)]);
    expect(vectors.map(([length]) => length)).toEqual(texts.map((text) => text.length));
  });

  it('is interrupted between calls and keeps what had arrived', async () => {
    const stop = new AbortController();
    const onProgress = ({ done }: EmbedProgress) => {
      if (done >= 64) stop.abort();
    };
    const embedding = embedAll(texts, { embedder: model(), cache, signal: stop.signal, onProgress });
    await expect(embedding).rejects.toMatchObject({ code: 'interrupted' });
    calls = [];
    await embedAll(texts, { embedder: model(), cache });
    expect(calls.flat()).toEqual(texts.slice(64));
  });

  it('asks for all again under another model name', async () => {
    await embedAll(texts, { embedder: model(), cache });
    calls = [];
    await embedAll(texts, { embedder: model({ name: 'openai:other' }), cache });
    expect(calls.flat()).toEqual(texts);
  });

  it('asks for the cached ones too when the endpoint now gives another dimension', async () => {
    await embedAll(texts.slice(0, 100), { embedder: model(), cache });
    calls = [];
    const vectors = await embedAll(texts, { embedder: model({ dimension: 3 }), cache });
    expect(new Set(vectors.map((vector) => vector.length))).toEqual(new Set([3]));
    expect(calls.flat()).toHaveLength(160);
    expect(cache.dimension('openai:m')).toBe(3);
  });

  it('tells how far it is, how fast and how long it will take', async () => {
    await embedAll(texts.slice(0, 32), { embedder: model(), cache });
    const heard: EmbedProgress[] = [];
    const onProgress = (progress: EmbedProgress) => heard.push(progress);
    await embedAll(texts, { embedder: model(), cache, onProgress, now });
    const known = { total: 160, fromCache: 32 };
    expect(heard).toEqual([
      { ...known, done: 32, ratePerSecond: null, secondsLeft: null },
      { ...known, done: 96, ratePerSecond: 64, secondsLeft: 1 },
      { ...known, done: 160, ratePerSecond: 64, secondsLeft: 0 },
    ]);
  });

  it('needs no endpoint for no texts', async () => {
    expect(await embedAll([], { embedder: model({ fails: () => true }), cache })).toEqual([]);
  });
});
