import type { ClauseId } from '../vocabulary/clause.js';

export type RankedList = { readonly ids: readonly ClauseId[]; readonly weight: number };

/**
 * Reciprocal rank fusion over clause ids: score = Σ weight / (k + rank), rank from 1 (Cormack, Clarke & Büttcher 2009).
 * Lists of weight 0 change nothing. Best first; ties keep the order of first appearance.
 */
export function fuseRanks(
  lists: readonly RankedList[],
  k: number,
): { readonly clauseId: ClauseId; readonly score: number }[] {
  const scores = new Map<ClauseId, number>();
  for (const { ids, weight } of lists) {
    if (weight === 0) continue;
    for (const [index, id] of ids.entries()) scores.set(id, (scores.get(id) ?? 0) + weight / (k + index + 1));
  }
  return [...scores].map(([clauseId, score]) => ({ clauseId, score })).sort((a, b) => b.score - a.score);
}
