import type PptxGenJS from 'pptxgenjs';
import { BODY, COLOUR, inches, pitch } from './geometry.js';
import { CELL, rowHeight, type TablePage } from './table-pages.js';

type PptxSlide = PptxGenJS.default.Slide;
type Cell = PptxGenJS.default.TableCell;
type Border = PptxGenJS.default.BorderProps;

const NO_LINE: Border = { type: 'none' };
const THIN: Border = { type: 'solid', pt: 0.75, color: COLOUR.line };
const THICK: Border = { type: 'solid', pt: 1.5, color: COLOUR.blue };

export function drawTable(slide: PptxSlide, { head, rows, widths, size }: TablePage): void {
  const all = [...(head === null ? [] : [head]), ...rows];
  const cells = all.map((row, index) => row.map((text) => cellOf(text, size, index === 0 && head !== null)));
  slide.addTable(cells, {
    x: inches(BODY.x),
    y: inches(BODY.y),
    w: inches(BODY.w),
    colW: widths.map(inches),
    rowH: all.map((row) => inches(rowHeight(row, widths, size))),
    objectName: 'Table',
  });
}

function cellOf(text: string, size: number, isHead: boolean): Cell {
  const font = {
    fontSize: size,
    lineSpacing: pitch(size),
    lang: 'zh-CN',
    color: isHead ? COLOUR.blue : COLOUR.ink,
    bold: isHead,
    breakLine: true,
  };
  return {
    text: text.split('\n').map((line) => ({ text: line, options: { ...font } })),
    options: {
      fontSize: size,
      valign: 'middle',
      margin: [CELL.edge, CELL.side, CELL.edge, CELL.side],
      border: [isHead ? THICK : THIN, NO_LINE, isHead ? THICK : THIN, NO_LINE],
      ...(isHead ? { fill: { color: COLOUR.head } } : {}),
    },
  };
}
