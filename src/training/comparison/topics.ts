/** Pairs of clauses as topics: a clause with the clause that is nearest to it, and which others of the sides speak of it too. */
import type { Task } from '../../briefing/task.js';
import type { Compared } from './pair-items.js';

export type Topic = {
  readonly best: Compared;
  /** The other clauses beside the same one, the nearest first. */
  readonly others: readonly Compared[];
};

/** In the order of the clauses; no two clauses stand side by side twice, and none in doubt comes first where one without doubt is there. */
export function topicsOf(compared: readonly Compared[]): Topic[] {
  const byTask = new Map<Task, Compared[]>();
  for (const each of compared) byTask.set(each.pair.a, [...(byTask.get(each.pair.a) ?? []), each]);
  const rowsOf = new Map<Task, Set<Task>>();
  return [...byTask].flatMap(([task, all]) => {
    const isDoubted = ({ pair }: Compared) => Number(pair.doubt !== null);
    const kept = all
      .filter(({ pair }) => !shareRow(rowsOf, task, pair.b))
      .toSorted((one, other) => isDoubted(one) - isDoubted(other) || other.pair.score - one.pair.score);
    const [best, ...others] = kept;
    if (best === undefined) return [];
    for (const { pair } of kept) rowsOf.set(pair.b, (rowsOf.get(pair.b) ?? new Set()).add(task));
    return [{ best, others }];
  });
}

/** Both were put beside a third already. */
function shareRow(rowsOf: ReadonlyMap<Task, ReadonlySet<Task>>, one: Task, other: Task): boolean {
  const rows = rowsOf.get(one);
  return rows !== undefined && [...rows].some((row) => rowsOf.get(other)?.has(row) === true);
}
