import { cleanText } from '../clean-text.js';
import type { Line } from '../paper.js';
import { textWidth } from './glyph-widths.js';
import { valuesIn } from './values.js';

/**
 * A column should not have to break its longest cell where that is at most `cell` characters (二、（一）3, 原文未写期限), nor
 * a value in it of at most `value`. The first of these with which all columns fit is taken.
 */
const UNBROKEN = [
  { cell: 8, value: 14 },
  { cell: 8, value: 11 },
  { cell: 7, value: 9 },
  { cell: 6, value: 8 },
  { cell: 5, value: 7 },
  { cell: 4, value: 6 },
  { cell: 4, value: 4 },
];

/** Least characters in a line of any other column. */
const FEW = 4;

/** A column to write in needs no more characters. */
const MOST_WRITTEN = 10;

/** Rows looked at, and characters moved: enough for the widths to settle, and no more time than that. */
const MOST_ROWS = 200;
const MOST_MOVES = 60;

/** A move that saves less of the height is not worth leaving the shares asked for. */
const WORTH_A_MOVE = 0.02;

export type Cells = readonly Line[];

/**
 * Widths that sum to `width`. They begin with the shares asked for; then width goes, a character at a time, to where it
 * makes the rows lower. All in twips; `padding` is what both sides of a cell take.
 */
export function columnWidths({
  shares,
  rows,
  width: whole,
  character,
  padding,
}: {
  readonly shares: readonly number[];
  readonly rows: readonly Cells[];
  readonly width: number;
  readonly character: number;
  readonly padding: number;
}): number[] {
  const lengths = rows.slice(0, MOST_ROWS).map((cells) => shares.map((_, column) => lineWidth(cells[column] ?? [])));
  const all = whole / character - (shares.length * padding) / character;
  const longest = shares.map((_, column) => lengths.reduce((most, row) => Math.max(most, row[column] ?? 0), 0));
  const values = shares.map((_, column) => widestValues(rows, column));
  const asked = shareOut(shares, whole).map((width) => (width - padding) / character);
  const written = shares.map((_, column) =>
    isToWriteIn(lengths, column) ? Math.min(asked[column] ?? 0, MOST_WRITTEN) : 0,
  );
  const least = UNBROKEN.map(({ cell, value }) =>
    longest.map((length, column) =>
      Math.max(leastOf(length, cell), widestWithin(values[column] ?? [], value) + 0.5, written[column] ?? 0),
    ),
  ).find((each) => sum(each) <= all);
  if (least === undefined) return shareOut(shares, whole);
  const settled = settle(widen(asked, least, all), least, lengths);
  return shareOut(
    settled.map((width) => width * character + padding),
    whole,
  );
}

/** A column with nothing below its title is for a hand, and keeps the width asked for. */
function isToWriteIn(lengths: readonly (readonly number[])[], column: number): boolean {
  return lengths.length > 1 && lengths.slice(1).every((row) => (row[column] ?? 0) === 0);
}

/** Half a character to spare: fonts differ. */
function leastOf(longest: number, short: number): number {
  return (longest > short ? FEW : longest) + 0.5;
}

/** Zero where none is. */
function widestWithin(widths: readonly number[], most: number): number {
  return widths.find((width) => width <= most) ?? 0;
}

/** The widths of the values of a column, the widest first. */
function widestValues(rows: readonly Cells[], column: number): number[] {
  const lines = rows.slice(0, MOST_ROWS).map((cells) => cells[column] ?? []);
  const widths = lines.flatMap((line) => valuesIn(line.map(plainText).join('')).map(textWidth));
  return widths.sort((left, right) => right - left);
}

function plainText(inline: Line[number]): string {
  return inline.kind === 'note' ? '' : cleanText(inline.text);
}

/** Columns below their least width get it, at the cost of those that have more than theirs. */
function widen(asked: readonly number[], least: readonly number[], all: number): number[] {
  const spare = asked.map((width, column) => Math.max(0, width - (least[column] ?? 0)));
  const left = all - sum(least);
  const total = sum(spare);
  return least.map(
    (width, column) => width + (total === 0 ? left / least.length : ((spare[column] ?? 0) / total) * left),
  );
}

function settle(start: readonly number[], least: readonly number[], lengths: readonly (readonly number[])[]): number[] {
  let widths = [...start];
  let height = heightOf(widths, lengths);
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const better = neighbours(widths, least)
      .map((each) => ({ widths: each, height: heightOf(each, lengths) }))
      .reduce((best, each) => (each.height < best.height ? each : best), { widths, height });
    if (better.height > height * (1 - WORTH_A_MOVE)) break;
    ({ widths, height } = better);
  }
  return widths;
}

/** Every way to give a character of one column to another. */
function neighbours(widths: readonly number[], least: readonly number[]): number[][] {
  return widths.flatMap((width, from) =>
    width - 1 < (least[from] ?? 0)
      ? []
      : widths.flatMap((_, to) =>
          from === to ? [] : [widths.map((each, at) => (at === from ? each - 1 : at === to ? each + 1 : each))],
        ),
  );
}

/** In lines and parts of lines, so that every move towards fewer lines counts. A line is filled but for a character. */
function heightOf(widths: readonly number[], lengths: readonly (readonly number[])[]): number {
  return sum(
    lengths.map((row) => row.reduce((most, length, at) => Math.max(most, length / ((widths[at] ?? 2) - 1)), 1)),
  );
}

/** A column with less of the widest share than this could not be seen. */
const LEAST_SHARE = 0.001;

/** Widths that sum to `whole`. A share that is no positive number counts as the smallest of the others. */
function shareOut(shares: readonly number[], whole: number): number[] {
  const sound = shares.filter(isPositive);
  const [smallest, largest] = sound.length === 0 ? [1, 1] : [Math.min(...sound), Math.max(...sound)];
  const safe = shares.map((share) => Math.max((isPositive(share) ? share : smallest) / largest, LEAST_SHARE));
  const ends = safe.map((_, index) => Math.round((sum(safe.slice(0, index + 1)) / sum(safe)) * whole));
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

/** In Han characters; the mark of a note is a small one. */
function lineWidth(line: Line): number {
  return sum(line.map((inline) => (inline.kind === 'note' ? 0.7 : textWidth(cleanText(inline.text)))));
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
