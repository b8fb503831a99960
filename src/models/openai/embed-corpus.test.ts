/** How many calls a corpus takes: the official client, the file of vectors and the batches together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteEmbeddingCache, type SqliteEmbeddingCache } from '../../storage/sqlite/embedding-cache.js';
import { type Endpoint, type EndpointOptions, openEndpoint } from '../../testing/endpoint/endpoint.js';
import { vectorOf } from '../../testing/endpoint/vectors.js';
import { createCallPolicy } from '../call-policy.js';
import { embedAll } from '../embed-all.js';
import { openEmbedder } from './embedder.js';

/** 20 calls of 64 and one of 20; 100 clauses repeat others word for word. */
const DISTINCT = 1300;
const texts = Array.from({ length: DISTINCT + 100 }, (_, at) => `第${at % DISTINCT}条 支持发展`);
const CALLS = 21;

let folder: string;
let endpoint: Endpoint | null;
let cache: SqliteEmbeddingCache | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-corpus-'));
  endpoint = null;
  cache = null;
});
afterEach(async () => {
  await endpoint?.close();
  cache?.close();
  rmSync(folder, { recursive: true });
});

/** One process: calls it made, texts it sent, vectors or the code of what it failed with. */
async function run({
  model = 'm',
  more = [],
  signal,
  ...options
}: EndpointOptions & { model?: string; more?: readonly string[]; signal?: AbortSignal } = {}) {
  await endpoint?.close();
  cache?.close();
  const server = await openEndpoint(options);
  endpoint = server;
  cache = openSqliteEmbeddingCache({
    file: join(folder, 'embeddings.db'),
    onFault: (fault) => expect.fail(fault.message),
  });
  const embedder = openEmbedder({
    apiKey: null,
    baseUrl: server.baseUrl,
    azureApiVersion: null,
    model,
    policy: createCallPolicy({ concurrency: 2, sleep: async () => {} }),
    budget: null,
    concurrency: 2,
    timeoutMs: 60_000,
  });
  const result = await embedAll([...texts, ...more], { embedder, cache, ...(signal && { signal }) }).then(
    (vectors) => ({ vectors, failed: null }),
    (error: { code?: string }) => ({ vectors: [], failed: error.code ?? String(error) }),
  );
  return {
    ...result,
    calls: server.requests.length,
    sent: server.requests.flatMap(({ body }) => body.input as string[]),
  };
}

describe('the calls for a corpus of 1,400 clauses', () => {
  it('are 21 the first time and none the second', async () => {
    const first = await run();
    expect(first.calls).toBe(CALLS);
    for (const [at, vector] of first.vectors.entries()) {
      const cosine = vectorOf(texts[at] ?? '', 8).reduce((sum, value, place) => sum + value * (vector[place] ?? 0), 0);
      expect(cosine).toBeCloseTo(1, 5);
    }
    const second = await run();
    expect(second.calls).toBe(0);
    expect(second.vectors).toEqual(first.vectors);
  });

  it('are only the rest after an interruption, and no text is paid for twice', async () => {
    const stop = new AbortController();
    let answered = 0;
    const respond = () => {
      answered += 1;
      if (answered < 8) return null;
      stop.abort();
      return { kind: 'hang' } as const;
    };
    const first = await run({ respond, signal: stop.signal });
    expect(first.failed).toBe('interrupted');
    const second = await run();
    expect(second.failed).toBeNull();
    const arrived = DISTINCT - second.sent.length;
    expect(arrived % 64).toBe(0);
    // Six or seven: the seventh may have been answered, yet not read, when the eighth was interrupted.
    expect(arrived / 64).toBeGreaterThanOrEqual(6);
    expect(second.calls).toBe(CALLS - arrived / 64);
  });

  it('are only the rest after the endpoint went away', async () => {
    let answered = 0;
    const respond = () => {
      answered += 1;
      return answered <= 8 ? null : ({ kind: 'status', status: 503 } as const);
    };
    const first = await run({ respond });
    expect(first.failed).toBe('model-unreachable');
    const second = await run();
    expect(second.calls).toBe(CALLS - 8);
  });

  it('are all again for another model, and none when it is changed back', async () => {
    await run();
    expect((await run({ model: 'other' })).calls).toBe(CALLS);
    expect((await run()).calls).toBe(0);
  });

  it('are all again when the same name gives another dimension, as the first new text shows', async () => {
    await run();
    expect((await run({ dimension: 4 })).calls).toBe(0);
    const changed = await run({ dimension: 4, more: ['新的一条'] });
    expect(changed.calls).toBe(1 + CALLS);
    expect(new Set(changed.vectors.map((vector) => vector.length))).toEqual(new Set([4]));
  });
});
