import { retrieve } from '../../evidence/retrieve.js';
import type { Sources } from '../../evidence/sources.js';
import { NO_VECTORS, type VectorWeights } from '../../library/vector-weights.js';
import { understandQuestion } from '../../question/question.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { reciprocalRank } from '../metrics/retrieval.js';

/** A question and the clauses that answer it, in groups of interchangeable ones. */
export type VectorCase = {
  readonly question: string;
  readonly history: readonly string[];
  readonly gold: readonly (readonly ClauseId[])[];
};

export type VectorFit = { readonly weights: VectorWeights; readonly score: number };

const RANKS = [0.25, 0.5, 1, 2];
const SIMILARITY = [0, 1, 2, 4, 8];
/** More than words alone must gain so much for vectors to be searched at all: they cost time and a model. */
const LEAST_GAIN = 0.005;

/** The weights under which the clauses that answer stand highest (mean reciprocal rank), the lightest of equals. */
export async function fitVectorWeights(cases: readonly VectorCase[], sources: Sources): Promise<VectorFit> {
  const scoreOf = (weights: VectorWeights) => meanReciprocalRank(cases, { ...sources, vectorWeights: weights });
  let best: VectorFit = { weights: NO_VECTORS, score: await scoreOf(NO_VECTORS) };
  const least = best.score + LEAST_GAIN;
  for (const ranks of RANKS) {
    for (const similarity of SIMILARITY) {
      const weights = { ranks, similarity };
      const score = await scoreOf(weights);
      if (score > Math.max(best.score, least)) best = { weights, score };
    }
  }
  return best;
}

async function meanReciprocalRank(cases: readonly VectorCase[], sources: Sources): Promise<number> {
  let sum = 0;
  for (const { question, history, gold } of cases) {
    const parts = await understandQuestion(question, history, sources.understanding);
    const ranks: number[] = [];
    for (const part of parts) {
      const { hits } = await retrieve(part, sources);
      ranks.push(
        reciprocalRank(
          hits.map(({ clause }) => [clause.id]),
          gold,
        ).value ?? 0,
      );
    }
    sum += Math.max(0, ...ranks);
  }
  return cases.length === 0 ? 0 : sum / cases.length;
}
