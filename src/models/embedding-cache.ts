/** Port: vectors kept by model and exact text, so that no text is paid for twice. */
import { createHash } from 'node:crypto';

/** A cache that cannot be read or written is an empty one: nothing here throws. */
export type EmbeddingCache = {
  /** Of the vectors kept for the model, all of one length; null where there are none. */
  dimension(model: string): number | null;
  /** By text digest; what is not kept is left out. */
  read(model: string, digests: readonly string[]): ReadonlyMap<string, Float32Array>;
  /**
   * Keeps vectors by text digest, all of one length, in one step. What was kept for the model with another length is
   * dropped: the endpoint now serves something else under the name.
   */
  write(model: string, vectors: ReadonlyMap<string, Float32Array>): void;
  /** Drops all that is kept for the model. */
  forget(model: string): void;
};

/** SHA-256 of the exact text, in hex. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
