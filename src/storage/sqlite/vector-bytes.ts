/** Vectors as 32-bit floats, low byte first on every machine. */

const BYTES = Float32Array.BYTES_PER_ELEMENT;

export function encodeVector(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(vector.length * BYTES);
  for (const [at, value] of vector.entries()) bytes.writeFloatLE(value, at * BYTES);
  return bytes;
}

/** Bytes beyond the last whole value are left out. */
export function decodeVector(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, at) => bytes.readFloatLE(at * BYTES));
}
