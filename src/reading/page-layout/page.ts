/** A page as a drawing: what the formats with fixed pages (pdf, ofd) hand to the code that reads lines and tables off it. */

/** Text drawn in one go, left to right; its characters stand in the order they are read. */
export type Run = {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** Base line. */
  readonly y: number;
  readonly width: number;
  /** Height of the type as it appears, every scaling included. */
  readonly size: number;
  readonly bold?: true;
};

/** A straight line drawn on the page: the edge of a cell, the line under a letterhead. Upright or level, never aslant. */
export type Rule = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** Measures are points (1/72 inch) from the upper left corner, y downwards. Runs are in the order they are drawn. */
export type Page = {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
};
