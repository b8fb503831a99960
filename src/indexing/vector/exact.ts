import type { ClauseId } from '../../vocabulary/clause.js';
import { grown } from '../growable.js';
import { createTopK } from '../top-k.js';
import type { VectorHit, VectorIndex } from '../vector.js';
import { unitVector } from './unit.js';

/**
 * Compares the question with every clause: exact, no build, and fast enough for some thousands of clauses. Also the
 * measure the approximate index is tested against. Ties come in index order. Vectors are scaled to length 1 on the way
 * in; clauses with a zero vector are counted in `size` and never found, and a zero question finds nothing.
 * @throws AppError `input-invalid` for a vector of another length or with a value that is not finite
 */
export function createExactVectorIndex({
  dimension,
  entries,
}: {
  dimension: number;
  entries: Iterable<{ readonly id: ClauseId; readonly vector: Float32Array | readonly number[] }>;
}): VectorIndex {
  const ids: ClauseId[] = [];
  let values = new Float32Array(0);
  let size = 0;
  for (const { id, vector } of entries) {
    size += 1;
    const unit = unitVector(vector, dimension);
    if (unit === null) continue;
    values = grown(values, (ids.length + 1) * dimension);
    values.set(unit, ids.length * dimension);
    ids.push(id);
  }

  return {
    size,
    dimension,
    async search(vector, limit): Promise<VectorHit[]> {
      const unit = unitVector(vector, dimension);
      if (unit === null) return [];
      const best = createTopK({ limit, most: ids.length, floor: Number.NEGATIVE_INFINITY });
      for (let ordinal = 0; ordinal < ids.length; ordinal += 1) {
        best.offer(ordinal, dotProduct(values, ordinal * dimension, unit));
      }
      return best.sorted().map(({ ordinal, score }) => ({ clauseId: ids[ordinal] as ClauseId, similarity: score }));
    },
  };
}

/** Of `unit` and the values from `start`. Four sums at a time: one alone would wait for itself at every step. */
function dotProduct(values: Float32Array, start: number, unit: Float32Array): number {
  const whole = unit.length - (unit.length % 4);
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
  for (let at = 0; at < whole; at += 4) {
    sum0 += (values[start + at] as number) * (unit[at] as number);
    sum1 += (values[start + at + 1] as number) * (unit[at + 1] as number);
    sum2 += (values[start + at + 2] as number) * (unit[at + 2] as number);
    sum3 += (values[start + at + 3] as number) * (unit[at + 3] as number);
  }
  for (let at = whole; at < unit.length; at += 1) sum0 += (values[start + at] as number) * (unit[at] as number);
  return sum0 + sum1 + sum2 + sum3;
}
