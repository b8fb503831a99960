import type { XmlElement } from '../xml.js';
import { type CellLine, joinCellLines } from './cell-text.js';
import { splitAtBreaks } from './paragraph-lines.js';
import { isBlank, type NoteReference, notesOf, type Piece, trimmedPieces } from './piece.js';
import { contextWithin, createParagraphReader, type DocumentContext, type Paragraph } from './read-paragraph.js';
import { storyItems } from './story.js';
import { cellsOf, rowsOf } from './table-parts.js';

/** The lines of a story within another (a cell, a note) and the notes they refer to. */
export type FlatStory = { readonly lines: readonly CellLine[]; readonly notes: readonly NoteReference[] };

/** @param width of the column in twips (1/1440 inch), null where it is not stated */
export function flattenStory(story: XmlElement, context: DocumentContext, width: number | null = null): FlatStory {
  const lines: CellLine[] = [];
  const notes: NoteReference[] = [];
  const paragraphs = createParagraphReader(context);
  const add = (flat: FlatStory): void => {
    for (const line of flat.lines) lines.push(line);
    for (const note of flat.notes) notes.push(note);
  };
  const take = (paragraph: Paragraph | null): void => {
    if (paragraph === null) return;
    add({ lines: linesOf(paragraph, width), notes: notesOf(paragraph.pieces) });
    for (const piece of paragraph.pieces) {
      if (piece.kind === 'box') add(flattenStory(piece.story, contextWithin(piece.story, 'box', context)));
    }
  };
  for (const item of storyItems(story)) {
    if (item.kind === 'embedded') continue;
    if (item.kind === 'table') {
      for (const row of rowsOf(item.element)) add(flattenRow(row, context));
      continue;
    }
    take(paragraphs.read(item.element, false));
  }
  take(paragraphs.flush());
  return { lines, notes };
}

/** A row of a table within a cell: its cells in one line. */
function flattenRow(row: XmlElement, context: DocumentContext): FlatStory {
  const cells = cellsOf(row).map((cell) => flattenStory(cell, context));
  const pieces = cells.flatMap(({ lines }): Piece[] => [...joinCellLines(lines), { kind: 'supplied', text: ' ' }]);
  return { lines: [{ pieces: trimmedPieces(pieces), measure: null }], notes: cells.flatMap(({ notes }) => notes) };
}

/** Room Word leaves at both sides of a cell, in twips. */
const USUAL_MARGINS = 216;
const TWIPS_PER_HALF_POINT = 10;

function linesOf({ properties, label, pieces }: Paragraph, width: number | null): CellLine[] {
  const measure =
    width === null ? null : Math.floor((width - USUAL_MARGINS) / (properties.size * TWIPS_PER_HALF_POINT));
  const lines = splitAtBreaks(
    pieces.filter(({ kind }) => kind !== 'box'),
    false,
  );
  return lines.map((line, index) => ({ pieces: index === 0 ? labelled(line, label) : line, measure }));
}

/** A number stands alone in a column of running numbers. */
function labelled(line: readonly Piece[], label: string): Piece[] {
  if (label === '') return [...line];
  return [{ kind: 'supplied', text: isBlank(line) ? label.trim() : label }, ...line];
}
