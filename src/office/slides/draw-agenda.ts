import type { SlideBody } from '../deck.js';
import { drawPoints } from './draw-points.js';
import { drawTable } from './draw-table.js';
import { BODY } from './geometry.js';
import type { PptxSlide } from './text.js';

const TABLE_HEIGHT = 104;
const GAP = 12;

/** Goals above, the steps with their minutes in a row below. */
export function drawAgenda(slide: PptxSlide, { goals, steps }: Extract<SlideBody, { kind: 'agenda' }>): void {
  drawPoints(slide, goals, { ...BODY, h: BODY.h - TABLE_HEIGHT - GAP });
  const box = { ...BODY, y: BODY.y + BODY.h - TABLE_HEIGHT, h: TABLE_HEIGHT };
  const columns = steps.map(({ name }) => ({ title: name, width: 2 + [...name].length }));
  drawTable(slide, { columns, rows: [steps.map(({ time }) => time)] }, box);
}
