/** Retrieval measures over clause ids. Pure; what is not defined is null with the reason, never 0. */
import type { ClauseId } from '../../vocabulary/clause.js';
import type { Gold } from '../gold.js';

/** Positions, best first. A position holds one clause, or several an engine returns as one piece. */
export type Ranking = readonly (readonly ClauseId[])[];

export type Measure = { readonly value: number } | { readonly value: null; readonly reason: string };

export type Mean = { readonly value: number | null; readonly count: number; readonly undefinedCount: number };

const NO_GOLD = 'the case has no gold clause';

/** The share of gold groups with a member among the first `k` positions. */
export function recallAt(ranking: Ranking, gold: Gold, k: number): Measure {
  if (gold.length === 0) return { value: null, reason: NO_GOLD };
  const found = new Set(ranking.slice(0, k).flat());
  return { value: gold.filter((group) => group.some((id) => found.has(id))).length / gold.length };
}

/** 1 / the first position that holds a member of any group; 0 where none does. */
export function reciprocalRank(ranking: Ranking, gold: Gold): Measure {
  if (gold.length === 0) return { value: null, reason: NO_GOLD };
  const wanted = new Set(gold.flat());
  const position = ranking.findIndex((ids) => ids.some((id) => wanted.has(id)));
  return { value: position === -1 ? 0 : 1 / (position + 1) };
}

/** The best ranking there is: one clause a position, those that meet most of the groups still open first. */
export function bestRanking(gold: Gold): Ranking {
  const ranking: ClauseId[][] = [];
  for (let open = gold.filter((group) => group.length > 0); open.length > 0; ) {
    const met = (id: ClauseId) => open.filter((group) => group.includes(id)).length;
    const [best] = [...new Set(open.flat())].sort((a, b) => met(b) - met(a));
    if (best === undefined) break;
    ranking.push([best]);
    open = open.filter((group) => !group.includes(best));
  }
  return ranking;
}

/** Over what is defined; the rest is counted. */
export function meanOf(measures: readonly Measure[]): Mean {
  const values = measures.flatMap(({ value }) => value ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    value: values.length === 0 ? null : sum / values.length,
    count: values.length,
    undefinedCount: measures.length - values.length,
  };
}
