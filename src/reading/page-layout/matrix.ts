/** Where a drawing's own coordinates lie on the page: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` is applied first. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Reads six numbers off a list, or null. */
export function matrixFrom(values: ArrayLike<unknown> | null | undefined): Matrix | null {
  const numbers = Array.from(values ?? [], Number);
  if (numbers.length !== 6 || !numbers.every(Number.isFinite)) return null;
  return numbers as unknown as Matrix;
}
