/** The reply of a rerank endpoint: Jina, Cohere and vLLM say `relevance_score`, some others `score`. */
import { AppError } from '../../vocabulary/errors.js';
import type { RerankScores } from '../reranker.js';

/**
 * A score for each of the `count` texts that were sent, null where the reply leaves one out.
 * @throws AppError `model-rejected` for a reply of another shape, or with an index twice or beyond the texts
 */
export function scoresOfReply(reply: unknown, count: number): RerankScores {
  const results = isRecord(reply) ? reply.results : undefined;
  if (!Array.isArray(results)) throw malformed('it has no list "results"');
  const scores = new Map<number, number>();
  for (const result of results) {
    const index = isRecord(result) ? result.index : undefined;
    const score = isRecord(result) ? (result.relevance_score ?? result.score) : undefined;
    if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= count || scores.has(index))
      throw malformed('an index does not name one of the texts, or names one twice');
    if (typeof score !== 'number' || !Number.isFinite(score)) throw malformed('a score is not a finite number');
    scores.set(index, score);
  }
  return Array.from({ length: count }, (_, index) => scores.get(index) ?? null);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function malformed(reason: string): AppError {
  return new AppError('model-rejected', `the reply of the rerank endpoint cannot be used: ${reason}`);
}
