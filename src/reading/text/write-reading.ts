import type { Noise } from '../../vocabulary/document.js';
import type { Block, Reading } from '../reading.js';
import { ReadingBuilder } from '../reading-builder.js';
import { type GridCell, type GridRow, writeTable } from '../table.js';
import type { Cleaned } from './clean.js';
import type { TextCell, TextRow } from './text-table.js';

/** A stretch of the cleaned text that becomes a block, or a table. They are in order and do not overlap. */
export type TextPart =
  | { readonly start: number; readonly end: number; readonly fields: Omit<Block, 'start' | 'end' | 'place'> }
  | { readonly start: number; readonly end: number; readonly rows: readonly TextRow[] };

/** Writes a cleaned text as a reading: parts as blocks, white space between them as it is, noise where it stood. */
export function writeReading(
  { text, noise }: Cleaned,
  parts: readonly TextPart[],
  rest: Pick<Reading, 'format' | 'properties' | 'warnings'>,
): Reading {
  const builder = new ReadingBuilder();
  const take = noiseInOrder(noise);
  const lineAt = lineCounter(text, noise);
  /** Adds or drops the text up to `end`, with the noise within it. */
  const pass = (from: number, end: number, write: (piece: string) => void): void => {
    let position = from;
    for (const piece of take(end)) {
      write(text.slice(position, piece.at));
      builder.drop(piece.text, piece.reason);
      position = piece.at;
    }
    write(text.slice(position, end));
  };
  let position = 0;
  let table = 0;
  for (const part of parts) {
    pass(position, part.start, (piece) => builder.add(piece));
    const place = { line: lineAt(part.start) };
    if ('rows' in part) {
      table += 1;
      writeTable(builder, gridRows({ text, take, lineAt }, part), table);
    } else {
      builder.adjoin({ ...part.fields, place }, () => pass(part.start, part.end, (piece) => builder.add(piece)));
    }
    position = part.end;
  }
  pass(position, text.length, (piece) => builder.add(piece));
  return builder.build(rest);
}

type Source = {
  readonly text: string;
  readonly take: (end: number) => Noise[];
  readonly lineAt: (offset: number) => number;
};

function gridRows(
  { text, take, lineAt }: Source,
  { start, end, rows }: Extract<TextPart, { rows: unknown }>,
): GridRow[] {
  let position = start;
  const lastCell = rows.at(-1)?.cells.at(-1);
  /** What stands between two cells (pipes, rules) is markup; noise of a cell follows with offsets into the cell. */
  const noiseOf = (cell: TextCell): Noise[] => {
    const found: Noise[] = [];
    const skip = (to: number): void => {
      const between = text.slice(position, to).trim();
      if (between !== '') found.push({ at: found.at(-1)?.at ?? 0, text: between, reason: 'markup' });
      position = Math.max(position, to);
    };
    for (const piece of take(cell.end)) {
      if (piece.at <= cell.start) skip(piece.at);
      else skip(cell.start);
      found.push({ ...piece, at: Math.max(0, piece.at - cell.start) });
      position = Math.max(position, piece.at);
    }
    if (position < cell.start) skip(cell.start);
    position = Math.max(position, cell.end);
    if (cell === lastCell) {
      const length = cell.end - cell.start;
      for (const piece of take(end)) {
        const between = text.slice(position, piece.at).trim();
        if (between !== '') found.push({ at: length, text: between, reason: 'markup' });
        found.push({ ...piece, at: length });
        position = piece.at;
      }
      const behind = text.slice(position, end).trim();
      if (behind !== '') found.push({ at: length, text: behind, reason: 'markup' });
    }
    return found;
  };
  return rows.map(
    ({ cells, isHeader }): GridRow => ({
      place: { line: lineAt(cells[0]?.start ?? start) },
      cells: cells.map((cell): GridCell => {
        const noise = noiseOf(cell);
        return {
          text: text.slice(cell.start, cell.end),
          ...(cell.columns === undefined ? {} : { columns: cell.columns }),
          ...(cell.rows === undefined ? {} : { rows: cell.rows }),
          ...(isHeader ? { isHeader } : {}),
          ...(noise.length === 0 ? {} : { noise }),
        };
      }),
    }),
  );
}

function noiseInOrder(noise: readonly Noise[]): (end: number) => Noise[] {
  let next = 0;
  return (end) => {
    const from = next;
    while ((noise[next]?.at ?? Number.POSITIVE_INFINITY) <= end) next += 1;
    return noise.slice(from, next);
  };
}

/** Lines of the file, counted from 1, for offsets that rise. */
function lineCounter(text: string, noise: readonly Noise[]): (offset: number) => number {
  let line = 1;
  let position = 0;
  let next = 0;
  return (offset) => {
    line += countBreaks(text.slice(position, Math.max(position, offset)));
    position = Math.max(position, offset);
    for (let piece = noise[next]; piece !== undefined && piece.at <= offset; piece = noise[next]) {
      line += countBreaks(piece.text);
      next += 1;
    }
    return line;
  };
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
