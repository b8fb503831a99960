import { foldWidth } from '../../language/width.js';
import type { TextLine } from './lines.js';

const HEADING = /^目\s*[录錄次]$/;
/** Dots or strokes that lead to the number of a page. */
const LEADER = /(?:(?:[.·‥•]\s?){4,}|…{2,}|-{4,}|_{4,})\s*\(?\d{1,4}\)?$/;
const LONGEST_LEADER = 40;
const STOP = /[。；;：:！？!?]$/;
const FEWEST_ENTRIES = 3;
/** Between two dotted lines may stand the first half of an entry over two lines, or a heading without a page. */
const MOST_LINES_BETWEEN = 2;
const LONGEST_ENTRY = 60;
const MOST_ENTRIES = 400;

/** Which lines make up a contents page: dotted lines, or all between 目录 and the line that repeats its first entry. */
export function contentsLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const folded = lines.map(({ text }) => foldWidth(text));
  const found = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) found.add(index);
  };
  for (const { start, end, entries } of dottedRuns(folded)) {
    const isHeaded = folded
      .slice(Math.max(0, start - 1 - MOST_LINES_BETWEEN), start)
      .some((line) => HEADING.test(line));
    if (entries >= FEWEST_ENTRIES || (isHeaded && entries >= 2)) add(start, end);
  }
  for (const [index, line] of folded.entries()) {
    if (!HEADING.test(line)) continue;
    const end = endOfRepeated(folded, index);
    if (end !== null) add(index, end);
    const next = [index + 1, index + 2, index + 3].find((at) => found.has(at));
    if (next !== undefined) add(index, next);
  }
  return found;
}

function dottedRuns(folded: readonly string[]): { start: number; end: number; entries: number }[] {
  const runs: { start: number; end: number; entries: number }[] = [];
  for (const [index, line] of folded.entries()) {
    if (!LEADER.test(line.slice(-LONGEST_LEADER))) continue;
    const last = runs.at(-1);
    if (last !== undefined && index - last.end <= MOST_LINES_BETWEEN && folded.slice(last.end, index).every(isShort)) {
      last.end = index + 1;
      last.entries += 1;
    } else runs.push({ start: index, end: index + 1, entries: 1 });
  }
  return runs;
}

/** Index of the line that says the first entry again, where at least two entries and nothing but headings stand between. */
function endOfRepeated(folded: readonly string[], heading: number): number | null {
  const first = entryOf(folded[heading + 1]);
  if (first === '') return null;
  const until = Math.min(folded.length, heading + MOST_ENTRIES);
  for (let index = heading + 2; index < until; index += 1) {
    const line = folded[index] ?? '';
    if (HEADING.test(line)) return null;
    if (entryOf(line) === first) return index - heading > 2 ? index : null;
    if (!isShort(line)) return null;
  }
  return null;
}

function entryOf(line: string | undefined): string {
  return (line ?? '').replace(/(?<![\s.…·])[\s.…·]*\d*$/, '').replace(/\s+/g, '');
}

function isShort(line: string): boolean {
  return line.length <= LONGEST_ENTRY && !STOP.test(line);
}
