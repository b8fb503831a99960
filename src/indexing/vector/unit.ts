import { AppError } from '../../vocabulary/errors.js';

/**
 * A copy scaled to length 1, or null for a zero vector (a text with nothing the embedder knows), which has no direction.
 * @throws AppError `input-invalid` when the length is not `dimension` or a value is not finite
 */
export function unitVector(vector: Float32Array | readonly number[], dimension: number): Float32Array | null {
  if (vector.length !== dimension) {
    throw new AppError('input-invalid', `vector has ${vector.length} values, expected ${dimension}`, {
      details: { found: vector.length, expected: dimension },
    });
  }
  let squares = 0;
  for (let at = 0; at < dimension; at += 1) squares += (vector[at] as number) ** 2;
  if (!Number.isFinite(squares)) throw new AppError('input-invalid', 'vector has a value that is not a finite number');
  const length = Math.sqrt(squares);
  return length === 0 ? null : Float32Array.from(vector, (value) => value / length);
}
