/** A sheet as its file has it, before it is written as blocks. Rows and columns count from 1. */

/** Cells with anything in them, of one file: a task list of ten thousand rows has a tenth of it. */
export const MOST_CELLS = 500_000;

export type SheetCell = {
  readonly column: number;
  /** As the cell shows it, on one line. */
  readonly text: string;
  /** What it holds and does not show: a reading printed above its words, a number whose format hides it. */
  readonly hidden?: string;
};

export type SheetRow = { readonly row: number; readonly isHidden: boolean; readonly cells: readonly SheetCell[] };

/** Both ends included. */
export type Span = { readonly from: number; readonly to: number };

export type Merge = { readonly rows: Span; readonly columns: Span };

export type SheetNote = { readonly row: number; readonly column: number; readonly text: string };

export type Sheet = {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows that hold anything, in order. */
  readonly rows: readonly SheetRow[];
  /** Hidden rows, those without any cell among them. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly merges: readonly Merge[];
  readonly notes: readonly SheetNote[];
  /** Words in shapes drawn over the sheet, a paragraph each. */
  readonly drawn: readonly string[];
  /** Heads and feet of its printed pages. */
  readonly heads: readonly string[];
};
