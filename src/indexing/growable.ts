type NumberArray = Uint8Array | Uint32Array | Float32Array | Float64Array;

/** The array itself while it has room for `needed` values, else a copy at least twice as long, padded with zeros. */
export function grown<T extends NumberArray>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const create = array.constructor as new (length: number) => T;
  const larger = new create(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}
