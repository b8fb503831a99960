import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVectorWeights } from './vector-weights.js';

describe('the weights of vectors', () => {
  it('are read, and a file of another shape is a fault that names the way out', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'tiaowen-weights-')), 'vector-weights.json');
    writeFileSync(path, '{"m":{"ranks":1,"similarity":2}}');
    expect(await loadVectorWeights(path)).toEqual({ m: { ranks: 1, similarity: 2 } });
    writeFileSync(path, '{"m":1}');
    await expect(loadVectorWeights(path)).rejects.toThrow(/evals:fit-vectors/);
  });
});
