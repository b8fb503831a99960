/** What the offline embedder learnt, as bytes: magic (8) | SHA-256 of the weights (32) | one byte a bucket. */
import { createHash } from 'node:crypto';
import { AppError } from '../vocabulary/errors.js';

/** Buckets of n-grams that share a weight. */
export const WEIGHT_BUCKETS = 2 ** 18;

const MAGIC = 'TWNGRAM1';
const DIGEST_BYTES = 32;

/** Names the method, its version and what was learnt: other weights, other id. */
export function idOf(weights: Uint8Array, dimension: number): string {
  return `hashed-ngrams-v1-${dimension}-${digestOf(weights).toString('hex').slice(0, 16)}`;
}

export function writeWeights(weights: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(MAGIC, 'latin1'), digestOf(weights), weights]);
}

/** @throws AppError `snapshot-unusable` */
export function readWeights(bytes: Uint8Array): Uint8Array {
  const start = MAGIC.length + DIGEST_BYTES;
  const content = Buffer.from(bytes);
  const weights = Uint8Array.from(content.subarray(start));
  const intact =
    content.toString('latin1', 0, MAGIC.length) === MAGIC &&
    weights.length === WEIGHT_BUCKETS &&
    digestOf(weights).equals(content.subarray(MAGIC.length, start));
  if (!intact) throw new AppError('snapshot-unusable', 'the saved n-gram weights are damaged or of another version');
  return weights;
}

function digestOf(weights: Uint8Array): Buffer {
  return createHash('sha256').update(weights).digest();
}
