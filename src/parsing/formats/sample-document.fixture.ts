/** For tests: an invented document before it is written down in any format. */

export type List = 'chapter' | 'article' | 'part' | 'section' | 'item' | 'entry';

/** A number a word processor counts by itself; one `scope` counts on. `label` is how it is printed. */
export type Numbering = { readonly list: List; readonly scope: string; readonly value: number; readonly label: string };

export type SampleCell = { readonly text: string; readonly columns?: number; readonly rows?: number };

export type SamplePiece =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'centred' | 'flush' | 'right'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly number?: Numbering;
      /** Depth below the title, from 1, of a line that stands as a heading. */
      readonly depth?: number;
      /** Words of a footnote whose mark stands at the end. */
      readonly footnote?: string;
    }
  /** The first row is the header. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly SampleCell[])[]; readonly note?: string };

export type SampleDocument = { readonly pieces: readonly SamplePiece[] };

export type Paragraph = Extract<SamplePiece, { kind: 'paragraph' }>;
export type Table = Extract<SamplePiece, { kind: 'table' }>;

/** ① to ⑳. */
export function circle(number: number): string {
  return String.fromCodePoint(0x245f + number);
}

/** A paragraph as printed, its number in front and the mark of its footnote behind. */
export function printed({ text, number, footnote }: Paragraph, mark: string): string {
  return `${number?.label ?? ''}${text}${footnote === undefined ? '' : mark}`;
}

/** A place of the grid a table is laid out in: the cell there, and whether it begins there. */
export type Slot = { readonly cell: SampleCell; readonly isFirst: boolean; readonly column: number };

export function gridOf({ rows }: Table): Slot[][] {
  const grid: Slot[][] = rows.map(() => []);
  for (const [down, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[down]?.[column] !== undefined) column += 1;
      for (let row = 0; row < (cell.rows ?? 1); row += 1) {
        for (let across = 0; across < (cell.columns ?? 1); across += 1) {
          const line = grid[down + row];
          if (line !== undefined)
            line[column + across] = { cell, isFirst: row + across === 0, column: column + across };
        }
      }
      column += cell.columns ?? 1;
    }
  }
  return grid;
}

/** Pieces with the marks of their footnotes and tables counted through the document. */
export function* countedPieces({ pieces }: SampleDocument): Generator<{ piece: SamplePiece; note: number }> {
  let note = 0;
  for (const piece of pieces) {
    if (piece.kind === 'paragraph' && piece.footnote !== undefined) note += 1;
    yield { piece, note };
  }
}
