import type { TextRange } from '../reading.js';
import type { TextLine } from './lines.js';

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
