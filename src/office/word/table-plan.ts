/** How a table is laid out: its columns, their widths and how many lines each row takes. */
import type { Line, PaperBlock, PaperColumn } from '../paper.js';
import { columnWidths } from './column-widths.js';
import { brokenLines } from './line-breaks.js';
import { type Page, SIZE, tablePitch } from './measures.js';

export type PaperTable = Extract<PaperBlock, { kind: 'table' }>;

export const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

/** Of both sides of a cell. */
export const CELL_PADDING = CELL_MARGINS.left + CELL_MARGINS.right;

/** Half a point, below each row and above the first. */
export const RULE = 10;

/** With more columns than this the small size is used. */
const ROOMY_COLUMNS = 4;

/** A row of more lines than this may break over pages: kept whole it would leave a hole of half a page. */
const WHOLE_ROW_LINES = 14;

export type PlannedRow = {
  readonly cells: readonly Line[];
  readonly lines: number;
  /** In twips, with the rule below it. */
  readonly height: number;
  /** Not broken over pages. */
  readonly isWhole: boolean;
};

export type TablePlan = {
  readonly columns: readonly PaperColumn[];
  /** In twips; they sum to those of the page's lines. */
  readonly widths: readonly number[];
  /** Of type, in half-points. */
  readonly size: number;
  readonly head: PlannedRow;
  readonly rows: readonly PlannedRow[];
};

/** Null where the table has no cells. */
export function tablePlan(table: PaperTable, { textWidth }: Page): TablePlan | null {
  const columns = allColumns(table.columns, table.rows);
  if (columns.length === 0) return null;
  const size = columns.length > ROOMY_COLUMNS ? SIZE.five : SIZE.smallFour;
  const titles = columns.map(({ title }): Line => [{ kind: 'text', text: title }]);
  const widths = columnWidths({
    shares: columns.map(({ width }) => width),
    rows: [titles, ...table.rows],
    width: textWidth,
    character: size * 10,
    padding: CELL_PADDING,
  });
  const planned = (cells: readonly Line[], isBold: boolean): PlannedRow => {
    const counts = widths.map(
      (width, index) =>
        brokenLines(cells[index] ?? [], {
          width: width - CELL_PADDING,
          indent: 0,
          size,
          spacing: 0,
          isBold,
          isJustified: false,
        }).length,
    );
    const lines = Math.max(...counts);
    const height = lines * tablePitch(size) + CELL_MARGINS.top + CELL_MARGINS.bottom + RULE;
    return { cells, lines, height, isWhole: lines <= WHOLE_ROW_LINES };
  };
  return { columns, widths, size, head: planned(titles, true), rows: table.rows.map((cells) => planned(cells, false)) };
}

/** A row longer than the head gets columns without a title, so that no words are lost. */
function allColumns(columns: readonly PaperColumn[], rows: PaperTable['rows']): PaperColumn[] {
  const count = rows.reduce((most, { length }) => Math.max(most, length), columns.length);
  const width = columns.reduce((sum, column) => sum + column.width, 0) / Math.max(1, columns.length);
  return Array.from({ length: count }, (_, index) => columns[index] ?? { title: '', width });
}
