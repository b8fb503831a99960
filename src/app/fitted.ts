/** What was fitted from cases; the build copies the files beside itself. */
import { embeddingModelName } from '../config/config.js';
import { loadWeights, type RankingWeights } from '../evidence/ranking/weights.js';
import { loadVectorWeights, NO_VECTORS, UNFITTED, type VectorWeights } from '../library/vector-weights.js';

export function rankingWeights(): Promise<RankingWeights> {
  return loadWeights(fileOf('weights.json'));
}

/** Null for no embedding model. */
export async function vectorWeightsOf(embeddingModel: string | null): Promise<VectorWeights> {
  if (embeddingModel === null) return NO_VECTORS;
  return (await loadVectorWeights(fileOf('vector-weights.json')))[embeddingModelName(embeddingModel)] ?? UNFITTED;
}

function fileOf(name: string): URL {
  return new URL(`${import.meta.url.endsWith('.ts') ? '../..' : '.'}/evals/${name}`, import.meta.url);
}
