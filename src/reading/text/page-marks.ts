import { foldWidth } from '../../language/width.js';
import { opensNumbered } from '../line-opening.js';
import { type TextLine, textLinesOf } from './lines.js';
import type { NoiseSpan } from './noise.js';

/** A page's number as printed or as a program puts it between pages: `— 1 —`, `第 3 页 共 3 页`, `===PAGE 1===`. */
const PAGE_NUMBER =
  /^(?:[-\u2010-\u2015\u2500~·•]{1,3}\s*\d{1,4}\s*[-\u2010-\u2015\u2500~·•]{1,3}|第\s*\d{1,4}\s*页(?:[\s,/]*共\s*\d{1,4}\s*页)?|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[=\-#*_[<]{2,}\s*(?:page\s*\d{1,4}|第\s*\d{1,4}\s*页)\s*[=\-#*_\]>]{2,})$/i;
/** A running head or foot that holds the number as well. */
const HEAD_WITH_NUMBER = /第\s*\d{1,4}\s*页[\s,/]*共\s*\d{1,4}\s*页$|^第\s*\d{1,4}\s*页[\s,/]*共\s*\d{1,4}\s*页/;
const LONE_NUMBER = /^\d{1,4}$/;
const NUMBER_OF_NUMBER = /^(\d{1,4})\s*\/\s*(\d{1,4})$/;
const STOP = /[。；;：:，,！!？?]$/;
const LONGEST_HEAD = 60;
/** Lone numbers are cells of a table unless they count pages: so many lines stand between two at least. */
const FEWEST_LINES_A_PAGE = 8;
const FEWEST_LONE_NUMBERS = 3;
const FEWEST_REPEATS = 3;
const SHORTEST_FULL_LINE = 16;
const LEAST_INDENT = 4;

/** Finds numbers of pages and the lines repeated at the head or foot of each page, in order. */
export function findPageMarks(text: string): NoiseSpan[] {
  const lines = textLinesOf(text);
  const folded = lines.map((line) => foldWidth(line.text));
  const numbers = pageNumbers(folded, (index) => startsPage(text, lines[index]));
  const pages = { numbers, startsPage: (index: number) => startsPage(text, lines[index]) };
  const heads = runningHeads(folded, pages);
  for (const index of numbers) if (isCentredHead(lines, folded, { index: index + 1, numbers })) heads.add(index + 1);
  return lines.flatMap(({ start, end }, index): NoiseSpan[] => {
    if (numbers.has(index)) return [{ start, end, reason: 'page-number' }];
    return heads.has(index) ? [{ start, end, reason: 'running-head' }] : [];
  });
}

/** True for a line behind a form feed. */
function startsPage(text: string, line: TextLine | undefined): boolean {
  if (line === undefined) return false;
  const before = text.slice(Math.max(0, line.start - 40), line.start);
  return /\f\s*$/.test(before);
}

function pageNumbers(folded: readonly string[], startsPageAt: (index: number) => boolean): Set<number> {
  const sure = new Set<number>();
  for (const [index, line] of folded.entries()) {
    if (line.length > LONGEST_HEAD) continue;
    const isHeadWithNumber = HEAD_WITH_NUMBER.test(line) && !/[。；;]/.test(line);
    const isAtFormFeed = LONE_NUMBER.test(line) && (startsPageAt(index) || startsPageAt(index + 1));
    if (PAGE_NUMBER.test(line) || isHeadWithNumber || isAtFormFeed) sure.add(index);
  }
  for (const index of [...countingNumbers(folded), ...fractions(folded)]) sure.add(index);
  return sure;
}

/** The longest series of lone numbers that rise by one, a page apart. */
function countingNumbers(folded: readonly string[]): number[] {
  const seriesEndingIn = new Map<number, readonly number[]>();
  let longest: readonly number[] = [];
  for (const [index, line] of folded.entries()) {
    if (!LONE_NUMBER.test(line)) continue;
    const before = seriesEndingIn.get(Number(line) - 1) ?? [];
    const isApart = index - (before.at(-1) ?? Number.NEGATIVE_INFINITY) >= FEWEST_LINES_A_PAGE;
    const series = isApart ? [...before, index] : [index];
    seriesEndingIn.set(Number(line), series);
    if (series.length > longest.length) longest = series;
  }
  return longest.length >= FEWEST_LONE_NUMBERS ? [...longest] : [];
}

/** `1/3`, `2/3`: of the same whole, rising. */
function fractions(folded: readonly string[]): number[] {
  const found: { index: number; page: number; pages: string }[] = [];
  for (const [index, line] of folded.entries()) {
    const match = NUMBER_OF_NUMBER.exec(line);
    if (match === null) continue;
    const page = Number(match[1]);
    const last = found.at(-1);
    if (page > Number(match[2])) continue;
    if (last !== undefined && (last.pages !== match[2] || page !== last.page + 1)) continue;
    found.push({ index, page, pages: match[2] ?? '' });
  }
  return found.length >= 2 ? found.map(({ index }) => index) : [];
}

type Pages = { readonly numbers: ReadonlySet<number>; readonly startsPage: (index: number) => boolean };

/**
 * Lines that stand again beside the numbers of pages, or thrice a page apart within sentences. The first line of a text
 * stays: it may be the title that the running heads repeat.
 */
function runningHeads(folded: readonly string[], pages: Pages): Set<number> {
  const keys = folded.map((line) => (isHeadLike(line) ? line.replace(/\s+/g, '').replace(/\d+/g, '#') : null));
  const times = new Map<string, number>();
  const isEdge = (index: number): boolean =>
    [-2, -1, 1, 2].some((step) => pages.numbers.has(index + step)) ||
    pages.startsPage(index) ||
    pages.startsPage(index + 1);
  // Copies within a page are text that says the same twice.
  for (const [index, key] of keys.entries())
    if (key !== null && isEdge(index)) times.set(key, (times.get(key) ?? 0) + 1);
  const isRepeated = (index: number): boolean => (times.get(keys[index] ?? '') ?? 0) >= 2;
  const heads = new Set<number>();
  const walk = (from: number, step: 1 | -1): void => {
    for (let index = from; Math.abs(index - from) < 2 && !pages.numbers.has(index); index += step) {
      if (!isRepeated(index) || (step > 0 && opensTable(folded, { index, numbers: pages.numbers }))) break;
      heads.add(index);
    }
  };
  for (const index of folded.keys()) {
    if (pages.numbers.has(index)) {
      walk(index + 1, 1);
      walk(index - 1, -1);
    } else if (index > 0 && pages.startsPage(index)) {
      walk(index, 1);
      walk(index - 1, -1);
    }
  }
  for (const index of interruptions(folded, keys)) heads.add(index);
  const first = folded.findIndex((_, index) => !pages.numbers.has(index));
  heads.delete(first);
  return heads;
}

/** Names of columns at the head of a page repeat those of a table only where the page before ends in its rows. */
function opensTable(
  folded: readonly string[],
  { index, numbers }: { index: number; numbers: ReadonlySet<number> },
): boolean {
  if (folded[index]?.includes('\t') !== true) return false;
  let above = index - 1;
  while (numbers.has(above)) above -= 1;
  return folded[above]?.includes('\t') !== true;
}

/** A line set apart to the middle below the number of a page, where the sentence above it goes on. */
function isCentredHead(
  lines: readonly TextLine[],
  folded: readonly string[],
  { index, numbers }: { index: number; numbers: ReadonlySet<number> },
): boolean {
  let above = index - 1;
  while (numbers.has(above) && index - above < FEWEST_LINES_A_PAGE) above -= 1;
  const [before, line, next] = [lines[above], lines[index], lines[index + 1]];
  if (before === undefined || line === undefined || next === undefined || numbers.has(index)) return false;
  const isCutOff = before.text.length >= SHORTEST_FULL_LINE && !/[。；：！？.…]$/.test(before.text);
  return isCutOff && line.indent >= next.indent + LEAST_INDENT && isHeadLike(folded[index] ?? '');
}

function isHeadLike(line: string): boolean {
  return (
    line.length >= 2 &&
    line.length <= LONGEST_HEAD &&
    !STOP.test(line) &&
    !/[,。;]/.test(line) &&
    !opensNumbered(line) &&
    !/^\d+$/.test(line)
  );
}

/** The second and later copies of a line that comes thrice, a page apart, and breaks into a sentence. */
function interruptions(folded: readonly string[], keys: readonly (string | null)[]): number[] {
  const places = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    if (key === null || key.length < 6) continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  return [...places.values()].flatMap((indexes) => {
    const isPaged = indexes.every((index, at) => at === 0 || index - (indexes[at - 1] ?? 0) >= FEWEST_LINES_A_PAGE);
    const interrupts = indexes.some(
      (index) =>
        index > 0 && /[\u4e00-\u9fff，、]$/.test(folded[index - 1] ?? '') && (folded[index - 1] ?? '').length >= 20,
    );
    return indexes.length >= FEWEST_REPEATS && isPaged && interrupts ? indexes.slice(1) : [];
  });
}
