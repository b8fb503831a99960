import { extentOf } from '../extent.js';
import type { TextRange } from '../reading.js';
import type { Fragment } from './fragment.js';
import { isApart } from './spacing.js';

/** What stands on a line between two wide gaps: a cell of a table without rules, one of two names side by side. */
export type Piece = { readonly text: string; readonly x: number; readonly right: number };

export type Line = Piece & {
  /** Base line. */
  readonly y: number;
  /** The size of most of its type. */
  readonly size: number;
  /** All of it is bold. */
  readonly bold: boolean;
  readonly pieces: readonly Piece[];
  readonly fragments: readonly Fragment[];
  /** Where raised characters stand in `text`. */
  readonly raised: readonly TextRange[];
};

/** Base lines this close, in parts of the smaller type, are one. */
const SAME_LINE = 0.35;
/** A smaller type than this part of its neighbour's may stand raised or lowered. */
const SMALL = 0.82;
const TOUCHING = 0.15;
/** Rows above among which a fragment may find its own: those of a line set in several sizes. */
const NEAREST_ROWS = 4;
/** In parts of the type's size: from here on a gap may part two columns. */
const WIDE_GAP = 1;

/** Lines from top to bottom, each read from left to right. */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  const rows = attachSmallType(rowsOf(fragments));
  return rows.map(lineOf).sort((a, b) => a.y - b.y || a.x - b.x);
}

export function lineOf(row: readonly Fragment[]): Line {
  const words = wordsOf([...row].sort((a, b) => a.x - b.x));
  const pieces: Piece[] = [];
  const raised: TextRange[] = [];
  let text = '';
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const blank = before !== undefined && isApart(before, word) ? ' ' : '';
    const isNew = before === undefined || (blank !== '' && word.x - before.right > WIDE_GAP * word.size);
    const last = pieces.at(-1);
    if (isNew || last === undefined) pieces.push({ text: word.text, x: word.x, right: word.right });
    else pieces[pieces.length - 1] = { text: last.text + blank + word.text, x: last.x, right: word.right };
    text += blank;
    if (word.raised) raised.push({ start: text.length, end: text.length + word.text.length });
    text += word.text;
  }
  const main = mainSize(words);
  const own = words.filter((word) => word.raised === undefined);
  return {
    text,
    x: extentOf(words.map((word) => word.x)).least,
    right: extentOf(words.map((word) => word.right)).greatest,
    y: own.find((word) => word.size === main)?.y ?? words[0]?.y ?? 0,
    size: main,
    bold: own.length > 0 && own.every((word) => word.bold || !/[\p{L}\p{N}]/u.test(word.text)),
    pieces,
    fragments: words,
    raised,
  };
}

function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const row = rows.slice(-NEAREST_ROWS).findLast((candidate) => isOnRow(candidate, fragment));
    if (row === undefined) rows.push([fragment]);
    else row.push(fragment);
  }
  return rows;
}

function isOnRow(row: readonly Fragment[], fragment: Fragment): boolean {
  const [first] = row;
  if (first === undefined) return false;
  const size = Math.min(first.size, fragment.size);
  return Math.abs(first.y - fragment.y) <= SAME_LINE * size && !row.some((other) => covers(other, fragment));
}

/** Two texts at one place are two lines, however close. */
function covers(a: Fragment, b: Fragment): boolean {
  const overlap = Math.min(a.right, b.right) - Math.max(a.x, b.x);
  return overlap > 0.6 * Math.min(a.right - a.x, b.right - b.x) && Math.abs(a.y - b.y) > 0.1 * a.size;
}

/** Rows made of small type alone go into the line whose characters they stand at. */
function attachSmallType(rows: readonly Fragment[][]): Fragment[][] {
  const kept = rows.map((row) => [...row]);
  for (const [index, row] of rows.entries()) {
    const hosts = [kept[index - 1], kept[index + 1], kept[index - 2], kept[index + 2]].filter((host) => host?.length);
    const homes = row.map((fragment) => hosts.find((host) => host?.some((other) => isAt(other, fragment))));
    if (!homes.every((home) => home !== undefined)) continue;
    for (const [at, fragment] of row.entries()) {
      const home = homes[at];
      const isRaised = fragment.y < (home?.[0]?.y ?? 0);
      home?.push(isRaised ? { ...fragment, raised: true } : fragment);
    }
    kept[index] = [];
  }
  return kept.filter((row) => row.length > 0).map(markRaised);
}

function isAt(host: Fragment, small: Fragment): boolean {
  if (small.size > SMALL * host.size || host.raised) return false;
  const isBeside = Math.min(Math.abs(small.x - host.right), Math.abs(host.x - small.right)) < 0.4 * host.size;
  return isBeside && small.y > host.y - 0.8 * host.size && small.y < host.y + 0.35 * host.size;
}

/** Raised by less than a line's tolerance: still above the base line of a larger neighbour. */
function markRaised(row: readonly Fragment[]): Fragment[] {
  const main = mainSize(row);
  const base = row.find((fragment) => fragment.size === main)?.y ?? 0;
  return row.map((fragment) =>
    fragment.size <= SMALL * main && fragment.y < base - 0.15 * main ? { ...fragment, raised: true } : fragment,
  );
}

/** Fragments that touch become one, so that a text drawn letter by letter reads like any other. */
function wordsOf(row: readonly Fragment[]): Fragment[] {
  const words: Fragment[] = [];
  for (const fragment of row) {
    const last = words.at(-1);
    const touches =
      last !== undefined &&
      fragment.x - last.right < TOUCHING * fragment.size &&
      last.bold === fragment.bold &&
      last.raised === fragment.raised &&
      Math.abs(last.size - fragment.size) < 0.1 * last.size;
    if (touches) {
      words[words.length - 1] = {
        ...last,
        text: last.text + fragment.text,
        right: Math.max(last.right, fragment.right),
      };
    } else words.push(fragment);
  }
  return words;
}

function mainSize(words: readonly Fragment[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of words) counts.set(size, (counts.get(size) ?? 0) + text.length);
  let main = 0;
  for (const [size, count] of counts) if (main === 0 || count > (counts.get(main) ?? 0)) main = size;
  return main;
}
