/** Places on a slide of 16:9 and sizes of type, in points. Blocks of text have exact line heights, whatever the font. */

export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

const LEFT = 48;
const WIDTH = 864;

export const TITLE: Box = { x: LEFT, y: 20, w: WIDTH, h: 84 };
export const RULE: Box = { x: LEFT, y: 110, w: WIDTH, h: 0 };
/** Chinese punctuation may hang out of its box by its own width: half of the type is kept for it. */
export const BODY: Box = { x: LEFT, y: 132, w: WIDTH - 12, h: 344 };
export const FOOTER: Box = { x: LEFT, y: 490, w: 776, h: 32 };
export const NUMBER: Box = { x: 832, y: 490, w: 80, h: 32 };

export const COVER_TITLE: Box = { x: LEFT, y: 96, w: WIDTH, h: 200 };
export const COVER_RULE: Box = { x: LEFT, y: 312, w: WIDTH, h: 0 };
export const COVER_SUBTITLE: Box = { x: LEFT, y: 332, w: WIDTH - 12, h: 132 };

/** Read from the last row of a room; `figure` is for few characters. */
export const SIZE = {
  title: 28,
  point: 28,
  question: 26,
  /** A point for who has more than three. */
  smallPoint: 24,
  small: 20,
  figure: 36,
  coverTitle: 40,
  longCoverTitle: 32,
  coverSubtitle: 24,
} as const;

export const COLOUR = {
  blue: '1F3864',
  bar: '2F5597',
  ink: '262626',
  grey: '595959',
  line: 'BFBFBF',
  shade: 'F2F5FA',
  head: 'DCE6F1',
  white: 'FFFFFF',
};

const LINE_HEIGHT = 1.35;

/** Height of a line of this size. */
export function pitch(size: number): number {
  return size * LINE_HEIGHT;
}

const POINTS_PER_INCH = 72;

/** Points as inches, in which pptxgenjs counts places. */
export function inches(points: number): number {
  return points / POINTS_PER_INCH;
}

export function place({ x, y, w, h }: Box): Box {
  return { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
}

/** Side by side or one below the other, with this gap between. */
export function split(box: Box, count: number, along: 'x' | 'y', gap: number): Box[] {
  const whole = along === 'x' ? box.w : box.h;
  const each = (whole - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => {
    const at = index * (each + gap);
    return along === 'x' ? { ...box, x: box.x + at, w: each } : { ...box, y: box.y + at, h: each };
  });
}
