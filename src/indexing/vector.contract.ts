/** What every vector index must do; run by the test of each implementation. */
import { describe, expect, it } from 'vitest';
import type { ClauseId } from '../vocabulary/clause.js';
import type { VectorIndex } from './vector.js';

export type VectorEntry = { readonly id: ClauseId; readonly vector: readonly number[] };

export type BuildVectorIndex = (input: { dimension: number; entries: readonly VectorEntry[] }) => Promise<VectorIndex>;

export function describeVectorIndex({ name, build }: { name: string; build: BuildVectorIndex }): void {
  describe(`Vector index contract: ${name}`, () => {
    const axes: VectorEntry[] = [
      { id: 'a#x', vector: [1, 0, 0] },
      { id: 'a#y', vector: [0, 1, 0] },
      { id: 'b#xy', vector: [0.6, 0.8, 0] },
    ];
    const search = async (entries: readonly VectorEntry[], vector: readonly number[], limit: number) =>
      (await build({ dimension: 3, entries })).search(vector, limit);

    it('returns the nearest clauses first, with their cosine', async () => {
      const hits = await search(axes, [0, 1, 0], 2);
      expect(hits.map(({ clauseId }) => clauseId)).toEqual(['a#y', 'b#xy']);
      expect(hits[0]?.similarity).toBeCloseTo(1, 5);
      expect(hits[1]?.similarity).toBeCloseTo(0.8, 5);
    });

    it('takes an array of 32-bit floats as well', async () => {
      const hits = await (await build({ dimension: 3, entries: axes })).search(Float32Array.of(1, 0, 0), 1);
      expect(hits[0]?.clauseId).toBe('a#x');
    });

    it('knows its size and dimension', async () => {
      expect(await build({ dimension: 3, entries: axes })).toMatchObject({ size: 3, dimension: 3 });
    });

    it('returns both of two clauses with the same vector, in index order', async () => {
      const twice: VectorEntry[] = [...axes, { id: 'c#same', vector: [0, 1, 0] }];
      const hits = await search(twice, [0, 1, 0], 2);
      expect(hits.map(({ clauseId }) => clauseId)).toEqual(['a#y', 'c#same']);
      expect((await search(twice, [0, 1, 0], 1)).map(({ clauseId }) => clauseId)).toEqual(['a#y']);
    });

    it('finds other clauses past hundreds with one and the same vector', async () => {
      const many = Array.from({ length: 400 }, (_, at): VectorEntry => ({ id: `m#${at}`, vector: [1, 0, 0] }));
      const hits = await search([...many, ...axes], [1, 0, 0], 403);
      expect(new Set(hits.map(({ clauseId }) => clauseId)).size).toBe(403);
      expect(hits.at(-2)?.clauseId).toBe('b#xy');
    });

    it('returns every clause when asked for more than there are', async () => {
      expect(await search(axes, [1, 0, 0], 50)).toHaveLength(3);
      expect(await search(axes.slice(0, 1), [1, 0, 0], 50)).toHaveLength(1);
      expect(await search(axes, [1, 0, 0], Number.POSITIVE_INFINITY)).toHaveLength(3);
    });

    it.each([0, -1, Number.NaN])('returns nothing for a limit of %d', async (limit) => {
      expect(await search(axes, [1, 0, 0], limit)).toEqual([]);
    });

    it('returns nothing when there are no clauses', async () => {
      expect(await search([], [1, 0, 0], 5)).toEqual([]);
    });

    it('never finds a clause with a zero vector, and counts it', async () => {
      const zero: VectorEntry[] = [{ id: 'z#0', vector: [0, 0, 0] }, ...axes, { id: 'z#1', vector: [0, 0, 0] }];
      expect((await search(zero, [1, 0, 0], 9)).map(({ clauseId }) => clauseId)).toEqual(['a#x', 'b#xy', 'a#y']);
      expect((await build({ dimension: 3, entries: zero })).size).toBe(5);
      expect(await search(zero.slice(0, 1), [1, 0, 0], 9)).toEqual([]);
    });

    it('finds nothing for a zero vector', async () => {
      expect(await search(axes, [0, 0, 0], 5)).toEqual([]);
    });

    it('scales vectors that are not of length 1', async () => {
      const hits = await search([{ id: 'a#long', vector: [0, 8, 0] }], [0, 0.5, 0], 1);
      expect(hits[0]?.similarity).toBeCloseTo(1, 5);
    });

    it.each([
      ['too short a vector', [1, 0]],
      ['too long a vector', [1, 0, 0, 0]],
      ['a vector with NaN', [Number.NaN, 0, 0]],
    ])('refuses %s', async (_, vector) => {
      await expect(search(axes, vector, 1)).rejects.toMatchObject({ code: 'input-invalid' });
      await expect(build({ dimension: 3, entries: [{ id: 'a#bad', vector }] })).rejects.toMatchObject({
        code: 'input-invalid',
      });
    });
  });
}
