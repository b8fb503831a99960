/** Embeds the texts of a corpus: what the cache has is not asked for, and each reply is kept as it arrives. */
import { type EmbeddingCache, textDigest } from './embedding-cache.js';
import type { RemoteEmbedder } from './remote-embedder.js';

/** Counts distinct texts. */
export type EmbedProgress = {
  readonly done: number;
  readonly total: number;
  readonly fromCache: number;
  /** Texts embedded per second by the endpoint; null before its first reply. */
  readonly ratePerSecond: number | null;
  readonly secondsLeft: number | null;
};

export type EmbedAllOptions = {
  readonly embedder: RemoteEmbedder;
  readonly cache: EmbeddingCache;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: EmbedProgress) => void;
  /** Clock in milliseconds. Default `performance.now`. */
  readonly now?: () => number;
};

/**
 * Vectors in the order of the texts, all of one dimension; equal texts are embedded once.
 * @throws AppError what the embedder throws, `interrupted` when `signal` aborts; what had arrived stays in the cache
 */
export async function embedAll(
  texts: readonly string[],
  { embedder, cache, signal, onProgress = () => {}, now = () => performance.now() }: EmbedAllOptions,
): Promise<readonly Float32Array[]> {
  const digests = texts.map(textDigest);
  const textOf = new Map(digests.map((digest, position) => [digest, texts[position] as string]));
  const vectors = new Map(cache.read(embedder.model, [...textOf.keys()]));
  const meter = progressMeter({ total: textOf.size, fromCache: vectors.size, now });
  onProgress(meter(vectors.size));

  let missing = [...textOf.keys()].filter((digest) => !vectors.has(digest));
  while (missing.length > 0) {
    const asked = missing;
    const replies = await embedder.embedDocuments(
      asked.map((digest) => textOf.get(digest) as string),
      {
        ...(signal === undefined ? {} : { signal }),
        onBatch: (batch) => {
          const arrived = new Map(batch.map(({ position, vector }) => [asked[position] as string, vector]));
          cache.write(embedder.model, arrived);
          for (const [digest, vector] of arrived) vectors.set(digest, vector);
          onProgress(meter(vectors.size));
        },
      },
    );
    // The endpoint may serve another model under the same name than when the cached vectors were made.
    const dimension = replies[0]?.length;
    missing = [...vectors].filter(([, vector]) => vector.length !== dimension).map(([digest]) => digest);
    for (const digest of missing) vectors.delete(digest);
  }
  return digests.map((digest) => vectors.get(digest) as Float32Array);
}

function progressMeter({ total, fromCache, now }: { total: number; fromCache: number; now: () => number }) {
  const start = now();
  return (done: number): EmbedProgress => {
    const seconds = (now() - start) / 1000;
    const embedded = done - fromCache;
    const ratePerSecond = embedded > 0 && seconds > 0 ? embedded / seconds : null;
    const secondsLeft = ratePerSecond === null ? null : (total - done) / ratePerSecond;
    return { done, total, fromCache, ratePerSecond, secondsLeft };
  };
}
