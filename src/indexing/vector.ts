/** Port: nearest clauses by vector. Vectors are unit length; similarity is cosine in [-1, 1]. */
import type { ClauseId } from '../vocabulary/clause.js';

export type VectorHit = { readonly clauseId: ClauseId; readonly similarity: number };

export type VectorIndex = {
  readonly size: number;
  readonly dimension: number;
  /** Best first. Throws `AppError` `input-invalid` when the vector's length is not `dimension`. */
  search(vector: Float32Array | readonly number[], limit: number): Promise<readonly VectorHit[]>;
};
