import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeVectorIndex } from '../vector.contract.js';
import { createExactVectorIndex } from './exact.js';

describeVectorIndex({ name: 'exact', build: async (input) => createExactVectorIndex(input) });

it('returns what sorting by cosine returns', async () => {
  const vector = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(vector, { maxLength: 10 }), vector, fc.nat(12), async (vectors, asked, limit) => {
      const entries = vectors.map((each, at) => ({ id: `d#${at}` as const, vector: each }));
      const hits = await createExactVectorIndex({ dimension: 3, entries }).search(asked, limit);
      const cosines = vectors
        .filter((each) => norm(each) > 0 && norm(asked) > 0)
        .map((each) => dot(each, asked) / norm(each) / norm(asked))
        .sort((a, b) => b - a)
        .slice(0, limit);
      expect(hits).toHaveLength(cosines.length);
      for (const [rank, cosine] of cosines.entries()) expect(hits[rank]?.similarity).toBeCloseTo(cosine, 5);
    }),
  );
});

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function norm(vector: readonly number[]): number {
  return Math.sqrt(dot(vector, vector));
}
