import type { Quantity } from '../../language/quantities.js';

/** 68岁 lies within 60—69周岁: what a question says of a case, against the bounds a statement sets; in [0, 1] each. */
export function withinSigns(
  said: readonly Quantity[],
  told: readonly Quantity[],
): { readonly rangeHit: number; readonly rangeMiss: number } {
  let hits = 0;
  let misses = 0;
  for (const { measure, low } of said) {
    const bounds = told.filter((each) => each.measure?.kind === measure?.kind && isBound(each));
    if (bounds.length === 0) continue;
    const value = low * (measure?.factor ?? 1);
    if (bounds.some((each) => covers(each, value))) hits = 1;
    else misses = 1;
  }
  return { rangeHit: hits, rangeMiss: hits === 1 ? 0 : misses };
}

function isBound({ comparator, low, high }: Quantity): boolean {
  return low !== high || ['at-least', 'at-most', 'below', 'above'].includes(comparator);
}

function covers({ comparator, low, high, measure }: Quantity, value: number): boolean {
  const factor = measure?.factor ?? 1;
  if (low !== high) return value >= low * factor && value <= high * factor;
  if (comparator === 'at-least') return value >= low * factor;
  if (comparator === 'above') return value > low * factor;
  return comparator === 'below' ? value < high * factor : value <= high * factor;
}
