import type { Block } from '../reading.js';
import type { Cleaned } from './clean.js';
import { contentsLines } from './contents-lines.js';
import { type TextLine, textLinesOf } from './lines.js';
import { markupTables } from './markup-tables.js';
import { findNotes } from './notes.js';
import { startsWithinLine } from './one-line.js';
import { findTables } from './tables.js';
import type { TextTable } from './text-table.js';
import type { TextPart } from './write-reading.js';

type Fields = Omit<Block, 'start' | 'end' | 'place'>;

export type Structure = {
  readonly lines: readonly TextLine[];
  readonly contents: ReadonlySet<number>;
  readonly tables: readonly TextTable[];
  /** True for lines of contents pages and tables: their blanks and breaks mean something. */
  readonly isApart: (index: number) => boolean;
};

const TABLE_RULE = /^(?=.*-)(?=.*\|)[ \t|:-]+$/;

/** What stands out from the running text. */
export function structureOf({ text, noise }: Cleaned, format: 'text' | 'markdown'): Structure {
  const lines = textLinesOf(text);
  const contents = contentsLines(lines);
  const isMarkdown = format === 'markdown';
  const rules = noise.filter(({ reason, text: mark }) => reason === 'markup' && TABLE_RULE.test(mark));
  const marked = isMarkdown ? markupTables(noise, text, lines) : [];
  const apart = new Set(contents);
  addLines(apart, marked);
  const found = findTables({
    text,
    lines,
    isApart: (index) => apart.has(index),
    ruleBehind: isMarkdown
      ? linesBefore(
          lines,
          rules.map(({ at }) => at),
        )
      : null,
  });
  addLines(apart, found);
  const tables = [...marked, ...found].sort((a, b) => a.start - b.start);
  return { lines, contents, tables, isApart: (index) => apart.has(index) };
}

function addLines(lines: Set<number>, tables: readonly TextTable[]): void {
  for (const { start, end } of tables) for (let index = start; index < end; index += 1) lines.add(index);
}

function linesBefore(lines: readonly TextLine[], offsets: readonly number[]): Set<number> {
  const found = new Set<number>();
  let next = 0;
  for (const at of offsets) {
    while (next < lines.length && (lines[next]?.end ?? 0) <= at) next += 1;
    if (next > 0) found.add(next - 1);
  }
  return found;
}

/** The parts of a text whose breaks and blanks are put right: each line a block, but for tables and texts of one line. */
export function partsOf(
  { lines, contents, tables }: Structure,
  fieldsOf: (line: TextLine) => Fields = () => ({ kind: 'paragraph' }),
): TextPart[] {
  const starts = startsWithinLine(lines);
  const byFirstLine = new Map(tables.map((table) => [table.start, table]));
  const tableLines = new Set<number>();
  addLines(tableLines, tables);
  const notes = new Map(findNotes(lines, (index) => tableLines.has(index)).map((note) => [note.index, note]));
  return lines.flatMap((line, index): TextPart[] => {
    const table = byFirstLine.get(index);
    if (table !== undefined) return [tablePart(lines, table)];
    if (tableLines.has(index)) return [];
    if (contents.has(index)) return [partOf(line, { kind: 'contents' })];
    const note = notes.get(index);
    if (note !== undefined) {
      return [partOf(line, { kind: 'note', ...(note.mark === undefined ? {} : { mark: note.mark }) })];
    }
    const cuts = starts.filter((at) => at > line.start && at < line.end);
    if (cuts.length === 0) return [partOf(line, fieldsOf(line))];
    return [line.start, ...cuts].map((start, at) => partOf({ start, end: cuts[at] ?? line.end }, fieldsOf(line)));
  });
}

function tablePart(lines: readonly TextLine[], { start, end, rows }: TextTable): TextPart {
  return { start: lines[start]?.start ?? 0, end: lines[end - 1]?.end ?? 0, rows };
}

function partOf({ start, end }: { start: number; end: number }, fields: Fields): TextPart {
  return { start, end, fields };
}
