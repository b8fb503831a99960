import type { EmbeddingCache } from './embedding-cache.js';

/** A cache that lasts as long as the test. */
export function memoryCache(): EmbeddingCache {
  const kept = new Map<string, Map<string, Float32Array>>();
  const ofModel = (model: string) => kept.get(model) ?? new Map<string, Float32Array>();
  const dimension = (model: string) => [...ofModel(model).values()][0]?.length ?? null;
  return {
    dimension,
    read: (model, digests) => new Map([...ofModel(model)].filter(([digest]) => digests.includes(digest))),
    write: (model, vectors) => {
      const length = [...vectors.values()][0]?.length;
      const before = dimension(model) === length ? ofModel(model) : [];
      kept.set(model, new Map([...before, ...vectors]));
    },
    forget: (model) => {
      kept.delete(model);
    },
  };
}
