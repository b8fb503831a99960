import { opensNumbered } from '../line-opening.js';
import { type Fragment, printedWidth, splitAt } from './fragment.js';
import { type Line, linesOf } from './line.js';
import type { Grid } from './ruling.js';
import { seam } from './spacing.js';

/** `column` is the first one it covers, from 0. */
export type TableCell = {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
};

/** A table as it stands on one page; each row holds the cells that begin in it. */
export type PageTable = {
  readonly rows: readonly (readonly TableCell[])[];
  /** Edges of its columns, from left to right. */
  readonly edges: readonly number[];
  readonly top: number;
  readonly bottom: number;
};

type Box = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** Blank a table leaves between a line of a cell and its edges, both together, in points. */
const PADDING = 9;
/** A full line of a cell may end this far early, in parts of its size. */
const SLACK = 1;
/** The middle of a character lies this far above its base line, in parts of its size. */
const MIDDLE = 0.35;

/** The table drawn by a grid, with the fragments it holds; null where fewer than two of its cells hold text. */
export function ruledTable(grid: Grid, fragments: readonly Fragment[]): PageTable | null {
  const boxes = boxesOf(grid);
  const held = new Map<Box, Fragment[]>(boxes.map((box) => [box, []]));
  const boxAt = placesOf(boxes);
  for (const fragment of fragments.flatMap((whole) => splitAtEdges(whole, grid))) {
    const row = intervalOf(fragment.y - MIDDLE * fragment.size, grid.ys);
    const column = intervalOf((fragment.x + fragment.right) / 2, grid.xs);
    const box = boxAt.get(`${row},${column}`);
    if (box !== undefined) held.get(box)?.push(fragment);
  }
  if ([...held.values()].filter((inside) => inside.length > 0).length < 2) return null;
  const rows: TableCell[][] = grid.ys.slice(1).map(() => []);
  for (const box of boxes) {
    const width = (grid.xs[box.column + box.columns] ?? 0) - (grid.xs[box.column] ?? 0);
    const text = cellText(linesOf(held.get(box) ?? []), width - PADDING);
    rows[box.row]?.push({ text, column: box.column, columns: box.columns, rows: box.rows });
  }
  return { rows, edges: grid.xs, top: grid.ys[0] ?? 0, bottom: grid.ys.at(-1) ?? 0 };
}

/** Whether a fragment stands within a grid's outline. */
export function isInside({ xs, ys }: Grid, fragment: Fragment): boolean {
  const middle = fragment.y - MIDDLE * fragment.size;
  const centre = (fragment.x + fragment.right) / 2;
  return (
    middle > (ys[0] ?? 0) && middle < (ys.at(-1) ?? 0) && centre > (xs[0] ?? 0) - 2 && centre < (xs.at(-1) ?? 0) + 2
  );
}

/** Lines of a cell as one text: a blank where a line ended before it was full or a number opens the next. */
export function cellText(lines: readonly Line[], width: number): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined) {
      text = line.text;
      continue;
    }
    const next = line.pieces[0]?.text ?? line.text;
    const need = firstTokenWidth(next) * line.size;
    const room = width - (before.right - before.x) - need;
    const isBroken = room > SLACK * line.size || opensNumbered(line.text);
    text += (isBroken ? ' ' : seam(before.text, line.text)) + line.text;
  }
  return text;
}

/** Width, in full-width characters, of what cannot be broken at the start of a line. */
export function firstTokenWidth(text: string): number {
  const token =
    /^[“‘（《〈〔「『【(]*(?:[\w%.,/‰-]+|.)[，。、；：！？）》”’」』〕】,.;:!?)%‰]*/u.exec(text)?.[0] ?? text.charAt(0);
  return printedWidth(token);
}

/** Boxes of the grid with no line between them are one cell. */
function boxesOf({ xs, ys, isClosedRight, isClosedBelow }: Grid): Box[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const taken = new Set<number>();
  const boxes: Box[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let right = column;
      while (right + 1 < columns && !isClosedRight(row, right) && !taken.has(row * columns + right + 1)) right += 1;
      let down = row;
      const isOpenBelow = (at: number): boolean =>
        Array.from({ length: right - column + 1 }, (_, offset) => column + offset).every(
          (place) => !isClosedBelow(at, place) && !taken.has((at + 1) * columns + place),
        );
      while (down + 1 < rows && isOpenBelow(down)) down += 1;
      for (let y = row; y <= down; y += 1) for (let x = column; x <= right; x += 1) taken.add(y * columns + x);
      boxes.push({ row, column, rows: down - row + 1, columns: right - column + 1 });
    }
  }
  return boxes;
}

function placesOf(boxes: readonly Box[]): Map<string, Box> {
  const places = new Map<string, Box>();
  for (const box of boxes) {
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      for (let column = box.column; column < box.column + box.columns; column += 1) places.set(`${row},${column}`, box);
    }
  }
  return places;
}

/** A text drawn in one go over the line between two cells belongs to both. */
function splitAtEdges(fragment: Fragment, grid: Grid): Fragment[] {
  const row = intervalOf(fragment.y - MIDDLE * fragment.size, grid.ys);
  const parts: Fragment[] = [];
  let rest = fragment;
  for (const [index, edge] of grid.xs.entries()) {
    const isDrawn = index > 0 && index < grid.xs.length - 1 && grid.isClosedRight(row, index - 1);
    if (!isDrawn || edge < rest.x + 0.4 * rest.size || edge > rest.right - 0.4 * rest.size) continue;
    const [left, right] = splitAt(rest, edge);
    if (left === undefined || right === undefined) continue;
    parts.push(left);
    rest = right;
  }
  return [...parts, rest];
}

function intervalOf(at: number, stops: readonly number[]): number {
  const next = stops.findIndex((stop, index) => index > 0 && at < stop);
  return next < 0 ? stops.length - 2 : next - 1;
}
