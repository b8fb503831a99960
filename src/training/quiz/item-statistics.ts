/** How hard an item is, and how well it tells those who know from those who do not. */

export type ItemStatistics = {
  /** Share of people who got it right; null where nobody answered. */
  readonly difficulty: number | null;
  /**
   * Share right among the upper 27% by score less that among the lower 27% (T. L. Kelley, The selection of upper and lower
   * groups for the validation of test items, Journal of Educational Psychology 30, 1939, 17–24). From -1 to 1; null for
   * fewer than `FEWEST_PEOPLE`.
   */
  readonly discrimination: number | null;
};

const GROUP_SHARE = 0.27;
/** With fewer, a group is one or two people, and the figure tells nothing. */
const FEWEST_PEOPLE = 10;

/** `right` and `scores`: an entry each person, in the same order. */
export function itemStatistics(right: readonly boolean[], scores: readonly number[]): ItemStatistics {
  const count = right.length;
  if (count === 0) return { difficulty: null, discrimination: null };
  const difficulty = right.filter(Boolean).length / count;
  if (count < FEWEST_PEOPLE) return { difficulty, discrimination: null };
  const size = Math.round(count * GROUP_SHARE);
  const lower = shareRight(right, scores, size);
  const upper = shareRight(
    right,
    scores.map((score) => -score),
    size,
  );
  return { difficulty, discrimination: upper - lower };
}

/** Among the `size` people of lowest score; of those who tie at the edge each counts in part, so that no order of rows matters. */
function shareRight(right: readonly boolean[], scores: readonly number[], size: number): number {
  const edge = scores.toSorted((a, b) => a - b)[size - 1] ?? 0;
  const within = right.filter((_, index) => (scores[index] ?? 0) < edge);
  const tied = right.filter((_, index) => scores[index] === edge);
  const part = (size - within.length) / tied.length;
  return (within.filter(Boolean).length + part * tied.filter(Boolean).length) / size;
}
