/** Places on a slide of 16:9 and sizes of type, in points. Blocks of text have exact line heights, whatever the font. */

export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

const LEFT = 48;
const WIDTH = 864;

export const TITLE: Box = { x: LEFT, y: 25, w: WIDTH, h: 76 };
export const RULE: Box = { x: LEFT, y: 108, w: WIDTH, h: 0 };
export const BODY: Box = { x: LEFT, y: 128, w: WIDTH - 12, h: 348 };
export const FOOTER: Box = { x: LEFT, y: 490, w: 776, h: 34 };
export const NUMBER: Box = { x: 832, y: 490, w: 80, h: 34 };

export const COVER_TITLE: Box = { x: LEFT, y: 96, w: WIDTH, h: 200 };
export const COVER_RULE: Box = { x: LEFT, y: 312, w: WIDTH, h: 0 };
/** Chinese punctuation may hang out of its box by its own width: half of the largest type is kept for it. */
export const COVER_SUBTITLE: Box = { x: LEFT, y: 332, w: WIDTH - 12, h: 132 };

/** Largest first: the first one that fits is taken, and where none does, the last one and more slides. */
export const SIZES = {
  title: [32, 28],
  body: [24, 22, 20, 18],
  table: [18, 16, 14],
  chart: [18],
  footer: [12],
  coverTitle: [44, 40, 36, 32],
  coverSubtitle: [24, 22, 20, 18],
} as const;

export const COLOUR = {
  blue: '1F3864',
  ink: '262626',
  grey: '595959',
  line: 'BFBFBF',
  shade: 'F2F5FA',
  head: 'DCE6F1',
};

const LINE_HEIGHT = 1.35;

/** Height of a line of this size. */
export function pitch(size: number): number {
  return size * LINE_HEIGHT;
}

/** Lines of this size in a height. */
export function linesIn(height: number, size: number): number {
  return Math.floor(height / pitch(size));
}

const POINTS_PER_INCH = 72;

/** Points as inches, in which pptxgenjs counts places. */
export function inches(points: number): number {
  return points / POINTS_PER_INCH;
}

export function place({ x, y, w, h }: Box): Box {
  return { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
}
