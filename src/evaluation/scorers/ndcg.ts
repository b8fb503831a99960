import type { Gold } from '../gold.js';
import { bestRanking, type Measure, type Ranking } from '../metrics/retrieval.js';

/** Discounted gain of newly met gold groups among the first `k` positions, over that of the best ranking there is. */
export function ndcgAt(ranking: Ranking, gold: Gold, k: number): Measure {
  if (gold.length === 0) return { value: null, reason: 'the case has no gold clause' };
  const best = gainOf(bestRanking(gold), gold, k);
  if (best === 0) return { value: 0 };
  // Positions that hold several clauses may meet more than the best ranking of single ones.
  return { value: Math.min(1, gainOf(ranking, gold, k) / best) };
}

function gainOf(ranking: Ranking, gold: Gold, k: number): number {
  let open = gold;
  let gain = 0;
  for (const [index, ids] of ranking.slice(0, k).entries()) {
    const left = open.filter((group) => !group.some((id) => ids.includes(id)));
    gain += (open.length - left.length) / Math.log2(index + 2);
    open = left;
  }
  return gain;
}
