/**
 * Keeps the best `limit` of a stream of scored ordinals. Ordinals are offered in ascending order, so that on a tie the
 * one offered first is the lower one and stays.
 */
export type TopK = {
  /** What a score must exceed to be kept; scores at or below it need not be offered. It only rises. */
  threshold(): number;
  /** Keeps the entry if it is good enough; returns the new threshold. */
  offer(ordinal: number, score: number): number;
  /** What is kept, best first. */
  sorted(): { ordinal: number; score: number }[];
};

/**
 * `limit` may be any number: it is cut to a whole number between 0 and `most`, and NaN counts as 0. Scores at or below
 * `floor` are never kept.
 */
export function createTopK({ limit, most, floor }: { limit: number; most: number; floor: number }): TopK {
  const capacity = Number.isNaN(limit) ? 0 : Math.max(0, Math.min(Math.floor(limit), most));
  const ordinals = new Uint32Array(capacity);
  const scores = new Float64Array(capacity);
  let count = 0;

  // A binary heap with the worst entry at the root; among equal scores the higher ordinal is the worse one.
  const isWorse = (ordinal: number, score: number, at: number): boolean => {
    const other = scores[at] as number;
    return score < other || (score === other && ordinal > (ordinals[at] as number));
  };

  const place = (at: number, ordinal: number, score: number): void => {
    ordinals[at] = ordinal;
    scores[at] = score;
  };

  const siftUp = (ordinal: number, score: number): void => {
    let at = count;
    count += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(ordinal, score, parent)) break;
      place(at, ordinals[parent] as number, scores[parent] as number);
      at = parent;
    }
    place(at, ordinal, score);
  };

  const replaceRoot = (ordinal: number, score: number): void => {
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= count) break;
      const right = child + 1;
      if (right < count && isWorse(ordinals[right] as number, scores[right] as number, child)) child = right;
      if (isWorse(ordinal, score, child)) break;
      place(at, ordinals[child] as number, scores[child] as number);
      at = child;
    }
    place(at, ordinal, score);
  };

  const threshold = (): number => {
    if (capacity === 0) return Number.POSITIVE_INFINITY;
    return count < capacity ? floor : (scores[0] as number);
  };

  return {
    threshold,
    offer(ordinal, score) {
      if (score > threshold()) {
        if (count < capacity) siftUp(ordinal, score);
        else replaceRoot(ordinal, score);
      }
      return threshold();
    },
    sorted() {
      const kept = Array.from({ length: count }, (_, at) => ({
        ordinal: ordinals[at] as number,
        score: scores[at] as number,
      }));
      return kept.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
    },
  };
}
