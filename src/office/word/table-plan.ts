/** How a table is laid out: its columns, their widths and how many lines each row takes. */
import type { Line, PaperBlock, PaperColumn } from '../paper.js';
import { columnWidths } from './column-widths.js';
import { brokenLines } from './line-breaks.js';
import { type Page, SIZE, tablePitch } from './measures.js';

export type PaperTable = Extract<PaperBlock, { kind: 'table' }>;

export const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

/** Of both sides of a cell. */
const CELL_PADDING = CELL_MARGINS.left + CELL_MARGINS.right;

/** Half a point, below each row and above the first. */
export const RULE = 10;

/** Of the width of a cell, for what is left to the program that shows it. */
const DOUBT = 15;

const FRAME = CELL_MARGINS.top + CELL_MARGINS.bottom + RULE;

/** With more columns than this the small size is used. */
const ROOMY_COLUMNS = 4;

/** A row that takes more of the page may break over two: kept whole it would leave a hole of half a page. */
const WHOLE_ROW = 0.42;

/** A hand writes in 7 mm. */
const WRITING_HEIGHT = 397;

const SIZES = { 'small-four': SIZE.smallFour, five: SIZE.five, 'small-five': SIZE.smallFive } as const;

export type PlannedRow = {
  readonly cells: readonly Line[];
  readonly lines: number;
  /** In twips, with the rule below it. */
  readonly height: number;
  /** Where a cell is empty, to write in, and the words of the others are lower; else 0. */
  readonly leastHeight: number;
  /** Not broken over pages. */
  readonly isWhole: boolean;
};

export type TablePlan = {
  readonly columns: readonly PaperColumn[];
  /** In twips; they sum to those of the page's lines. */
  readonly widths: readonly number[];
  readonly size: keyof typeof SIZES;
  /** Of lines, in twips. */
  readonly pitch: number;
  /** What a row has besides its lines, in twips. */
  readonly frame: number;
  readonly head: PlannedRow;
  readonly rows: readonly PlannedRow[];
};

/** Null where the table has no cells. */
export function tablePlan(table: PaperTable, { textWidth, textHeight }: Page): TablePlan | null {
  const columns = allColumns(table.columns, table.rows);
  if (columns.length === 0) return null;
  const size = table.size ?? (columns.length > ROOMY_COLUMNS ? 'five' : 'small-four');
  const type = SIZES[size];
  const pitch = tablePitch(type);
  const titles = columns.map(({ title }): Line => [{ kind: 'text', text: title }]);
  const widths = columnWidths({
    shares: columns.map(({ width }) => width),
    rows: [titles, ...table.rows],
    width: textWidth,
    character: type * 10,
    padding: CELL_PADDING,
  });
  const planned = (cells: readonly Line[], isHead: boolean): PlannedRow => {
    const counts = widths.map(
      (width, index) =>
        brokenLines(cells[index] ?? [], {
          width: width - CELL_PADDING - DOUBT,
          indent: 0,
          size: type,
          spacing: 0,
          isBold: isHead,
          isJustified: false,
        }).length,
    );
    const lines = Math.max(...counts);
    const hasEmpty = !isHead && widths.some((_, index) => (cells[index] ?? []).length === 0);
    const ownHeight = lines * pitch + FRAME;
    const leastHeight = hasEmpty && ownHeight < WRITING_HEIGHT ? WRITING_HEIGHT : 0;
    const height = Math.max(leastHeight, ownHeight);
    return { cells, lines, height, leastHeight, isWhole: height <= WHOLE_ROW * textHeight };
  };
  const rows = table.rows.map((cells) => planned(cells, false));
  return { columns, widths, size, pitch, frame: FRAME, head: planned(titles, true), rows };
}

/** A row longer than the head gets columns without a title, so that no words are lost. */
function allColumns(columns: readonly PaperColumn[], rows: PaperTable['rows']): PaperColumn[] {
  const count = rows.reduce((most, { length }) => Math.max(most, length), columns.length);
  const width = columns.reduce((sum, column) => sum + column.width, 0) / Math.max(1, columns.length);
  return Array.from({ length: count }, (_, index) => columns[index] ?? { title: '', width });
}
