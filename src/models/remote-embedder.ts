/** Port: an embedding model behind an endpoint. Its dimension is known only from a reply. */
import { AppError } from '../vocabulary/errors.js';
import type { CallOptions } from './chat.js';
import type { Embedder } from './embedder.js';

export type RemoteEmbedder = {
  /** Names endpoint kind and model, such as `openai:text-embedding-v4`; the key of its vectors in a cache. */
  readonly model: string;
  /**
   * A vector of length 1, or all zeros where the model gives zeros.
   * @throws AppError what a call throws, `embedding-dimension`, or `model-rejected` for a reply that makes no sense
   */
  embedQuery(text: string, options?: Partial<CallOptions>): Promise<Float32Array>;
  /**
   * Vectors in the order of the texts, from as many calls as that takes. `onBatch` hears of each reply as it arrives,
   * also of those under way when another fails, so that nothing that was paid for is lost. Throws as `embedQuery` does.
   */
  embedDocuments(texts: readonly string[], options?: EmbedDocumentsOptions): Promise<readonly Float32Array[]>;
};

export type EmbedDocumentsOptions = {
  readonly signal?: AbortSignal;
  readonly onBatch?: (batch: readonly EmbeddedText[]) => void;
};

/** `position` in the texts that were asked for. */
export type EmbeddedText = { readonly position: number; readonly vector: Float32Array };

/** The embedder of an index: its vectors have the dimension of the index, or `onOther` is called and it throws. */
export function embedderOfDimension(
  remote: RemoteEmbedder,
  { dimension, onOther }: { dimension: number; onOther: () => void },
): Embedder {
  const checked = (vector: Float32Array): Float32Array => {
    if (vector.length === dimension) return vector;
    onOther();
    throw embeddingDimension({ model: remote.model, expected: dimension, found: vector.length });
  };
  return {
    id: embedderId(remote.model, dimension),
    dimension,
    embedQuery: async (text) => checked(await remote.embedQuery(text)),
    embedDocuments: async (texts) => (await remote.embedDocuments(texts)).map(checked),
  };
}

/** Stands in the snapshot header: vectors of two dimensions never meet in one index. */
export function embedderId(model: string, dimension: number): string {
  return `${model}@${dimension}`;
}

export function embeddingDimension(details: { model: string; expected: number; found: number }): AppError {
  const { model, expected, found } = details;
  return new AppError(
    'embedding-dimension',
    `${model} gave a vector of ${found} values where ${expected} were expected; index again`,
    { details },
  );
}
