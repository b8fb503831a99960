import { extentOf } from '../extent.js';
import { apply, type Matrix } from '../page-layout/matrix.js';
import type { Rule } from '../page-layout/page.js';
import type { Operations } from './open-pdf.js';

/** A filled shape thinner than this is a line; in points. */
const THICKEST_LINE = 3;
const SHORTEST_LINE = 2;
const WHITE = /^#f{6}$/i;
const STROKES = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const FILLS = new Set(['fill', 'eoFill']);
const PATH_LENGTHS: readonly number[] = [2, 2, 6, 4, 0];
const [MOVE, STRAIGHT, , , CLOSE] = [0, 1, 2, 3, 4];

type Point = { x: number; y: number };

/** How a path is drawn: the colours at hand and where its coordinates lie on the page. */
export type Pen = { readonly matrix: Matrix; readonly fill: string; readonly stroke: string };

/** The level and upright lines an operation `constructPath` draws; none where it clips or draws in white. */
export function linesOfPath(args: readonly unknown[], pen: Pen, operations: Operations): Rule[] {
  const [paint, path] = args as [number, (ArrayLike<number> | null)[] | null];
  const name = Object.keys(operations).find((key) => operations[key] === paint) ?? '';
  const isStroked = STROKES.has(name) && !WHITE.test(pen.stroke);
  const isFilled = FILLS.has(name) && !WHITE.test(pen.fill);
  const values = path?.[0];
  if ((!isStroked && !isFilled) || values === null || values === undefined) return [];
  return partsOf(values, pen.matrix).flatMap((part) => (isStroked ? sidesOf(part) : bandOf(part)));
}

/** The separate parts of a path as points on the page. A curve ends its part: lines of tables are straight. */
function partsOf(values: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < values.length; ) {
    const kind = values[at] ?? CLOSE;
    const length = PATH_LENGTHS[kind ?? 4] ?? 0;
    const last = parts.at(-1);
    if (kind === CLOSE) {
      if (last?.[0] !== undefined) last.push(last[0]);
    } else {
      const point = apply(matrix, values[at + length - 1] ?? 0, values[at + length] ?? 0);
      if (kind === STRAIGHT && last !== undefined) last.push(point);
      else if (kind === MOVE || last !== undefined) parts.push([point]);
    }
    at += 1 + length;
  }
  return parts;
}

function sidesOf(part: readonly Point[]): Rule[] {
  return part.slice(1).flatMap((to, index) => {
    const from = part[index];
    return from === undefined ? [] : straight(from, to);
  });
}

function straight(from: Point, to: Point): Rule[] {
  const across = Math.abs(to.x - from.x);
  const down = Math.abs(to.y - from.y);
  if (Math.min(across, down) > 0.7 || Math.max(across, down) < SHORTEST_LINE) return [];
  return [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }];
}

/** A thin filled shape is the line along its middle. */
function bandOf(part: readonly Point[]): Rule[] {
  const { least: left, greatest: right } = extentOf(part.map(({ x }) => x));
  const { least: top, greatest: bottom } = extentOf(part.map(({ y }) => y));
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (bottom - top <= THICKEST_LINE && right - left >= SHORTEST_LINE && right - left >= bottom - top) {
    return [{ x1: left, x2: right, y1: y, y2: y }];
  }
  if (right - left <= THICKEST_LINE && bottom - top >= SHORTEST_LINE) return [{ x1: x, x2: x, y1: top, y2: bottom }];
  return [];
}
