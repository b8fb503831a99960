import { type Line, lineOf } from './line.js';
import type { PlacedLine } from './page-items.js';
import { cellText, type PageTable, type TableCell } from './ruled-table.js';

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
/** Blank between two columns, in parts of the type's size. */
const NARROWEST_GAP = 0.8;
/** A line that runs on in its cell stands this close below, in parts of the type's size. */
const WITHIN_CELL = 1.9;

type Column = { from: number; to: number };
export type AlignedTable = { readonly lines: readonly PlacedLine[]; readonly table: PageTable };

/**
 * The table without rules that begins at the first of `lines` (of one page, top to bottom), or null: at least three
 * columns, kept apart by blank strips that no line of the table crosses, over at least three rows.
 */
export function alignedTable(lines: readonly PlacedLine[]): AlignedTable | null {
  const [first] = lines;
  if (first === undefined || first.pieces.length < FEWEST_COLUMNS) return null;
  let columns: Column[] = [];
  let end = 0;
  while (end < lines.length) {
    const line = lines[end];
    const before = lines[end - 1];
    if (line === undefined || line.column !== first.column || line.page !== first.page) break;
    if (before !== undefined && line.y - before.y > 4 * line.size) break;
    const wider = withLine(columns, line);
    const isRow = line.pieces.length >= 2 || (before !== undefined && line.y - before.y < WITHIN_CELL * line.size);
    if (!isRow || wider.length < Math.max(FEWEST_COLUMNS, columns.length)) break;
    columns = wider;
    end += 1;
  }
  const taken = lines.slice(0, end);
  const rows = rowsOf(taken, columns);
  const full = rows.filter((row) => filled(row) >= FEWEST_COLUMNS).length;
  if (full < FEWEST_ROWS || full < rows.length / 2) return null;
  return {
    lines: taken,
    table: {
      rows: rows.map((row) => row.map((cell, index): TableCell => cellOf(cell, index, columns[index]))),
      edges: columns.map(({ from }) => from),
      top: first.y,
      bottom: taken.at(-1)?.y ?? first.y,
    },
  };
}

/** The columns with a line's pieces laid over them; pieces that bridge a gap make two columns one. */
function withLine(columns: readonly Column[], line: PlacedLine): Column[] {
  const all = [...columns, ...line.pieces.map(({ x, right }) => ({ from: x, to: right }))];
  const merged: Column[] = [];
  for (const column of all.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && column.from < last.to + NARROWEST_GAP * line.size) last.to = Math.max(last.to, column.to);
    else merged.push({ ...column });
  }
  return merged;
}

/** Rows of cells, each cell its lines. A line that leaves most columns empty goes on the row above. */
function rowsOf(lines: readonly PlacedLine[], columns: readonly Column[]): Line[][][] {
  const rows: Line[][][] = [];
  for (const [index, line] of lines.entries()) {
    const cells = columns.map(({ from, to }) => line.fragments.filter(({ x, right }) => x < to && right > from));
    const before = lines[index - 1];
    const above = rows.at(-1);
    const isClose = before !== undefined && line.y - before.y < WITHIN_CELL * line.size;
    const goesOn = isClose && (cells[0]?.length ?? 0) === 0 && filled(cells) < columns.length - 1;
    if (goesOn && above !== undefined) {
      for (const [at, cell] of cells.entries()) if (cell.length > 0) above[at]?.push(lineOf(cell));
    } else rows.push(cells.map((cell) => (cell.length > 0 ? [lineOf(cell)] : [])));
  }
  return rows;
}

function filled(row: readonly (readonly unknown[])[]): number {
  return row.filter((cell) => cell.length > 0).length;
}

function cellOf(lines: readonly Line[], index: number, column: Column | undefined): TableCell {
  const text = cellText(lines, (column?.to ?? 0) - (column?.from ?? 0));
  return { text, column: index, columns: 1, rows: 1 };
}
