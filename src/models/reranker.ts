/** Port: how well each text answers a question, by a model that reads both together. */
import type { CallOptions } from './chat.js';

export type Reranker = {
  /** Model id as sent to the endpoint. */
  readonly id: string;
  /**
   * A score for each text, higher is better, on the model's own scale; null where the reply leaves a text out.
   * @throws AppError what a call throws, or `model-rejected` for a reply that makes no sense
   */
  rerank(query: string, documents: readonly string[], options: CallOptions): Promise<RerankScores>;
};

export type RerankScores = readonly (number | null)[];

/** Positions, best first; equal scores keep their order, and what has no score follows in its order. */
export function bestFirst(scores: RerankScores): readonly number[] {
  return scores
    .map((score, position) => ({ score: score ?? Number.NEGATIVE_INFINITY, position }))
    .sort((a, b) => (a.score === b.score ? a.position - b.position : b.score - a.score))
    .map(({ position }) => position);
}
