/** Numbers as shapes, whose words are the deck's: what a chart of pptxgenjs says of a bar is its number alone. */
import type { SlideBody } from '../deck.js';
import { BODY, COLOUR, place, SIZE, split } from './geometry.js';
import { drawText, type PptxSlide } from './text.js';

type Bars = Extract<SlideBody, { kind: 'bars' }>['bars'];
type Figures = Extract<SlideBody, { kind: 'figures' }>['figures'];

const GAP = 16;
/** Few bars are not drawn as thick as walls. */
const HIGHEST = 56;
const NAME_WIDTH = 320;
const WORDS_WIDTH = 210;
const THICKNESS = 26;

/** A row each: its name, a bar from zero, and the words of the plan beside its end. */
export function drawBars(slide: PptxSlide, bars: Bars): void {
  const most = Math.max(1e-9, ...bars.map(({ value }) => value));
  const height = Math.min(BODY.h, bars.length * (HIGHEST + 2));
  const longest = BODY.w - NAME_WIDTH - WORDS_WIDTH - 2 * GAP;
  for (const [index, row] of split({ ...BODY, h: height }, bars.length, 'y', 2).entries()) {
    const { label = '', value = 0, shown = '' } = bars[index] ?? {};
    const start = row.x + NAME_WIDTH + GAP;
    const length = (value / most) * longest;
    const name = `Bar ${index + 1}`;
    drawText(slide, label, { ...row, w: NAME_WIDTH }, { size: SIZE.small, align: 'right', valign: 'middle', name });
    if (length > 0)
      slide.addShape('rect', {
        ...place({ x: start, y: row.y + (row.h - THICKNESS) / 2, w: length, h: THICKNESS }),
        fill: { color: COLOUR.bar },
        objectName: `${name} length`,
      });
    const beside = { ...row, x: start + length + GAP / 2, w: WORDS_WIDTH };
    const style = { size: SIZE.small, color: COLOUR.blue, bold: true, valign: 'middle' as const };
    drawText(slide, shown, beside, { ...style, name: `${name} value` });
  }
}

/** In one row up to three, in two beyond. */
export function drawFigures(slide: PptxSlide, figures: Figures): void {
  const rows =
    figures.length <= 3
      ? [figures]
      : [figures.slice(0, Math.ceil(figures.length / 2)), figures.slice(Math.ceil(figures.length / 2))];
  for (const [index, band] of split(BODY, rows.length, 'y', GAP).entries()) {
    const inRow = rows[index] ?? [];
    for (const [at, box] of split(band, Math.max(1, rows[0]?.length ?? 1), 'x', GAP).entries()) {
      const figure = inRow[at];
      if (figure === undefined) continue;
      const name = `Figure ${index + 1}.${at + 1}`;
      slide.addShape('rect', { ...place(box), fill: { color: COLOUR.shade }, objectName: `${name} background` });
      const inner = { ...box, x: box.x + 8, w: box.w - 16 };
      const size = [...figure.figure].length <= 6 ? SIZE.figure : SIZE.smallPoint;
      const style = { size, color: COLOUR.blue, bold: true, align: 'center' as const, valign: 'bottom' as const };
      drawText(slide, figure.figure, { ...inner, h: box.h / 2 }, { ...style, name });
      const below = { ...inner, y: box.y + box.h / 2 + 4, h: box.h / 2 - 8 };
      drawText(slide, figure.label, below, { size: SIZE.small, align: 'center', name: `${name} label` });
    }
  }
}
