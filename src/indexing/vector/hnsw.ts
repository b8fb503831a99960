/**
 * Approximate nearest clauses: a graph search (HNSW, Malkov & Yashunin 2018) by hnswlib-node. The only file that imports
 * it, and only when used: it is native.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HierarchicalNSW } from 'hnswlib-node';
import type { ClauseId } from '../../vocabulary/clause.js';
import { AppError } from '../../vocabulary/errors.js';
import type { SnapshotHeader } from '../snapshot-header.js';
import { asSnapshotUnusable, snapshotUnusable } from '../snapshot-unusable.js';
import type { VectorHit, VectorIndex } from '../vector.js';
import { hnswSettings } from './hnsw-settings.js';
import { checkSnapshotFolder, saveSnapshotFolder } from './snapshot-folder.js';
import { unitVector } from './unit.js';

/** `format` and `formatVersion` of an HNSW snapshot's header: raise the version with any change of what is saved. */
export const HNSW_SNAPSHOT = { format: 'tiaowen-hnsw', formatVersion: 2 } as const;

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
  const graph = await openGraph(dimension);
  graph.initIndex(hnswSettings.batch);
  const idsByVector = new Map<string, ClauseId[]>();
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
    const label = idsByVector.size;
    idsByVector.set(key, [id]);
    // The graph is moved whole each time it is given room.
    if (label === graph.getMaxElements()) graph.resizeIndex(label * 2);
    graph.addPoint(Array.from(unit), label);
    if (label % hnswSettings.batch === hnswSettings.batch - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return hnswOver({ graph, size, dimension, points: [...idsByVector.values()] });
}

/** @throws AppError `snapshot-unusable`, and nothing else, with a plain reason: then rebuild the index */
export async function loadHnswVectorIndex(folder: string, expected: SnapshotHeader): Promise<HnswVectorIndex> {
  const { clauseCount: size, dimension } = expected;
  try {
    // Before the native library sees a byte of them: it trusts its files.
    const { files } = await checkSnapshotFolder(folder, expected);
    const graph = await openGraph(dimension);
    if (files.length === 0) return hnswOver({ graph, size, dimension, points: [] });
    const points: Points = JSON.parse(await readFile(join(folder, POINTS), 'utf8'));
    await graph.readIndex(join(folder, GRAPH));
    if (graph.getNumDimensions() !== dimension || graph.getCurrentCount() !== points.length) {
      throw snapshotUnusable(folder, 'its parts contradict each other');
    }
    return hnswOver({ graph, size, dimension, points });
  } catch (error) {
    throw asSnapshotUnusable(folder, error);
  }
}

/** The ids of each point of the graph, by its label. */
type Points = readonly (readonly ClauseId[])[];

function hnswOver({
  graph,
  size,
  dimension,
  points,
}: {
  graph: HierarchicalNSW;
  size: number;
  dimension: number;
  points: Points;
}): HnswVectorIndex {
  if (points.length > 0) graph.setEf(hnswSettings.searchCandidates);
  return {
    size,
    dimension,
    async search(vector, limit): Promise<VectorHit[]> {
      const unit = unitVector(vector, dimension);
      const most = Number.isNaN(limit) ? 0 : Math.min(Math.floor(limit), points.length);
      if (unit === null || most < 1) return [];
      const { neighbors, distances } = graph.searchKnn(Array.from(unit), most);
      return neighbors
        .flatMap((label, at) =>
          (points[label] ?? []).map((clauseId) => ({ clauseId, similarity: 1 - (distances[at] ?? 1) })),
        )
        .slice(0, limit);
    },
    async save(folder, header) {
      if (header.clauseCount !== size || header.dimension !== dimension) {
        throw new AppError('internal', 'the header does not describe the vector index to be saved');
      }
      await saveSnapshotFolder(folder, header, async (target) => {
        if (points.length === 0) return;
        await graph.writeIndex(join(target, GRAPH));
        await writeFile(join(target, POINTS), JSON.stringify(points));
      });
    },
  };
}

const GRAPH = 'hnsw.index';
const POINTS = 'points.json';

async function openGraph(dimension: number): Promise<HierarchicalNSW> {
  const { default: hnswlib } = await import('hnswlib-node');
  // Unit vectors: the inner product is the cosine.
  return new hnswlib.HierarchicalNSW('ip', dimension);
}
