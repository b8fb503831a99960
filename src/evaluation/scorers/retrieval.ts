/** Rankings against gold: one scorer for each engine and measure. */
import type { Gold } from '../gold.js';
import { bestRanking, type Measure, type Ranking, recallAt, reciprocalRank } from '../metrics/retrieval.js';
import { ndcgAt } from './ndcg.js';
import type { Scorer } from './scorer.js';

export const RETRIEVAL_MEASURES: Readonly<Record<string, (ranking: Ranking, gold: Gold) => Measure>> = {
  'recall@1': (ranking, gold) => recallAt(ranking, gold, 1),
  'recall@5': (ranking, gold) => recallAt(ranking, gold, 5),
  'recall@10': (ranking, gold) => recallAt(ranking, gold, 10),
  mrr: reciprocalRank,
  'ndcg@10': (ranking, gold) => ndcgAt(ranking, gold, 10),
};

/** `whole` is ours: its measures bear no engine's name, the others are `lexical recall@5`. */
export function retrievalScorers(engine: string): Scorer[] {
  return Object.entries(RETRIEVAL_MEASURES).map(([measure, read]) => (asked, { rankings }) => {
    const name = engine === 'whole' ? measure : `${engine} ${measure}`;
    const ranking = rankings[engine];
    if (ranking === undefined) return { name, score: null, why: `${engine} was not run` };
    return scored(name, read(ranking, asked.gold));
  });
}

/** What a perfect ranking reaches at 1: several gold groups do not fit one position. */
export const bestRecallAt1: Scorer = ({ gold }) => scored('recall@1 at best', recallAt(bestRanking(gold), gold, 1));

function scored(name: string, measure: Measure) {
  return measure.value === null ? { name, score: null, why: measure.reason } : { name, score: measure.value, why: '' };
}
