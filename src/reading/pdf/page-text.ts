import { apply, type Matrix, matrixFrom, product } from '../page-layout/matrix.js';
import type { TurnedRun } from '../page-layout/upright-page.js';
import type { Stretch } from './drawing.js';

/** A piece of text as the library gives it. */
export type TextItem = {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: ArrayLike<number>;
  readonly fontName: string;
};

export type PageFont = { readonly isBold: boolean; readonly isVertical: boolean };

/** Share of a text that must be drawn bold for it to be so. */
const LEAST_BOLD = 0.5;
/** Letters lean no further than this from the upright and still stand on a line: the sine of about three degrees. */
const ASLANT = 0.05;

/** The runs of a page in its own coordinates, y downwards. */
export function runsOf(
  items: readonly TextItem[],
  {
    viewport,
    fonts,
    stretches,
  }: { viewport: Matrix; fonts: (name: string) => PageFont; stretches: readonly Stretch[] },
): TurnedRun[] {
  const byLine = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const line = Math.round(stretch.y);
    byLine.set(line, [...(byLine.get(line) ?? []), stretch]);
  }
  const runs: TurnedRun[] = [];
  for (const { str, width, height, transform, fontName } of items) {
    const own = matrixFrom(transform);
    if (own === null || str.trim() === '') continue;
    const matrix = product(viewport, own);
    const size = Math.hypot(matrix[2], matrix[3]);
    const { x, y } = apply(matrix, 0, 0);
    const font = fonts(fontName);
    const near = [-1, 0, 1].flatMap((step) => byLine.get(Math.round(y) + step) ?? []);
    const covered = (mode: Stretch['mode']): boolean => coveredShare(near, { x, right: x + width, mode }) >= LEAST_BOLD;
    const isBold = font.isBold || covered('bold');
    const turn = turnOf(matrix);
    const run = font.isVertical
      ? { text: str, x: x - size / 2, y: y + size, width: size, size }
      : { text: str, x, y, width, size: size > 0 ? size : height };
    runs.push({ ...run, ...(isBold ? { bold: true as const } : {}), turn, isUnseen: turn === 0 && covered('unseen') });
  }
  return runs;
}

function turnOf([a, b]: Matrix): TurnedRun['turn'] {
  const length = Math.hypot(a, b);
  if (length === 0) return 0;
  const [cosine, sine] = [a / length, b / length];
  if (Math.abs(sine) < ASLANT) return cosine > 0 ? 0 : 2;
  if (Math.abs(cosine) < ASLANT) return sine > 0 ? 1 : 3;
  return null;
}

function coveredShare(
  stretches: readonly Stretch[],
  { x, right, mode }: { x: number; right: number; mode: Stretch['mode'] },
): number {
  let covered = 0;
  for (const stretch of stretches) {
    if (stretch.mode === mode) covered += Math.max(0, Math.min(right, stretch.right) - Math.max(x, stretch.x));
  }
  return covered / Math.max(right - x, 0.01);
}
