/** The vector index of an embedding model behind an endpoint, in the form the index cache opens. */

import type { IndexedText } from '../indexing/lexical.js';
import type { SnapshotHeader } from '../indexing/snapshot-header.js';
import type { VectorIndex } from '../indexing/vector.js';
import { type EmbedProgress, embedAll } from '../models/embed-all.js';
import type { Embedder } from '../models/embedder.js';
import type { EmbeddingCache } from '../models/embedding-cache.js';
import { embedderId, embedderOfDimension, type RemoteEmbedder } from '../models/remote-embedder.js';
import { AppError } from '../vocabulary/errors.js';
import type { IndexKind } from './index-cache.js';

export type SavableVectorIndex = VectorIndex & {
  save(path: string, header: SnapshotHeader): Promise<void>;
};

export type RemoteVectors = { readonly embedder: Embedder; readonly index: SavableVectorIndex };

export type RemoteVectorsInput = {
  readonly embedder: RemoteEmbedder;
  readonly cache: EmbeddingCache;
  /** The vector index that holds the vectors. */
  readonly vectorIndex: {
    readonly snapshot: Pick<SnapshotHeader, 'format' | 'formatVersion'>;
    readonly create: (input: {
      dimension: number;
      entries: Iterable<{ readonly id: IndexedText['id']; readonly vector: Float32Array }>;
    }) => Promise<SavableVectorIndex>;
    readonly load: (path: string, header: SnapshotHeader) => Promise<SavableVectorIndex>;
  };
  /** False: throws `snapshot-unusable` where the vectors are not there yet. Default true. */
  readonly mayBuild?: boolean;
  readonly onProgress?: (progress: EmbedProgress) => void;
  readonly signal?: AbortSignal;
};

/** Any word does: only the length of its vector is read. */
const PROBE = '政策';

/**
 * The dimension of the model comes from the cached vectors, else from one call. A saved index bears model and dimension,
 * so another of either builds anew. When a question's vector turns out to have another dimension than the index, the
 * cached vectors are forgotten, the question fails with `embedding-dimension`, and the next process builds anew.
 */
export function remoteVectors(input: RemoteVectorsInput): IndexKind<RemoteVectors> {
  const { embedder, cache, vectorIndex, mayBuild = true, onProgress, signal } = input;
  const { model } = embedder;

  const dimensionOfModel = async (): Promise<number> =>
    cache.dimension(model) ?? (await embedder.embedQuery(PROBE, signal === undefined ? {} : { signal })).length;
  const withEmbedder = (index: SavableVectorIndex): RemoteVectors => ({
    embedder: embedderOfDimension(embedder, { dimension: index.dimension, onOther: () => cache.forget(model) }),
    index,
  });
  const headerOf = (header: SnapshotHeader, dimension: number): SnapshotHeader => ({
    ...header,
    analyzer: embedderId(model, dimension),
    dimension,
  });

  return {
    header: ({ digest, clauseCount }) =>
      headerOf(
        { ...vectorIndex.snapshot, corpusDigest: digest, clauseCount, analyzer: '', dimension: 0 },
        cache.dimension(model) ?? 0,
      ),
    build: async (texts) => {
      if (!mayBuild)
        throw new AppError('snapshot-unusable', 'the vectors of the embedding model are not there yet; index first', {
          details: { reason: 'npm run -s index' },
        });
      const vectors = await embedAll(
        texts.map(({ text }) => text),
        { embedder, cache, ...(onProgress && { onProgress }), ...(signal && { signal }) },
      );
      const dimension = vectors[0]?.length ?? (await dimensionOfModel());
      const entries = texts.flatMap(({ id }, position) => {
        const vector = vectors[position];
        return vector === undefined ? [] : [{ id, vector }];
      });
      return withEmbedder(await vectorIndex.create({ dimension, entries }));
    },
    load: async (path, header) =>
      withEmbedder(await vectorIndex.load(path, headerOf(header, header.dimension || (await dimensionOfModel())))),
    save: (path, { index }, header) => index.save(path, headerOf(header, index.dimension)),
  };
}
