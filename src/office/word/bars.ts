import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { type Bar, barPlan, type PaperBars } from './bar-plan.js';
import { textRuns } from './inlines.js';
import type { Page } from './measures.js';
import { STYLE } from './styles.js';
import { CELL_MARGINS } from './table-plan.js';

/** Told apart also in black and white; a fifth name begins again. */
const FILLS = ['BDC6D3', '2F5597', '8A8A8A', '9DC3E6'] as const;

const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { left: NO_LINE, right: NO_LINE, insideHorizontal: NO_LINE, insideVertical: NO_LINE };

/** Merged by hand: docx's own row spans put a line of body text into the cells below, as high as one. */
const BEGIN_MERGED = { verticalMerge: VerticalMergeType.RESTART };
const MERGED = { verticalMerge: VerticalMergeType.CONTINUE };

/**
 * A bar chart of table rows: each bar is an empty shaded paragraph, cut to its length by the right indent. It looks the
 * same in every program and can be edited by hand. Null where there is nothing to draw.
 */
export function barsOf(block: PaperBars, page: Page): Table | null {
  const { widths, bars } = barPlan(block, page);
  if (bars.length === 0) return null;
  const names = [...new Set(bars.map(({ bar }) => bar.name))];
  const [, , barWidth = 0] = widths;
  return new Table({
    rows: bars.map(({ bar, label, isFirst, isWhole, isKeptWithNext }, index) => {
      const fill = FILLS[names.indexOf(bar.name) % FILLS.length] ?? FILLS[0];
      const line = isFirst && index > 0 ? THIN : null;
      return new TableRow({
        cantSplit: isWhole,
        keepNext: isKeptWithNext,
        children: [
          cell(widths[0], words(isFirst ? label : ''), line, isFirst ? BEGIN_MERGED : MERGED),
          cell(widths[1], words(bar.name), line),
          cell(barWidth, mark(bar, barWidth, fill), line, { margins: { left: 0, right: 0 } }),
          cell(widths[3], words(bar.text), line),
        ],
      });
    }),
    layout: TableLayoutType.FIXED,
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: CELL_MARGINS,
    borders: { ...NO_LINES, top: THIN, bottom: THIN },
  });
}

function cell(
  width: number | undefined,
  paragraph: Paragraph,
  top: typeof THIN | null,
  more: Partial<ConstructorParameters<typeof TableCell>[0]> = {},
): TableCell {
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(top === null ? {} : { borders: { top } }),
    ...more,
    children: [paragraph],
  });
}

function words(text: string): Paragraph {
  return new Paragraph({ style: STYLE.tableSmall, children: textRuns(text) });
}

function mark({ share }: Bar, width: number, fill: string): Paragraph {
  const length = Number.isNaN(share) ? 0 : Math.round(Math.min(1, Math.max(0, share)) * width);
  if (length === 0) return new Paragraph({ style: STYLE.bar });
  return new Paragraph({
    style: STYLE.bar,
    indent: { right: width - length },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
  });
}
