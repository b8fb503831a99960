import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { lineRuns } from './inlines.js';
import type { Page } from './measures.js';
import { STYLE } from './styles.js';
import { CELL_MARGINS, type PaperTable, RULE, tablePlan } from './table-plan.js';

/** Eighths of a point. */
const LINE = { style: BorderStyle.SINGLE, size: (RULE / 20) * 8, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

const STYLES_OF = {
  'small-four': { text: STYLE.table, head: STYLE.tableHead },
  five: { text: STYLE.tableSmall, head: STYLE.tableHeadSmall },
  'small-five': { text: STYLE.tableSmallest, head: STYLE.tableHeadSmallest },
} as const;

/** A table across the page, its head repeated on each; null where it has no cells, which Word cannot open. */
export function tableOf(table: PaperTable, page: Page): Table | null {
  const plan = tablePlan(table, page);
  if (plan === null) return null;
  const style = STYLES_OF[plan.size];
  const titles = plan.head.cells;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: plan.head.isWhole,
    keepNext: true,
    children: titles.map((title, index) =>
      cell(plan.widths[index] ?? 0, true, {
        style: style.head,
        children: lineRuns(title),
      }),
    ),
  });
  const body = plan.rows.map(
    ({ cells, isWhole, leastHeight }) =>
      new TableRow({
        cantSplit: isWhole,
        ...(leastHeight === 0 ? {} : { height: { value: leastHeight, rule: HeightRule.ATLEAST } }),
        children: plan.columns.map(({ align }, index) =>
          cell(plan.widths[index] ?? 0, false, {
            style: style.text,
            ...(align === 'center' ? { alignment: AlignmentType.CENTER } : {}),
            children: lineRuns(cells[index] ?? []),
          }),
        ),
      }),
  );
  return new Table({
    rows: [head, ...body],
    layout: TableLayoutType.FIXED,
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: plan.widths,
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
