/**
 * Puts blocks of these heights on as few pages as they need, and then as evenly as they go: a last page of one line is
 * ugly. A block higher than a page has one of its own.
 */
export function balance<T>(blocks: readonly T[], heightOf: (block: T) => number, capacity: number): T[][] {
  const heights = blocks.map(heightOf);
  const fewest = fill(heights, capacity);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const start = Math.min(capacity, total / Math.max(1, fewest.length));
  let ends = fewest;
  for (let step = 0; step < STEPS; step += 1) {
    const tried = fill(heights, start + ((capacity - start) * step) / STEPS);
    if (tried.length > fewest.length) continue;
    ends = tried;
    break;
  }
  return ends.map((end, index) => blocks.slice(ends[index - 1] ?? 0, end));
}

const STEPS = 24;

/** Where each page ends. */
function fill(heights: readonly number[], capacity: number): number[] {
  const ends: number[] = [];
  let used = 0;
  for (const [index, height] of heights.entries()) {
    if (used > 0 && used + height > capacity) {
      ends.push(index);
      used = 0;
    }
    used += height;
  }
  return heights.length === 0 ? [] : [...ends, heights.length];
}
