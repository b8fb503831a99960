import type { Line } from '../paper.js';
import { cleanText } from './clean-text.js';
import { hanWidth } from './han-width.js';
import { TEXT_WIDTH } from './measures.js';

/** A column whose longest cell is at most this many characters should not have to break it: 二、（一）3, 原文未写期限. */
const SHORT_CELL = 8;

/** Columns of short cells may take this much of the page beyond their shares; the long ones need the rest. */
const MOST_FOR_SHORT = 0.7;

export type Column = { readonly share: number; readonly cells: readonly Line[] };

/** Widths in twips that sum to the page's: by share, but wide enough for short cells. `character` and `padding` in twips. */
export function columnWidths(columns: readonly Column[], character: number, padding: number): number[] {
  const byShare = shareOut(columns.map(({ share }) => share));
  const least = columns.map(({ cells }) => {
    const longest = cells.reduce((most, cell) => Math.max(most, lineWidth(cell)), 0);
    return longest > SHORT_CELL ? 0 : Math.ceil((longest + 0.5) * character) + padding;
  });
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed > MOST_FOR_SHORT * TEXT_WIDTH) return byShare;
  return shareOut(widen(byShare, least));
}

/** Columns below their least width get it, and the others share what is left: until none of those is below its own. */
function widen(byShare: readonly number[], least: readonly number[]): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const left = TEXT_WIDTH - sum(least.filter((_, index) => fixed.has(index)));
    const free = sum(byShare.filter((_, index) => !fixed.has(index)));
    const widths = byShare.map((width, index) => (fixed.has(index) ? (least[index] ?? 0) : (width / free) * left));
    const before = fixed.size;
    for (const [index, width] of widths.entries()) if (width < (least[index] ?? 0)) fixed.add(index);
    if (fixed.size === before) return widths;
  }
}

/** Widths in twips that sum to the page's. A share that is no positive number counts as the smallest of the others. */
export function shareOut(shares: readonly number[]): number[] {
  const sound = shares.filter(isPositive);
  const least = sound.length === 0 ? 1 : Math.min(...sound);
  const safe = shares.map((share) => (isPositive(share) ? share : least));
  const ends = safe.map((_, index) => Math.round((sum(safe.slice(0, index + 1)) / sum(safe)) * TEXT_WIDTH));
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

/** In Han characters; the mark of a note is a small one. */
export function lineWidth(line: Line): number {
  return sum(line.map((inline) => (inline.kind === 'note' ? 0.7 : hanWidth(cleanText(inline.text)))));
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
