import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import type { SnapshotHeader } from '../snapshot-header.js';
import { describeVectorIndex, type VectorEntry } from '../vector.contract.js';
import { createExactVectorIndex } from './exact.js';
import { createHnswVectorIndex, HNSW_SNAPSHOT, loadHnswVectorIndex } from './hnsw.js';

const DIMENSION = 24;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hnsw-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describeVectorIndex({ name: 'HNSW', build: createHnswVectorIndex });

describeVectorIndex({
  name: 'HNSW, saved and loaded',
  build: async (input) => {
    const index = await createHnswVectorIndex(input);
    const header = headerFor(input.entries.length, input.dimension);
    const path = join(await mkdtemp(join(folder, 'contract-')), 'index');
    await index.save(path, header);
    return loadHnswVectorIndex(path, header);
  },
});

describe('createHnswVectorIndex', () => {
  it('finds at least 95% of the ten nearest clauses', async () => {
    const entries = randomEntries(3000, 1);
    const exact = createExactVectorIndex({ dimension: DIMENSION, entries });
    const approximate = await createHnswVectorIndex({ dimension: DIMENSION, entries });
    let shared = 0;
    const questions = randomEntries(50, 2);
    for (const { vector } of questions) {
      const wanted = new Set((await exact.search(vector, 10)).map(({ clauseId }) => clauseId));
      const found = await approximate.search(vector, 10);
      shared += found.filter(({ clauseId }) => wanted.has(clauseId)).length;
    }
    expect(shared / (questions.length * 10)).toBeGreaterThanOrEqual(0.95);
  });

  it('takes clauses as they arrive', async () => {
    const entries = randomEntries(300, 3);
    const arriving = async function* (): AsyncGenerator<VectorEntry> {
      yield* entries;
    };
    const index = await createHnswVectorIndex({ dimension: DIMENSION, entries: arriving() });
    expect(index.size).toBe(300);
    expect((await index.search(entries[299]?.vector ?? [], 1))[0]?.clauseId).toBe('r#299');
  });

  it('keeps all clauses of a vector that comes back after its batch was added', async () => {
    const entries = randomEntries(300, 4);
    const again = { id: 'later#0' as const, vector: entries[0]?.vector ?? [] };
    const index = await createHnswVectorIndex({ dimension: DIMENSION, entries: [...entries, again] });
    expect((await index.search(again.vector, 2)).map(({ clauseId }) => clauseId)).toEqual(['r#0', 'later#0']);
  });
});

describe('an HNSW snapshot', () => {
  const entries = randomEntries(60, 5);
  const header = headerFor(60, DIMENSION);

  it('answers as the index it was made from, also when saved again', async () => {
    const index = await createHnswVectorIndex({ dimension: DIMENSION, entries });
    await index.save(join(folder, 'first'), header);
    const loaded = await loadHnswVectorIndex(join(folder, 'first'), header);
    await loaded.save(join(folder, 'second'), header);
    const reloaded = await loadHnswVectorIndex(join(folder, 'second'), header);
    for (const { vector } of randomEntries(5, 6)) {
      const expected = await index.search(vector, 7);
      expect(await loaded.search(vector, 7)).toEqual(expected);
      expect(await reloaded.search(vector, 7)).toEqual(expected);
    }
  });

  it('replaces the one before and leaves nothing else behind', async () => {
    const parent = await mkdtemp(join(folder, 'replace-'));
    const index = await createHnswVectorIndex({ dimension: DIMENSION, entries });
    await index.save(join(parent, 'index'), header);
    await index.save(join(parent, 'index'), header);
    expect(await readdir(parent)).toEqual(['index']);
  });

  it('is not saved with a header that does not describe it', async () => {
    const index = await createHnswVectorIndex({ dimension: DIMENSION, entries });
    await expect(index.save(join(folder, 'wrong'), headerFor(59, DIMENSION))).rejects.toMatchObject({
      code: 'internal',
    });
  });

  it.each([
    ['corpusDigest', { corpusDigest: 'other' }],
    ['analyzer', { analyzer: 'another embedder' }],
    ['dimension', { dimension: 8 }],
    ['clauseCount', { clauseCount: 61 }],
  ])('is refused for another %s', async (field, change) => {
    const path = await saved('mismatch-');
    expect(await refusal(path, { ...header, ...change })).toContain(field);
  });

  it('is refused where there is none', async () => {
    expect(await refusal(join(folder, 'nowhere'), header)).toBe('there is no such file');
  });

  it.each(['hnsw.index', 'points.json'])('is refused when %s is damaged, cut short or missing', async (name) => {
    const path = await saved('damaged-');
    const file = join(path, name);
    const bytes = await readFile(file);
    await writeFile(file, withBitFlipped(bytes, bytes.length - 2));
    expect(await refusal(path, header)).toBe(`the checksum of ${name} does not fit`);
    await writeFile(file, bytes.subarray(1));
    expect(await refusal(path, header)).toBe(`${name} has another size than it was saved with`);
    await rm(file);
    expect(await refusal(path, header)).toBe('there is no such file');
  });

  it('is refused when its list of files is damaged anywhere, or cut short', async () => {
    const path = await saved('list-');
    const file = join(path, 'snapshot.json');
    const bytes = await readFile(file);
    for (let at = 0; at < bytes.length; at += 7) {
      await writeFile(file, withBitFlipped(bytes, at));
      expect(await refusal(path, header)).toBe('snapshot.json is damaged');
      await writeFile(file, bytes.subarray(0, at));
      expect(await refusal(path, header)).toBe('snapshot.json is damaged');
    }
  });

  async function saved(prefix: string): Promise<string> {
    const path = join(await mkdtemp(join(folder, prefix)), 'index');
    await (await createHnswVectorIndex({ dimension: DIMENSION, entries })).save(path, header);
    return path;
  }
});

function headerFor(clauseCount: number, dimension: number): SnapshotHeader {
  return { ...HNSW_SNAPSHOT, corpusDigest: 'abc', clauseCount, analyzer: 'embedder-1', dimension };
}

function withBitFlipped(bytes: Buffer, at: number): Buffer {
  const damaged = Buffer.from(bytes);
  damaged[at] = (damaged[at] ?? 0) ^ 2;
  return damaged;
}

async function refusal(path: string, expected: SnapshotHeader): Promise<unknown> {
  const error: unknown = await loadHnswVectorIndex(path, expected).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError) || error.code !== 'snapshot-unusable')
    throw new Error('was not refused', { cause: error });
  return error.details.reason;
}

/** Seeded (mulberry32), so that a run can be repeated. */
function randomEntries(count: number, seed: number): VectorEntry[] {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: count }, (_, at) => ({
    id: `r#${at}` as const,
    vector: Array.from({ length: DIMENSION }, () => random() - 0.5),
  }));
}
