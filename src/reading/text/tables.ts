import type { TextRange } from '../reading.js';
import { cellLineTables } from './cell-lines.js';
import { columnTables } from './columns.js';
import type { TextLine } from './lines.js';
import { pipeTables } from './pipe-rows.js';
import { tabTables } from './tab-rows.js';

/** Cells of one row; their offsets are into the text. An empty cell is an empty range. */
export type TextCell = TextRange & { readonly columns?: number; readonly rows?: number };
export type TextRow = { readonly cells: readonly TextCell[]; readonly isHeader: boolean };
/** A table that takes the lines from `start` up to `end`. */
export type TextTable = { readonly start: number; readonly end: number; readonly rows: readonly TextRow[] };

export type TableSource = {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** True for a line that is no part of a table whatever it looks like (a contents page). */
  readonly isApart: (index: number) => boolean;
  /** In Markdown: the outer pipes are gone, and a rule between header and rows stood behind these lines. */
  readonly ruleBehind: ReadonlySet<number> | null;
};

/** Finds the tables of a text, in order, without overlaps: rows with pipes, tabs, columns of blanks, a cell a line. */
export function findTables(source: TableSource): TextTable[] {
  const taken = new Set<number>();
  const tables: TextTable[] = [];
  for (const find of [pipeTables, tabTables, columnTables, cellLineTables]) {
    const isApart = (index: number): boolean => source.isApart(index) || taken.has(index);
    for (const table of find({ ...source, isApart })) {
      tables.push(table);
      for (let index = table.start; index < table.end; index += 1) taken.add(index);
    }
  }
  return tables.sort((a, b) => a.start - b.start);
}
