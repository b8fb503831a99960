import { AppError } from '../../vocabulary/errors.js';
import type { GridCell } from '../table.js';
import { childNamed, elementsOf, type XmlElement } from '../xml.js';
import { joinCellLines } from './cell-text.js';
import { flattenStory } from './flat-story.js';
import { droppedPieces, type NoteReference, type Piece, shownText, writePieces } from './piece.js';
import { isOn, numberOf, wordOf } from './properties.js';
import type { DocumentContext } from './read-paragraph.js';
import { cellsOf, rowsOf } from './table-parts.js';

/** A row with what belongs behind it. A deleted row has no cells. */
export type WordRow = {
  readonly cells: readonly GridCell[];
  /** What its cells say, for where the row is left out. */
  readonly words: readonly Piece[];
  readonly notes: readonly NoteReference[];
  readonly behind: Piece[];
};

type OpenCell = { -readonly [Key in keyof GridCell]: GridCell[Key] };

/** A row being read: its cells so far, and those of the rows above that may go on in it, by their first column. */
type OpenRow = {
  readonly isDeleted: boolean;
  readonly isHeader: boolean;
  readonly above: Map<number, OpenCell>;
  /** Widths of the table's columns in twips, where the file states them. */
  readonly widths: readonly number[];
  readonly cells: OpenCell[];
  readonly words: Piece[];
  readonly notes: NoteReference[];
  readonly behind: Piece[];
  column: number;
};

/** Word itself allows 63 columns. */
const MOST_COLUMNS = 64;
/** Places of one table's grid: fifty columns in ten thousand rows. */
const MOST_PLACES = 500_000;

/**
 * The rows of a table. A cell that goes on with the one above or beside it has no words of its own.
 * @throws AppError `document-too-large`
 */
export function readTableRows(table: XmlElement, context: DocumentContext): WordRow[] {
  const above = new Map<number, OpenCell>();
  const widths = columnWidths(table);
  let places = 0;
  return rowsOf(table).map((element): WordRow => {
    const properties = childNamed(element, 'trPr');
    const row: OpenRow = {
      isDeleted: childNamed(properties, 'del') !== undefined,
      isHeader: isOn(properties, 'tblHeader') ?? false,
      above,
      widths,
      cells: [],
      words: [],
      notes: [],
      behind: [],
      column: 0,
    };
    const skipped = spanOf(properties, 'gridBefore', 0);
    if (skipped > 0) row.cells.push({ text: '', columns: skipped });
    row.column = skipped;
    for (const cell of cellsOf(element)) readCell(cell, row, context);
    places += row.column;
    if (places > MOST_PLACES) throw tooLarge(context.file);
    const { behind, words } = row;
    return row.isDeleted
      ? { cells: [], words, notes: [], behind }
      : { cells: row.cells, words, notes: row.notes, behind };
  });
}

function readCell(element: XmlElement, row: OpenRow, context: DocumentContext): void {
  const properties = childNamed(element, 'tcPr');
  const columns = spanOf(properties, 'gridSpan', 1);
  const { lines, notes } = flattenStory(element, context, widthOf(row, columns));
  const pieces = joinCellLines(lines);
  const upper = goesOn(properties, 'vMerge') ? row.above.get(row.column) : undefined;
  const left = goesOn(properties, 'hMerge') ? row.cells.at(-1) : undefined;
  const isDeleted = row.isDeleted || childNamed(properties, 'cellDel') !== undefined;
  for (const note of notes) row.notes.push(note);
  if (isDeleted || upper !== undefined || left !== undefined) {
    for (const piece of droppedPieces(pieces, 'hidden')) row.behind.push(piece);
    if (isDeleted) return;
    if (upper !== undefined) upper.rows = (upper.rows ?? 1) + 1;
    else if (left !== undefined) left.columns = (left.columns ?? 1) + columns;
  } else {
    const cell = { text: shownText(pieces), columns, isHeader: row.isHeader, write: writerOf(pieces) };
    row.cells.push(cell);
    for (const piece of pieces) row.words.push(piece);
    for (let covered = row.column; covered < row.column + columns; covered += 1) row.above.delete(covered);
    if (childNamed(properties, 'vMerge') !== undefined) row.above.set(row.column, cell);
  }
  row.column += columns;
}

/** Width of the columns the next cell covers, in twips; null where it is not stated. */
function widthOf({ widths, column }: OpenRow, columns: number): number | null {
  const covered = widths.slice(column, column + columns);
  return covered.length < columns ? null : covered.reduce((sum, width) => sum + width, 0);
}

function columnWidths(table: XmlElement): number[] {
  const grid = childNamed(table, 'tblGrid');
  const widths = (grid === undefined ? [] : elementsOf(grid, 'gridCol')).map(({ attributes }) => Number(attributes.w));
  return widths.every((width) => width > 0) ? widths : [];
}

function writerOf(pieces: readonly Piece[]): NonNullable<GridCell['write']> {
  return (builder) => writePieces(builder, pieces);
}

/** A merge without a value goes on with the cell before. */
function goesOn(properties: XmlElement | undefined, merge: 'vMerge' | 'hMerge'): boolean {
  return childNamed(properties, merge) !== undefined && wordOf(properties, merge) !== 'restart';
}

function spanOf(properties: XmlElement | undefined, name: string, usual: number): number {
  return Math.max(usual, Math.min(numberOf(properties, name) ?? usual, MOST_COLUMNS));
}

function tooLarge(file: string): AppError {
  return new AppError('document-too-large', `${file} holds a table with more than ${MOST_PLACES} cells`, {
    details: { file, limit: MOST_PLACES },
  });
}
