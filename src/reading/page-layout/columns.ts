import { extentOf } from '../extent.js';
import { type Line, lineOf } from './line.js';

/** A line with the column it stands in: 0 over the whole page, else counted from the left. */
export type ColumnLine = Line & { readonly column: number };

/** A page is set in two columns from so many lines in each on. */
const FEWEST_LINES = 6;
const GREATEST_SHARE_ACROSS = 0.3;
/** Text fills its column; cells of a table do not. */
const LEAST_FILLED = 0.7;
const FEWEST_FULL_SHARE = 0.5;

/** Lines in reading order: where the page is set in two columns, the left one before the right between full lines. */
export function inColumns(lines: readonly Line[], width: number): ColumnLine[] {
  const gutter = gutterOf(lines, width);
  if (gutter === null) return lines.map((line) => ({ ...line, column: 0 }));
  const ordered: ColumnLine[] = [];
  let left: ColumnLine[] = [];
  let right: ColumnLine[] = [];
  const flush = (): void => {
    for (const line of [...left, ...right]) ordered.push(line);
    left = [];
    right = [];
  };
  for (const line of lines) {
    if (line.fragments.some(({ x, right }) => x < gutter && right > gutter)) {
      flush();
      ordered.push({ ...line, column: 0 });
      continue;
    }
    const halves = [line.fragments.filter(({ x }) => x < gutter), line.fragments.filter(({ x }) => x >= gutter)];
    const [before = [], behind = []] = halves;
    if (before.length > 0) left.push({ ...lineOf(before), column: 1 });
    if (behind.length > 0) right.push({ ...lineOf(behind), column: 2 });
  }
  flush();
  return ordered;
}

/** The middle of the blank strip down the page that text stands on both sides of. */
function gutterOf(lines: readonly Line[], width: number): number | null {
  if (lines.length < FEWEST_LINES) return null;
  const edges = lines.flatMap(({ pieces }) => pieces.map(({ right }) => right));
  const candidates = [...new Set(edges.map((edge) => Math.round(edge) + 4))].filter(
    (x) => x > 0.35 * width && x < 0.65 * width,
  );
  let best: { x: number; across: number } | null = null;
  for (const x of candidates) {
    const across = lines.filter(({ pieces }) => pieces.some((piece) => piece.x < x + 3 && piece.right > x - 3)).length;
    if (across > GREATEST_SHARE_ACROSS * lines.length || (best !== null && across >= best.across)) continue;
    const left = lines.flatMap(({ pieces }) => pieces.filter((piece) => piece.right <= x));
    const right = lines.flatMap(({ pieces }) => pieces.filter((piece) => piece.x >= x));
    if (isColumnOfText(left) && isColumnOfText(right)) best = { x, across };
  }
  return best?.x ?? null;
}

function isColumnOfText(pieces: readonly { x: number; right: number }[]): boolean {
  if (pieces.length < FEWEST_LINES) return false;
  const from = extentOf(pieces.map(({ x }) => x)).least;
  const to = extentOf(pieces.map(({ right }) => right)).greatest;
  const full = pieces.filter(({ x, right }) => right - x >= LEAST_FILLED * (to - from)).length;
  return full >= FEWEST_FULL_SHARE * pieces.length;
}
