import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Line, PaperBlock, PaperColumn } from '../paper.js';
import { columnWidths, lineWidth } from './column-widths.js';
import { lineRuns } from './inlines.js';
import { type Page, SIZE } from './measures.js';
import { STYLE } from './styles.js';

type PaperTable = Extract<PaperBlock, { kind: 'table' }>;

export const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

const PADDING = CELL_MARGINS.left + CELL_MARGINS.right;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** With more columns than this the small size is used. */
const ROOMY_COLUMNS = 4;

/** A row of more lines than this may break over pages: kept whole it would leave a hole of half a page. */
const WHOLE_ROW_LINES = 14;

/** A table across the page, its head repeated on each; null where it has no cells, which Word cannot open. */
export function tableOf({ columns: titled, rows }: PaperTable, { textWidth }: Page): Table | null {
  const columns = allColumns(titled, rows);
  if (columns.length === 0) return null;
  const isSmall = columns.length > ROOMY_COLUMNS;
  const style = isSmall ? STYLE.tableSmall : STYLE.table;
  const character = (isSmall ? SIZE.five : SIZE.smallFour) * 10;
  const titles = columns.map(({ title }): Line => [{ kind: 'text', text: title }]);
  const widths = columnWidths({
    shares: columns.map(({ width }) => width),
    rows: [titles, ...rows],
    width: textWidth,
    character,
    padding: PADDING,
  });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: linesOf(titles, widths, character) <= WHOLE_ROW_LINES,
    keepNext: true,
    children: titles.map((title, index) =>
      cell(widths[index] ?? 0, true, {
        style: isSmall ? STYLE.tableHeadSmall : STYLE.tableHead,
        children: lineRuns(title),
      }),
    ),
  });
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: linesOf(cells, widths, character) <= WHOLE_ROW_LINES,
        children: columns.map(({ align }, index) =>
          cell(widths[index] ?? 0, false, {
            style,
            ...(align === 'center' ? { alignment: AlignmentType.CENTER } : {}),
            children: lineRuns(cells[index] ?? []),
          }),
        ),
      }),
  );
  return new Table({
    rows: [head, ...body],
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: CELL_MARGINS,
    borders: BORDERS,
  });
}

function cell(width: number, isHead: boolean, paragraph: ConstructorParameters<typeof Paragraph>[0]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' } } : {}),
    children: [new Paragraph(paragraph)],
  });
}

/** A row longer than the head gets columns without a title, so that no words are lost. */
function allColumns(columns: readonly PaperColumn[], rows: PaperTable['rows']): PaperColumn[] {
  const count = rows.reduce((most, { length }) => Math.max(most, length), columns.length);
  const width = columns.reduce((sum, column) => sum + column.width, 0) / Math.max(1, columns.length);
  return Array.from({ length: count }, (_, index) => columns[index] ?? { title: '', width });
}

/** Roughly, by the widths of characters: where lines break is the business of the program that shows the table. */
function linesOf(cells: readonly Line[], widths: readonly number[], character: number): number {
  const lines = cells.map((line, index) =>
    Math.ceil(lineWidth(line) / Math.max(1, Math.floor(((widths[index] ?? 0) - PADDING) / character))),
  );
  return Math.max(0, ...lines);
}
