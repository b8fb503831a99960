/**
 * Approximate nearest clauses: a graph search (HNSW, Malkov & Yashunin 2018) by hnswlib-node behind LangChain's HNSWLib
 * vector store. The only file that imports either, and only when used: loading them takes about 200 ms.
 */
import { createHash } from 'node:crypto';
import type { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import type { ClauseId } from '../../vocabulary/clause.js';
import { AppError } from '../../vocabulary/errors.js';
import type { SnapshotHeader } from '../snapshot-header.js';
import { asSnapshotUnusable, snapshotUnusable } from '../snapshot-unusable.js';
import type { VectorHit, VectorIndex } from '../vector.js';
import { hnswSettings } from './hnsw-settings.js';
import { checkSnapshotFolder, saveSnapshotFolder } from './snapshot-folder.js';
import { unitVector } from './unit.js';

/** `format` and `formatVersion` of an HNSW snapshot's header: raise the version with any change of what is saved. */
export const HNSW_SNAPSHOT = { format: 'tiaowen-hnsw', formatVersion: 1 } as const;

export type HnswVectorIndex = VectorIndex & {
  /**
   * Saves into a folder, which is replaced as a whole.
   * @throws AppError `internal` when the header does not describe this index; `storage-full`, `storage-readonly` or
   * `storage-failed` when the disk refuses
   */
  save(folder: string, header: SnapshotHeader): Promise<void>;
};

type Entry = { readonly id: ClauseId; readonly vector: Float32Array | readonly number[] };

/**
 * One point of the graph per distinct vector, with the ids of all its clauses: plans repeat sentences word for word, and
 * many equal points would make an island the graph search cannot leave. All of them come back, in index order.
 * Vectors are scaled to length 1 on the way in; clauses with a zero vector are counted in `size` and never found, and a
 * zero question finds nothing.
 * @throws AppError `input-invalid` for a vector of another length or with a value that is not finite
 */
export async function createHnswVectorIndex({
  dimension,
  entries,
}: {
  dimension: number;
  entries: Iterable<Entry> | AsyncIterable<Entry>;
}): Promise<HnswVectorIndex> {
  const store = await createStore(dimension);
  const idsByVector = new Map<string, ClauseId[]>();
  let batch: Point[] = [];
  let size = 0;
  for await (const { id, vector } of entries) {
    size += 1;
    const unit = unitVector(vector, dimension);
    if (unit === null) continue;
    const key = createHash('sha256').update(unit).digest('base64');
    const known = idsByVector.get(key);
    if (known !== undefined) {
      known.push(id);
      continue;
    }
    const ids = [id];
    idsByVector.set(key, ids);
    batch.push({ unit, ids });
    if (batch.length < hnswSettings.batch) continue;
    await addPoints(store, batch);
    batch = [];
  }
  await addPoints(store, batch);
  return hnswOver({ store, size, dimension, pointCount: idsByVector.size });
}

/** @throws AppError `snapshot-unusable`, and nothing else, with a plain reason: then rebuild the index */
export async function loadHnswVectorIndex(folder: string, expected: SnapshotHeader): Promise<HnswVectorIndex> {
  const { clauseCount: size, dimension } = expected;
  try {
    // Before the native library sees a byte of them: it trusts its files.
    const { files } = await checkSnapshotFolder(folder, expected);
    if (files.length === 0) return hnswOver({ store: await createStore(dimension), size, dimension, pointCount: 0 });
    const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib');
    const store = await HNSWLib.load(folder, noEmbeddings);
    const pointCount = store.index.getCurrentCount();
    if (store.args.numDimensions !== dimension || store.docstore._docs.size !== pointCount) {
      throw snapshotUnusable(folder, 'its parts contradict each other');
    }
    return hnswOver({ store, size, dimension, pointCount });
  } catch (error) {
    throw asSnapshotUnusable(folder, error);
  }
}

function hnswOver({
  store,
  size,
  dimension,
  pointCount,
}: {
  store: HNSWLib;
  size: number;
  dimension: number;
  pointCount: number;
}): HnswVectorIndex {
  if (pointCount > 0) store.index.setEf(hnswSettings.searchCandidates);
  return {
    size,
    dimension,
    async search(vector, limit): Promise<VectorHit[]> {
      const unit = unitVector(vector, dimension);
      const most = Number.isNaN(limit) ? 0 : Math.min(Math.floor(limit), pointCount);
      if (unit === null || most < 1) return [];
      const found = await store.similaritySearchVectorWithScore(Array.from(unit), most);
      return found
        .flatMap(([{ metadata }, distance]) =>
          (metadata.ids as ClauseId[]).map((clauseId) => ({ clauseId, similarity: 1 - distance })),
        )
        .slice(0, limit);
    },
    async save(folder, header) {
      if (header.clauseCount !== size || header.dimension !== dimension) {
        throw new AppError('internal', 'the header does not describe the vector index to be saved');
      }
      await saveSnapshotFolder(folder, header, async (target) => {
        if (pointCount > 0) await store.save(target);
      });
    },
  };
}

/** `ids` is shared with the document store and may still grow. */
type Point = { readonly unit: Float32Array; readonly ids: ClauseId[] };

async function addPoints(store: HNSWLib, points: readonly Point[]): Promise<void> {
  if (points.length === 0) return;
  const capacity = store._index?.getMaxElements();
  // Left alone, the library makes room batch by batch, moving the whole graph each time.
  if (capacity !== undefined && store.index.getCurrentCount() + points.length > capacity)
    store.index.resizeIndex(capacity * 2);
  await store.addVectors(
    points.map(({ unit }) => Array.from(unit)),
    points.map(({ ids }) => ({ pageContent: '', metadata: { ids } })),
  );
  await new Promise((resolve) => setImmediate(resolve));
}

async function createStore(dimension: number): Promise<HNSWLib> {
  const [{ HNSWLib }, { SynchronousInMemoryDocstore }] = await Promise.all([
    import('@langchain/community/vectorstores/hnswlib'),
    import('@langchain/community/stores/doc/in_memory'),
  ]);
  const docstore = new SynchronousInMemoryDocstore();
  // The library's own `add` looks for duplicates by comparing all keys with all keys; labels are never repeated here.
  docstore.add = (documents) => {
    for (const [label, document] of Object.entries(documents)) docstore._docs.set(label, document);
  };
  // Unit vectors: the inner product is the cosine.
  return new HNSWLib(noEmbeddings, { space: 'ip', numDimensions: dimension, docstore });
}

const refuse = (): Promise<never> => Promise.reject(new AppError('internal', 'the vector index does not embed texts'));
const noEmbeddings = { embedQuery: refuse, embedDocuments: refuse };
