/** Timers that end at a deadline. */

/** Longer delays make `setTimeout` fire at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** Calls back after `ms` (at once for 0 or less, never later than in 24 days). Returns what cancels it. */
export function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, Math.min(Math.max(ms, 0), LONGEST_DELAY_MS));
  return () => clearTimeout(timer);
}
