import type { SlideBody } from '../deck.js';
import { BODY, type Box, COLOUR, place, SIZE, split } from './geometry.js';
import { drawText, type PptxSlide } from './text.js';

type Roots = Extract<SlideBody, { kind: 'structure' }>['roots'];

const ROOT_WIDTH = 210;
const TRUNK = 44;
const GAP = 10;
/** More branches than stand one below the other stand in two columns. */
const ONE_COLUMN = 6;

/** Each whole at the left of its parts, a line from it to every one. */
export function drawStructure(slide: PptxSlide, roots: Roots): void {
  const columns = roots.reduce((sum, { branches }) => sum + branches.length, 0) > ONE_COLUMN ? 2 : 1;
  const rows = roots.map(({ branches }) => Math.max(1, Math.ceil(branches.length / columns)));
  const all = rows.reduce((sum, count) => sum + count, 0);
  let used = 0;
  for (const [index, root] of roots.entries()) {
    const count = rows[index] ?? 1;
    const band = rowsOf(used, count, all);
    used += count;
    drawRoot(slide, { root, band, count, columns });
  }
}

function rowsOf(first: number, count: number, all: number): Box {
  const each = (BODY.h - GAP * (all - 1)) / all;
  return { ...BODY, y: BODY.y + first * (each + GAP), h: count * each + (count - 1) * GAP };
}

type Drawn = { readonly root: Roots[number]; readonly band: Box; readonly count: number; readonly columns: number };

function drawRoot(slide: PptxSlide, { root: { name, branches }, band, count, columns }: Drawn): void {
  const right = { ...band, x: band.x + ROOT_WIDTH + TRUNK, w: band.w - ROOT_WIDTH - TRUNK };
  const boxes = split(right, count, 'y', GAP).flatMap((row) => split(row, columns, 'x', GAP));
  const middle = { x: band.x + ROOT_WIDTH, y: band.y + band.h / 2 };
  const trunkX = middle.x + TRUNK / 2;
  const starts = branches.flatMap((_, index) => (index % columns === 0 ? (boxes[index] ?? []) : []));
  const ys = starts.map(({ y, h }) => y + h / 2);
  if (ys.length > 0) {
    drawLine(slide, { x: middle.x, y: middle.y, w: TRUNK / 2, h: 0 });
    const top = Math.min(middle.y, ...ys);
    drawLine(slide, { x: trunkX, y: top, w: 0, h: Math.max(middle.y, ...ys) - top });
    for (const y of ys) drawLine(slide, { x: trunkX, y, w: TRUNK / 2, h: 0 });
  }
  const inner = { ...band, w: ROOT_WIDTH };
  slide.addShape('rect', { ...place(inner), fill: { color: COLOUR.blue }, objectName: 'Whole' });
  const centred = { align: 'center', valign: 'middle' } as const;
  drawText(slide, name, inset(inner), {
    size: SIZE.smallPoint,
    color: COLOUR.white,
    bold: true,
    ...centred,
    name: 'Whole name',
  });
  for (const [index, branch] of branches.entries()) {
    const box = boxes[index];
    if (box === undefined) continue;
    slide.addShape('rect', { ...place(box), fill: { color: COLOUR.head }, objectName: `Part ${index + 1}` });
    drawText(slide, branch, inset(box), { size: SIZE.small, valign: 'middle', name: `Part ${index + 1} name` });
  }
}

function inset(box: Box): Box {
  return { ...box, x: box.x + 10, w: box.w - 20 };
}

function drawLine(slide: PptxSlide, box: Box): void {
  slide.addShape('line', { ...place(box), line: { color: COLOUR.bar, width: 1.5 }, objectName: 'Line' });
}
