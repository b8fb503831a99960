import { goesOnWithPlace } from '../note-place.js';
import type { BlockKind } from '../reading.js';
import type { ReadingBuilder } from '../reading-builder.js';
import { type GridRow, writeTable } from '../table.js';
import { childNamed, descendantsNamed, type XmlElement } from '../xml.js';
import { flattenStory } from './flat-story.js';
import { splitAtBreaks } from './paragraph-lines.js';
import {
  droppedPieces,
  isBlank,
  type NoteReference,
  notesOf,
  type Piece,
  shownText,
  withoutWords,
  writePieces,
} from './piece.js';
import { contextWithin, createParagraphReader, type DocumentContext, type Paragraph } from './read-paragraph.js';
import { readRuns } from './runs.js';
import { type StoryItem, storyItems } from './story.js';
import { isFrame, type TablePart, tableGroup } from './table-groups.js';
import { cellsOf, rowsOf } from './table-parts.js';
import { readTableRows, type WordRow } from './table-rows.js';

/** Where a story is written to; `nextTable` numbers the tables of the document. */
export type StoryTarget = { readonly builder: ReadingBuilder; nextTable(): number };

/** Notes to the paragraphs above that wait until their place ends. */
type Waiting = (() => void)[];

/** Writes a story's blocks; stops after each paragraph and table, so that a long document can be interrupted. */
export function* writeStory(story: XmlElement, target: StoryTarget, context: DocumentContext): Generator<void> {
  const items = [...storyItems(story)];
  const paragraphs = createParagraphReader(context);
  const waiting: Waiting = [];
  const write = function* (paragraph: Paragraph | null): Generator<void> {
    if (paragraph === null) return;
    if (!goesOn(paragraph)) writeWaiting(waiting);
    yield* writeParagraph(paragraph, target, { context, waiting });
  };
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind === 'embedded') context.runs.leftOut(item.element.attributes.id ?? '', 'unsupported');
    if (item?.kind === 'paragraph') {
      yield* write(paragraphs.read(item.element, item.isContents));
      passBoundaries(item.element, context);
    }
    if (item?.kind === 'table') {
      yield* write(paragraphs.flush());
      writeWaiting(waiting);
      const { parts, end } = tableGroup(items, index);
      if (isFrame(item.element)) yield* writeFrame(item, target, context);
      else {
        writeParts(parts, target, context);
        index = end - 1;
      }
    }
    yield;
  }
  yield* write(paragraphs.flush());
  writeWaiting(waiting);
}

function goesOn({ properties, label, pieces, isContents }: Paragraph): boolean {
  const text = shownText(pieces);
  if (text.trim() === '') return true;
  return label === '' && properties.headingLevel === null && !isContents && goesOnWithPlace(text);
}

function writeWaiting(waiting: Waiting): void {
  for (const write of waiting.splice(0)) write();
}

function* writeFrame(item: StoryItem, target: StoryTarget, context: DocumentContext): Generator<void> {
  for (const cell of rowsOf(item.element).flatMap(cellsOf)) yield* writeStory(cell, target, context);
}

/** Text boxes stand before the paragraph they hang at if they hang before its first word, else behind it. */
function* writeParagraph(
  paragraph: Paragraph,
  target: StoryTarget,
  { context, waiting }: { context: DocumentContext; waiting: Waiting },
): Generator<void> {
  const { pieces } = paragraph;
  const firstWord = pieces.findIndex((piece) => piece.kind === 'text' && piece.text.trim() !== '');
  const boxes = pieces.flatMap((piece, index) => (piece.kind === 'box' ? [{ story: piece.story, index }] : []));
  for (const { story, index } of boxes)
    if (index < firstWord) yield* writeStory(story, target, contextWithin(story, 'box', context));
  writeLines(target.builder, paragraph);
  for (const { story, index } of boxes)
    if (index >= firstWord) yield* writeStory(story, target, contextWithin(story, 'box', context));
  for (const note of notesToWrite(target.builder, notesOf(pieces), context)) waiting.push(note);
}

function writeLines(builder: ReadingBuilder, { properties, label, pieces, isContents }: Paragraph): void {
  const isTitle = isContents || properties.headingLevel !== null || properties.isCentred;
  let isFirst = true;
  for (const line of splitAtBreaks(pieces, isTitle)) {
    const isHeading = isFirst && !isContents && properties.headingLevel !== null && isHeadingLike(shownText(line));
    const kind = isContents ? 'contents' : isHeading ? 'heading' : isFirst && label !== '' ? 'list-item' : 'paragraph';
    const hasLabel = isFirst && label !== '' && !isBlank(line);
    writeLine(builder, {
      kind,
      pieces: hasLabel ? [{ kind: 'supplied', text: label }, ...line] : line,
      ...(isFirst && !isContents && properties.headingLevel !== null ? { level: properties.headingLevel } : {}),
    });
    if (!isBlank(line)) isFirst = false;
  }
}

/** Authors give whole paragraphs the outline level of their first words. */
const LONGEST_HEADING = 100;

function isHeadingLike(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；].*\S/.test(text.trim());
}

function writeLine(
  builder: ReadingBuilder,
  { kind, pieces, level }: { kind: BlockKind; pieces: readonly Piece[]; level?: number },
): void {
  if (pieces.length === 0) return;
  const fields = { kind, place: {}, ...(level === undefined ? {} : { level }) };
  if (isBlank(pieces)) writePieces(builder, withoutWords(pieces));
  else builder.block(fields, () => writePieces(builder, pieces));
}

/** Each line of a note is a block. Notes are counted where they are referred to, wherever they are written. */
function notesToWrite(
  builder: ReadingBuilder,
  references: readonly NoteReference[],
  context: DocumentContext,
): (() => void)[] {
  return references.flatMap((reference) => {
    const note = context.notes.take(reference);
    if (note === null) return [];
    const { lines } = flattenStory(note.story, contextWithin(note.story, reference.of, context));
    return lines.map(({ pieces }) => () => {
      if (isBlank(pieces)) writePieces(builder, withoutWords(pieces));
      else builder.block({ kind: 'note', place: {}, mark: note.mark }, () => writePieces(builder, pieces));
    });
  });
}

function writeParts(parts: readonly TablePart[], { builder, nextTable }: StoryTarget, context: DocumentContext): void {
  const rows: WordRow[] = [];
  const before: Piece[] = [];
  const leaveOut = (pieces: readonly Piece[]): void => {
    const last = rows.at(-1);
    for (const piece of pieces) (last?.behind ?? before).push(piece);
  };
  for (const { element, captions, repeated } of parts) {
    for (const caption of captions) leaveOut(droppedPieces(readRuns(caption, context.runs), 'running-head'));
    for (const [index, row] of readTableRows(element, context).entries()) {
      if (row.cells.length === 0) leaveOut(row.behind);
      else if (index < repeated) leaveOut([...droppedPieces(row.words, 'running-head'), ...row.behind]);
      else rows.push(row);
    }
  }
  writePieces(builder, before);
  if (rows.length === 0) return;
  writeTable(
    builder,
    rows.map((row) => gridRow(row, context)),
    nextTable(),
  );
}

function gridRow({ cells, notes, behind }: WordRow, context: DocumentContext): GridRow {
  return {
    cells,
    place: {},
    after: (builder) => {
      writePieces(builder, behind);
      for (const write of notesToWrite(builder, notes, context)) write();
    },
  };
}

/** Ends of pages as Word last laid them out, and of sections: notes may be counted by them. */
function passBoundaries(paragraph: XmlElement, { notes }: DocumentContext): void {
  for (const _ of descendantsNamed(paragraph, 'lastRenderedPageBreak')) notes.passBoundary('page');
  if (childNamed(childNamed(paragraph, 'pPr'), 'sectPr') !== undefined) notes.passBoundary('section');
}
