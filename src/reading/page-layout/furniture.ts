import { foldWidth } from '../../language/width.js';
import type { NoiseReason } from '../../vocabulary/document.js';
import { opensNumbered } from '../line-opening.js';
import type { PageItem, PlacedLine, ReadPage } from './page-items.js';

type FurnitureReason = Extract<NoiseReason, 'running-head' | 'page-number'>;

/** Share of a page's height, above and below, in which furniture stands. */
const ZONE = 0.17;
/** Lines from the page's edge among which a running head stands. */
const OUTERMOST = 4;
const FEWEST_PAGES = 3;
const LONGEST = 60;
const MOST_NUMBERS = 3;
/** Points two prints of one running head may differ in height. */
const SAME_HEIGHT = 4;

/** 一 is what a dash is recognised as in a scan. */
const DASH = '[-—–－―‐·•~～|一]';
const MARKED = new RegExp(
  `^(?:${DASH}+\\d{1,4}[.,?]?${DASH}+|第?(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,5})页(?:[,，/]?[共总](?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,5})页)?|\\d{1,4}/\\d{1,4}|page\\d{1,4}(?:of\\d{1,4})?)$`,
  'i',
);
const BARE = /^(?:\d{1,4}|[ivxl]{1,6})$/i;

/** For each line that is printed by the page, not by the text, why it goes. */
export function findFurniture(pages: readonly ReadPage[]): Map<PlacedLine, FurnitureReason> {
  const found = new Map<PlacedLine, FurnitureReason>();
  const edges = pages.map(({ items }) => outermost(items));
  markNumbers(edges, found);
  markRunningHeads(edges, found);
  // A bare figure shows itself as a number of the page only by its neighbours once the heads are gone.
  markBareNumbers(pages, found);
  for (const { items } of pages) keepWholePages(items, found);
  return found;
}

/** Forms and cards one to a page are alike: what fills a page is no head of it. */
function keepWholePages(items: readonly PageItem[], found: Map<PlacedLine, FurnitureReason>): void {
  const isLeft = items.some((item) => item.kind === 'table' || !found.has(item.line));
  if (isLeft) return;
  for (const item of items) {
    if (item.kind === 'line' && found.get(item.line) === 'running-head') found.delete(item.line);
  }
}

type Edge = { readonly line: PlacedLine; readonly isHead: boolean };

/** The lines of a page's head and foot, from its edge inwards. */
function outermost(items: readonly PageItem[]): Edge[] {
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item.line] : [])).sort((a, b) => a.y - b.y);
  const head = lines.slice(0, OUTERMOST).filter(({ y, pageHeight }) => y < ZONE * pageHeight);
  const foot = lines.slice(-OUTERMOST).filter(({ y, pageHeight }) => y > (1 - ZONE) * pageHeight);
  return [...head.map((line) => ({ line, isHead: true })), ...foot.map((line) => ({ line, isHead: false }))];
}

function compact(text: string): string {
  return foldWidth(text).replace(/\s+/g, '');
}

function markNumbers(edges: readonly Edge[][], found: Map<PlacedLine, FurnitureReason>): void {
  for (const { line } of edges.flat()) if (MARKED.test(compact(line.text))) found.set(line, 'page-number');
}

/** The same words at the same height on several pages, a number in them aside that counts the pages. */
function markRunningHeads(edges: readonly Edge[][], found: Map<PlacedLine, FurnitureReason>): void {
  const groups = new Map<string, PlacedLine[]>();
  for (const { line, isHead } of edges.flat()) {
    if (found.has(line) || line.text.length > LONGEST) continue;
    for (const words of printedWords(line)) {
      const key = `${isHead ? 'head' : 'foot'} ${words}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [line]);
      else group.push(line);
    }
  }
  for (const group of groups.values()) {
    const pagesAt = pagesByHeight(group);
    for (const line of group) {
      const alike = pagesAt(line.y);
      const isPrintedByPage = alike >= FEWEST_PAGES || (alike === edges.length && edges.length > 1);
      if (isPrintedByPage) found.set(line, 'running-head');
    }
  }
}

/** What a line has in common with its like on other pages: all its words, or all but one number, told from the page's. */
function printedWords({ text, page }: PlacedLine): string[] {
  const words = compact(text);
  // An annex on each page is headed alike as well.
  if (!/\p{L}/u.test(words) || /^附[件表录图]/.test(words)) return [];
  if (opensNumbered(text)) return [words];
  const counted = Array.from(words.matchAll(/\d{1,4}/g), ({ 0: figures, index }) => {
    const rest = words.slice(index + figures.length);
    return `${words.slice(0, index)}#${Number(figures) - page}#${rest}`;
  });
  return [words, ...counted.slice(0, MOST_NUMBERS)];
}

/** On how many pages one of the lines stands at about a height. */
function pagesByHeight(lines: readonly PlacedLine[]): (y: number) => number {
  const bands = new Map<number, Set<number>>();
  const bandOf = (y: number): number => Math.round(y / SAME_HEIGHT);
  for (const { y, page } of lines) bands.set(bandOf(y), (bands.get(bandOf(y)) ?? new Set()).add(page));
  const counts = new Map<number, number>();
  return (y) => {
    const band = bandOf(y);
    const count =
      counts.get(band) ?? new Set([band - 1, band, band + 1].flatMap((near) => [...(bands.get(near) ?? [])])).size;
    counts.set(band, count);
    return count;
  };
}

/** Figures alone on the outermost line, rising with the pages: on a page by itself a figure proves nothing. */
function markBareNumbers(pages: readonly ReadPage[], found: Map<PlacedLine, FurnitureReason>): void {
  const candidates = pages.flatMap(({ items }) => {
    const left = outermost(items).filter(({ line }) => !found.has(line));
    const head = left.find(({ isHead }) => isHead)?.line;
    const foot = left.findLast(({ isHead }) => !isHead)?.line;
    return [head, foot].filter((line) => line !== undefined).filter((line) => BARE.test(compact(line.text)));
  });
  const pagesByOffset = new Map<string, Set<number>>();
  for (const line of candidates) {
    pagesByOffset.set(offset(line), (pagesByOffset.get(offset(line)) ?? new Set()).add(line.page));
  }
  for (const line of candidates) {
    if ((pagesByOffset.get(offset(line))?.size ?? 0) > 1) found.set(line, 'page-number');
  }
}

function offset({ text, page }: PlacedLine): string {
  const figure = compact(text);
  return /^\d+$/.test(figure) ? String(Number(figure) - page) : 'roman';
}
