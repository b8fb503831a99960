import { apply, type Matrix, product } from '../page-layout/matrix.js';
import type { Rule } from '../page-layout/page.js';
import { childNamed, textOf, type XmlElement } from '../xml.js';
import { placement } from './placement.js';
import { POINTS_PER_MM } from './text-object.js';

type Point = { readonly x: number; readonly y: number };

/** How many numbers each command takes; of curves only the end counts. */
const OPERANDS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
/** More corners than this make a drawing: a letterhead as outlines, a seal. */
const MOST_CORNERS = 64;
const LONGEST_DATA = 20_000;
/** Points. An area thinner than this is a line. */
const THIN = 2.5;
const LEVEL = 0.5;

/** The level and upright lines a PathObject draws. */
export function pathRules(object: XmlElement, outer: Matrix): Rule[] {
  const data = textOf(childNamed(object, 'AbbreviatedData') ?? object);
  if (data.length > LONGEST_DATA) return [];
  const matrix = product(outer, placement(object.attributes));
  const isStroked = object.attributes.Stroke !== 'false';
  return subpaths(data).flatMap((corners) => {
    const points = corners.map(({ x, y }) => {
      const point = apply(matrix, x, y);
      return { x: point.x * POINTS_PER_MM, y: point.y * POINTS_PER_MM };
    });
    return rulesOf(points, isStroked);
  });
}

/** A thin area is one line along its middle; of others the outline counts where it is drawn. */
function rulesOf(points: readonly Point[], isStroked: boolean): Rule[] {
  if (points.length < 2 || points.length > MOST_CORNERS) return [];
  const left = Math.min(...points.map(({ x }) => x));
  const right = Math.max(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  const bottom = Math.max(...points.map(({ y }) => y));
  if (bottom - top <= THIN && right - left > bottom - top) {
    const y = (top + bottom) / 2;
    return [{ x1: left, y1: y, x2: right, y2: y }];
  }
  if (right - left <= THIN) {
    const x = (left + right) / 2;
    return [{ x1: x, y1: top, x2: x, y2: bottom }];
  }
  if (!isStroked) return [];
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const isStraight = Math.abs(from.x - to.x) <= LEVEL || Math.abs(from.y - to.y) <= LEVEL;
    return isStraight ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : [];
  });
}

function subpaths(data: string): Point[][] {
  const words = data.split(/[\s,]+/).filter((word) => word !== '');
  const paths: Point[][] = [];
  for (let at = 0; at < words.length; ) {
    const command = words[at] ?? '';
    const count = OPERANDS[command];
    if (count === undefined) return [];
    const operands = words.slice(at + 1, at + 1 + count).map(Number);
    at += 1 + count;
    const [x = Number.NaN, y = Number.NaN] = operands.slice(-2);
    const current = paths.at(-1);
    if (command === 'S' || command === 'M') paths.push([{ x, y }]);
    else if (command === 'C') closePath(current);
    else if (command === 'L') current?.push({ x, y });
    // Behind a curve a new line begins.
    else paths.push([{ x, y }]);
  }
  return paths.filter((path) => path.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
}

function closePath(path: Point[] | undefined): void {
  const [first] = path ?? [];
  if (first !== undefined) path?.push(first);
}
