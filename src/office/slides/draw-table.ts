import type PptxGenJS from 'pptxgenjs';
import type { SlideBody } from '../deck.js';
import { BODY, type Box, COLOUR, inches, SIZE } from './geometry.js';
import { type PptxSlide, runOf } from './text.js';

type Cell = PptxGenJS.default.TableCell;
type Border = PptxGenJS.default.BorderProps;
type Table = Pick<Extract<SlideBody, { kind: 'table' }>, 'columns' | 'rows'>;

const NO_LINE: Border = { type: 'none' };
const THIN: Border = { type: 'solid', pt: 0.75, color: COLOUR.line };
const THICK: Border = { type: 'solid', pt: 1.5, color: COLOUR.blue };
/** Points around the text of a cell. */
const CELL = { side: 8, edge: 5 };
const HEAD_HEIGHT = 38;
const ROW_HEIGHT = 64;

export function drawTable(slide: PptxSlide, { columns, rows }: Table, box: Box = BODY): void {
  if (columns.length === 0) return;
  const all = [columns.map(({ title }) => title), ...rows.map((row) => columns.map((_, index) => row[index] ?? ''))];
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const height = Math.min(ROW_HEIGHT, (box.h - HEAD_HEIGHT) / Math.max(1, rows.length));
  slide.addTable(
    all.map((row, index) => row.map((text) => cellOf(text, index === 0))),
    {
      x: inches(box.x),
      y: inches(box.y),
      w: inches(box.w),
      colW: columns.map(({ width }) => inches((width / total) * box.w)),
      rowH: all.map((_, index) => inches(index === 0 ? HEAD_HEIGHT : height)),
      objectName: 'Table',
    },
  );
}

function cellOf(text: string, isHead: boolean): Cell {
  const style = { size: SIZE.small, color: isHead ? COLOUR.blue : COLOUR.ink, bold: isHead };
  return {
    text: [runOf(text, style)],
    options: {
      fontSize: SIZE.small,
      valign: 'middle',
      margin: [CELL.edge, CELL.side, CELL.edge, CELL.side],
      border: [isHead ? THICK : THIN, NO_LINE, isHead ? THICK : THIN, NO_LINE],
      ...(isHead ? { fill: { color: COLOUR.head } } : {}),
    },
  };
}
