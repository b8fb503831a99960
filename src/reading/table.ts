import type { Noise, NoiseReason } from '../vocabulary/document.js';
import { extentOf } from './extent.js';
import type { Cell, Place } from './reading.js';
import type { ReadingBuilder } from './reading-builder.js';

/** A cell as the file has it. `dropped` is markup that stood before or behind its text and is listed as noise. */
export type GridCell = {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  /** The file itself marks it as a header (th, tblHeader). */
  readonly isHeader?: boolean;
  /**
   * Writes `text`, exactly, for a cell that is not the file's own throughout: numbers Word counts by itself, words left
   * out in the middle.
   */
  readonly write?: (builder: ReadingBuilder) => void;
  readonly dropped?: { readonly before: string; readonly behind: string; readonly reason: NoiseReason };
  /** What was taken out before, within and behind its text, in order; offsets into `text`, which has no outer white space. */
  readonly noise?: readonly Noise[];
};

export type GridRow = {
  readonly cells: readonly GridCell[];
  readonly place: Place;
  readonly recognised?: true;
  /** Writes what belongs right behind the row: its notes, what was left out there. */
  readonly after?: (builder: ReadingBuilder) => void;
};

/** One place of the grid: the cell there, and whether it is the first of the places that cell covers. */
type Slot = { readonly cell: GridCell; readonly isOrigin: boolean };

const LONGEST_HEADER = 24;
/** Longer words would be said again in every row: a name is left out, a merged cell stands in its first row alone. */
const LONGEST_NAME = 100;
const LONGEST_REPEAT = 400;
const LONGEST_SECTION = 40;
const SEPARATOR = '；';

/**
 * Writes a table as blocks: its header (row 0), then a block a row in which each cell stands behind the name of its
 * column: `项目：校园食堂改造；目标：12所`. Names, separators and what a merged cell repeats are supplied, so each
 * character of the file is there once as its own.
 */
export function writeTable(builder: ReadingBuilder, rows: readonly GridRow[], table: number): void {
  const grid = gridOf(rows);
  const captions = countCaptions(grid);
  const headerEnd = captions + countHeaders(grid.slice(captions));
  const names = columnNames(grid.slice(captions, headerEnd));
  let number = 0;
  for (const [index, slots] of grid.entries()) {
    const row = rows[index];
    if (row === undefined) continue;
    // A row of one short cell over all columns heads the rows below it: it is nobody's column, and no row of its own.
    const isSection = index >= headerEnd && isWhole(slots) && (slots[0]?.cell.text.length ?? 0) <= LONGEST_SECTION;
    const isHeader = index < headerEnd || isSection;
    number += isHeader ? 0 : 1;
    const cells: Cell[] = [];
    const { place, recognised } = row;
    const fields = {
      kind: 'table-row',
      place,
      row: { table, row: isHeader ? 0 : number, cells },
      ...(recognised ? { recognised } : {}),
    } as const;
    const isNameless = isHeader || isWhole(slots);
    builder.block(fields, () => writeRow(builder, { slots, names: isNameless ? null : names, cells }));
    row.after?.(builder);
  }
}

function writeRow(
  builder: ReadingBuilder,
  { slots, names, cells }: { slots: readonly Slot[]; names: readonly string[] | null; cells: Cell[] },
): void {
  const written = new Set<GridCell>();
  let isFirst = true;
  for (const [column, { cell, isOrigin }] of slots.entries()) {
    const isRepeat = written.has(cell);
    if (isRepeat) continue;
    written.add(cell);
    const text = cell.text.trim();
    if (isOrigin && cell.dropped !== undefined) builder.drop(cell.dropped.before, cell.dropped.reason);
    const isShown = text.length > 0 && (isOrigin || (names !== null && text.length <= LONGEST_REPEAT));
    if (isShown) {
      if (!isFirst) builder.supply(names === null ? '\t' : SEPARATOR);
      isFirst = false;
      const header = names?.[column] ?? '';
      if (header !== '') builder.supply(`${header}：`);
      const start = builder.length;
      if (isOrigin) writeCell(builder, cell, text);
      else builder.supply(text);
      cells.push({ header, start, end: builder.length });
    } else if (isOrigin) writeCell(builder, cell, '');
    if (isOrigin && cell.dropped !== undefined) builder.drop(cell.dropped.behind, cell.dropped.reason);
  }
}

function writeCell(builder: ReadingBuilder, { write, noise = [] }: GridCell, text: string): void {
  if (write === undefined) addWithNoise(builder, text, noise);
  else write(builder);
}

function addWithNoise(builder: ReadingBuilder, text: string, noise: readonly Noise[]): void {
  let position = 0;
  for (const { at, text: dropped, reason } of noise) {
    builder.add(text.slice(position, at)).drop(dropped, reason);
    position = Math.max(position, at);
  }
  builder.add(text.slice(position));
}

/** Lays the cells out, each over all the places it spans. Spans beyond the table's edge are cut. */
function gridOf(rows: readonly GridRow[]): Slot[][] {
  const grid: Slot[][] = rows.map(() => []);
  for (const [index, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[index]?.[column] !== undefined) column += 1;
      const columns = Math.max(1, Math.min(cell.columns ?? 1, MOST_COLUMNS - column));
      const depth = Math.max(1, Math.min(cell.rows ?? 1, rows.length - index));
      for (let down = 0; down < depth; down += 1) {
        const line = grid[index + down];
        for (let right = 0; right < columns && line !== undefined; right += 1) {
          line[column + right] ??= { cell, isOrigin: down === 0 };
        }
      }
      column += columns;
    }
  }
  const empty: Slot = { cell: { text: '' }, isOrigin: false };
  return grid.map((line) => Array.from(line, (slot) => slot ?? empty));
}

const MOST_COLUMNS = 256;

function widthOf(grid: readonly (readonly Slot[])[]): number {
  return grid.reduce((width, line) => Math.max(width, line.length), 0);
}

/** A first row that is one cell over all columns names the table. */
function countCaptions(grid: readonly (readonly Slot[])[]): number {
  const width = widthOf(grid);
  let count = 0;
  while (count < grid.length - 1 && width > 1 && isWhole(grid[count] ?? [])) count += 1;
  return count;
}

function isWhole(line: readonly Slot[]): boolean {
  const shown = new Set(line.map(({ cell }) => cell).filter(({ text }) => text.trim() !== ''));
  return shown.size === 1 && line.length > 1 && line.every(({ cell }) => shown.has(cell));
}

/** Rows of column names: those the file marks, else one row of short names, and the rows its merged cells reach into. */
function countHeaders(grid: readonly (readonly Slot[])[]): number {
  let marked = 0;
  while (marked < grid.length && grid[marked]?.every(({ cell }) => cell.isHeader === true)) marked += 1;
  if (marked > 0 && marked < grid.length) return marked;
  const [first] = grid;
  if (first === undefined || grid.length < 2 || !isHeaderLike(first)) return 0;
  const depths = first.map(({ cell }) => cell.rows ?? 1);
  const depth = Math.max(1, extentOf(depths).greatest);
  const isGrouped = first.some(({ cell }) => (cell.columns ?? 1) > 1);
  // A cell that reaches down beside others that do not, with no group of columns to name, is of the rows it reaches into.
  if (!isGrouped && depths.some((each) => each !== depth)) return 0;
  return depth < grid.length && isGrouped ? depth : 1;
}

function isHeaderLike(line: readonly Slot[]): boolean {
  return areColumnNames([...new Set(line.map(({ cell }) => cell))].map(({ text }) => text));
}

/** Short names, all different, none a figure, no sentence; one column may be without. */
export function areColumnNames(cells: readonly string[]): boolean {
  const names = cells.map((text) => text.replace(/\s+/g, ''));
  const filled = names.filter((name) => name !== '');
  return (
    filled.length >= 2 &&
    filled.length >= names.length - 1 &&
    new Set(filled).size === filled.length &&
    filled.every((name) => name.length <= LONGEST_HEADER && !/[。；]|^[\d.,%％—–-]+$/.test(name))
  );
}

/** Names of columns; a name over several rows of the header is joined: 目标·2025年. */
function columnNames(header: readonly (readonly Slot[])[]): string[] {
  const width = widthOf(header);
  return Array.from({ length: width }, (_, column) => {
    const names = header.map((line) => (line[column]?.cell.text ?? '').replace(/\s+/g, ''));
    const joined = [...new Set(names)].filter((name) => name !== '').join('·');
    return joined.length <= LONGEST_NAME ? joined : '';
  });
}
