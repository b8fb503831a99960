import { extentOf } from '../extent.js';
import type { GridCell, GridRow } from '../table.js';
import type { HtmlElement } from './element.js';
import { elementsBelow } from './element.js';
import { ownText, type Piece, writePieces } from './piece.js';

/** Rows of a table that is one, or null for a frame pages are laid out in. */
export type DataTable = {
  readonly rows: readonly GridRow[];
  /** Row by row, the cells as they stand. */
  readonly cells: readonly (readonly (readonly Piece[])[])[];
};

type TableRow = { readonly cells: readonly HtmlElement[]; readonly isHead: boolean };

const MOST_SPAN = 256;
/** Rows times columns; a cell that claims to span more is taken for one place. */
const MOST_PLACES = 500_000;
/** A cell with nearly all the text, and as much as a page has, is the page. */
const LONG_CELL = 400;
const SHARE_OF_LONG_CELL = 0.8;

/**
 * Reads a table whose cells are `piecesOf`. Null where it is none to be read by rows: one row or one column, tables
 * within its cells, or all text in one cell.
 */
export function readDataTable(table: HtmlElement, piecesOf: (cell: HtmlElement) => Piece[]): DataTable | null {
  const rows = rowsOf(table);
  const width = extentOf(rows.map(({ cells }) => cells.length)).greatest;
  if (rows.length < 2 || width < 2 || table.attributes.role === 'presentation') return null;
  if ([...elementsBelow(table)].some(({ name }) => name === 'table')) return null;
  const read = rows.map(({ cells }) => cells.map(piecesOf));
  const lengths = read.flat().map((pieces) => ownText(pieces).length);
  const longest = extentOf(lengths).greatest;
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (longest > LONG_CELL && longest > total * SHARE_OF_LONG_CELL) return null;
  if (total === 0) return null;
  const depthOf = (cell: HtmlElement, row: number) => Math.min(spanOf(cell, 'rowspan'), rows.length - row);
  const places = rows.flatMap(({ cells }, row) => cells.map((cell) => spanOf(cell, 'colspan') * depthOf(cell, row)));
  const isSpanned = places.reduce((sum, count) => sum + count, 0) <= MOST_PLACES;
  return {
    cells: read,
    rows: rows.map(({ cells, isHead }, row) => ({
      place: {},
      cells: cells.map((cell, column) =>
        gridCell(read[row]?.[column] ?? [], {
          isHeader: isHead || cell.name === 'th',
          columns: isSpanned ? spanOf(cell, 'colspan') : 1,
          rows: isSpanned ? depthOf(cell, row) : 1,
        }),
      ),
    })),
  };
}

function gridCell(pieces: readonly Piece[], rest: Pick<GridCell, 'isHeader' | 'columns' | 'rows'>): GridCell {
  const text = pieces.map((piece) => (piece.kind === 'dropped' ? '' : piece.text)).join('');
  const isPlain = pieces.every(({ kind }) => kind === 'text');
  return { text, ...(isPlain ? {} : { write: (builder) => writePieces(builder, pieces) }), ...rest };
}

/** Rows in the order they stand, those of tables within left out. Cells outside any row make one. */
function rowsOf(table: HtmlElement): TableRow[] {
  const rows: { of: HtmlElement; cells: HtmlElement[]; isHead: boolean }[] = [];
  const visit = (element: HtmlElement, isHead: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.name === 'table') continue;
      if (isCell(child)) {
        if (rows.at(-1)?.of !== element) rows.push({ of: element, cells: [], isHead });
        rows.at(-1)?.cells.push(child);
        continue;
      }
      if (child.name === 'tr') rows.push({ of: child, cells: [], isHead });
      visit(child, isHead || child.name === 'thead');
    }
  };
  visit(table, false);
  return rows.filter(({ cells }) => cells.length > 0);
}

export function isCell({ name }: HtmlElement): boolean {
  return name === 'td' || name === 'th';
}

function spanOf({ attributes }: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = /^\s*(\d{1,6})/.exec(attributes[name] ?? '')?.[1];
  if (value === undefined) return 1;
  const span = Number(value);
  if (name === 'rowspan') return span === 0 ? MOST_PLACES : span;
  return Math.max(1, Math.min(span, MOST_SPAN));
}
