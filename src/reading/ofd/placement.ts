import { type Matrix, product } from '../page-layout/matrix.js';

/** How an object is placed within what holds it: turned by its CTM, then moved to the corner of its boundary. */
export function placement(attributes: Readonly<Record<string, string>>): Matrix {
  const [x = 0, y = 0] = numbers(attributes.Boundary);
  const [a, b, c, d, e, f] = numbers(attributes.CTM);
  const move: Matrix = [1, 0, 0, 1, x, y];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return move;
  return product(move, [a, b, c, d, e ?? 0, f ?? 0]);
}

/** The numbers of a list, parted by white space. What is none is left out. */
export function numbers(list: string | undefined): number[] {
  return (list ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number)
    .filter(Number.isFinite);
}
