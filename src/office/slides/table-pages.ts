import type { SlideBody } from '../deck.js';
import { balance } from './balance.js';
import { cut, inEvenBlocks } from './cut.js';
import { BODY, linesIn, pitch, SIZES } from './geometry.js';
import { wrap } from './measure.js';

type TableBody = Extract<SlideBody, { kind: 'table' }>;
type Row = readonly string[];

export type TablePage = {
  readonly kind: 'table';
  readonly size: number;
  /** In points. */
  readonly widths: readonly number[];
  /** Null where no column has a title. */
  readonly head: Row | null;
  readonly rows: readonly Row[];
};

/** Points around the text of a cell. */
export const CELL = { side: 8, edge: 5 };

const [SMALLEST = 14] = SIZES.table.toReversed();

/** Three characters and the margins: a column is never narrower, and a table with more columns goes on beside itself. */
const LEAST_WIDTH = 3 * SMALLEST + 2 * CELL.side;
const MOST_COLUMNS = 12;

/** A head higher than this share of the slide is shown once, as a row. */
const HIGHEST_HEAD = 0.4;

/** Rows are kept whole where they fit a page, and the head is repeated on each; none where there are no cells. */
export function tablePages({ columns, rows }: TableBody): TablePage[] {
  const count = Math.max(columns.length, ...rows.map(({ length }) => length));
  const all = Array.from({ length: Math.max(0, count) }, (_, index) => index);
  return inEvenBlocks(all, MOST_COLUMNS).flatMap((block) => {
    const widths = shareOut(block.map((column) => columns[column]?.width ?? 0));
    const head = block.map((column) => columns[column]?.title ?? '');
    const cells = rows.map((row) => block.map((column) => row[column] ?? ''));
    if (head.every((title) => title.trim() === '')) return pagesOf(widths, null, cells);
    return rowHeight(head, widths, SMALLEST) > HIGHEST_HEAD * BODY.h
      ? pagesOf(widths, null, [head, ...cells])
      : pagesOf(widths, head, cells);
  });
}

function pagesOf(widths: readonly number[], head: Row | null, rows: readonly Row[]): TablePage[] {
  const heightOf = (page: readonly Row[], size: number) =>
    [...(head === null ? [] : [head]), ...page].reduce((sum, row) => sum + rowHeight(row, widths, size), 0);
  const sizeFor = (pages: readonly (readonly Row[])[]) =>
    SIZES.table.find((size) => pages.every((page) => heightOf(page, size) <= BODY.h));
  if (rows.length === 0 && head === null) return [];
  const whole = sizeFor([rows]);
  if (whole !== undefined) return [{ kind: 'table', size: whole, widths, head, rows }];
  const free = BODY.h - heightOf([], SMALLEST);
  const most = linesIn(free - 2 * CELL.edge, SMALLEST);
  const pieces = rows.flatMap((row) => cutRow(row, widths, most));
  const pages = balance(pieces, (row) => rowHeight(row, widths, SMALLEST), free);
  const size = sizeFor(pages) ?? SMALLEST;
  return pages.map((page) => ({ kind: 'table', size, widths, head, rows: page }));
}

/** A row higher than a page goes on in more rows. */
function cutRow(row: Row, widths: readonly number[], most: number): Row[] {
  const pieces = row.map((text, column) => cut(text, cellWidth(widths[column], SMALLEST), most));
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => pieces.map((each) => each[index] ?? ''));
}

export function rowHeight(row: Row, widths: readonly number[], size: number): number {
  const lines = row.map((text, column) => wrap(text, cellWidth(widths[column], size)).length);
  return Math.max(1, ...lines) * pitch(size) + 2 * CELL.edge;
}

/** Ems of a line. Heads are bold, and bold letters wider. */
function cellWidth(width = LEAST_WIDTH, size: number): number {
  return ((width - 2 * CELL.side) / size) * 0.97;
}

/** Every column has the least width, and its share of what is left. A share that is no positive number counts as the smallest. */
function shareOut(shares: readonly number[]): number[] {
  const sound = shares.filter((share) => Number.isFinite(share) && share > 0);
  const least = sound.length === 0 ? 1 : Math.min(...sound);
  const most = sound.length === 0 ? 1 : Math.max(...sound);
  const safe = shares.map((share) => (sound.includes(share) ? share : least) / most);
  const total = safe.reduce((sum, share) => sum + share, 0);
  const left = BODY.w - shares.length * LEAST_WIDTH;
  return safe.map((share) => LEAST_WIDTH + (share / total) * left);
}
