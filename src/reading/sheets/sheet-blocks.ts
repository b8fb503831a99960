import type { Cell, Place } from '../reading.js';
import type { ReadingBuilder } from '../reading-builder.js';
import { writeTable } from '../table.js';
import type { Sheet, SheetNote } from './sheet.js';
import { type SheetGrid, type SheetGridRow, sheetGrid } from './sheet-grid.js';
import { shownRows } from './shown-rows.js';
import { headerAt, tableGroups } from './table-groups.js';

const LONGEST_TITLE = 60;
const NOTE = /^(?:备\s*注|注|说\s*明|填\s*表\s*说\s*明)\s*\d*\s*[:：]|^[①※*＊]/u;

/** Writes a sheet's tables and returns how many tables the reading then has. */
export function writeSheet(builder: ReadingBuilder, sheet: Sheet, tablesBefore: number): number {
  let tables = tablesBefore;
  const { rows, behind } = shownRows(sheet);
  const notes = new Map<number, SheetNote[]>();
  for (const note of sheet.notes) notes.set(note.row, [...(notes.get(note.row) ?? []), note]);
  const output = { builder, sheet, notes };
  const groups = tableGroups(rows, sheet);
  for (const [index, { isTable, rows: own }] of groups.entries()) {
    const lines = isTable ? [] : own.flatMap((row) => sheetGrid([row], []).rows);
    if (isTable) writeGroup(output, sheetGrid(own, sheet.merges), ++tables);
    else if (index === 0 && isTitle(lines) && groups[1]?.isTable) writeTitle(output, lines);
    else for (const line of lines) writeLine(output, line);
  }
  for (const row of [...notes.keys()]) writeNotes(output, row);
  builder.drop(behind, 'hidden');
  return tables;
}

type Output = {
  readonly builder: ReadingBuilder;
  readonly sheet: Sheet;
  /** Those not written yet, by row. */
  readonly notes: Map<number, SheetNote[]>;
};

/** What belongs right behind a row. */
function closeRow(output: Output, { row, covered }: SheetGridRow): void {
  output.builder.drop(covered, 'hidden');
  writeNotes(output, row);
}

function writeNotes({ builder, sheet, notes }: Output, row: number): void {
  for (const { text } of notes.get(row) ?? [])
    builder.block({ kind: 'note', place: placeOf(sheet, row) }, () => builder.add(text));
  notes.delete(row);
}

function placeOf({ name }: Sheet, row: number): Place {
  return { sheet: name, row };
}

function writeGroup(output: Output, { rows, width }: SheetGrid, table: number): void {
  const isText = (row: SheetGridRow): boolean => isNote(row) || isProse(row);
  const lead =
    rows
      .slice(
        0,
        rows.findIndex((row) => wordsOf(row).length > 1),
      )
      .findLastIndex(isText) + 1;
  const end = Math.max(lead, rows.findLastIndex((row) => !isText(row)) + 1);
  const start = lead + (headerAt({ rows: rows.slice(lead, end), width }) ?? 0);
  for (const row of rows.slice(0, lead)) writeLine(output, row);
  for (const row of rows.slice(lead, start)) writeCaption(output, row, table);
  const body = rows.slice(start, end).map((row) => ({
    cells: row.cells,
    place: placeOf(output.sheet, row.row),
    after: () => closeRow(output, row),
  }));
  writeTable(output.builder, body, table);
  for (const row of rows.slice(end)) writeLine(output, row);
}

function wordsOf({ cells }: SheetGridRow): string[] {
  return cells.map(({ text }) => text).filter((text) => text !== '');
}

function isNote(row: SheetGridRow): boolean {
  return NOTE.test(wordsOf(row)[0] ?? '');
}

/** A row that is one sentence belongs to no table, only stands above or below it. */
function isProse(row: SheetGridRow): boolean {
  const [text = '', ...others] = wordsOf(row);
  return others.length === 0 && (text.length > LONGEST_TITLE || /[。；]$/.test(text));
}

/** Words by themselves above the first table of a sheet. */
function isTitle(lines: readonly SheetGridRow[]): boolean {
  const text = lines[0]?.cells[0]?.text ?? '';
  return lines.length === 1 && text.length <= LONGEST_TITLE && !/[。；：:]$/.test(text);
}

function writeTitle(output: Output, lines: readonly SheetGridRow[]): void {
  for (const line of lines) {
    const fields = { kind: 'heading', level: 0, place: placeOf(output.sheet, line.row) } as const;
    output.builder.block(fields, () => writeCells(output.builder, line, []));
    closeRow(output, line);
  }
}

function writeCaption(output: Output, row: SheetGridRow, table: number): void {
  const cells: Cell[] = [];
  const fields = { kind: 'table-row', place: placeOf(output.sheet, row.row), row: { table, row: 0, cells } } as const;
  output.builder.block(fields, () => writeCells(output.builder, row, cells));
  closeRow(output, row);
}

function writeLine(output: Output, row: SheetGridRow): void {
  const fields = { kind: isNote(row) ? 'note' : 'paragraph', place: placeOf(output.sheet, row.row) } as const;
  output.builder.block(fields, () => writeCells(output.builder, row, []));
  closeRow(output, row);
}

function writeCells(builder: ReadingBuilder, { cells }: SheetGridRow, written: Cell[]): void {
  for (const { text, dropped } of cells) {
    if (dropped !== undefined) builder.drop(dropped.before, dropped.reason);
    if (text !== '') {
      if (written.length > 0) builder.supply('\t');
      const start = builder.length;
      builder.add(text);
      written.push({ header: '', start, end: builder.length });
    }
    if (dropped !== undefined) builder.drop(dropped.behind, dropped.reason);
  }
}
