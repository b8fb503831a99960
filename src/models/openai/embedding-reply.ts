/** The reply of `/embeddings`, checked: endpoints that call themselves compatible differ in order, index and encoding. */
import { AppError } from '../../vocabulary/errors.js';

type Item = { readonly index: number; readonly values: readonly number[] };

/**
 * Unit vectors in the order of the `count` texts that were sent. Takes numbers or base64 (32-bit floats, low byte first),
 * and items without an index in the order they stand in. Vectors of different dimensions are left to the caller.
 * @throws AppError `model-rejected` where an item is missing, doubled or not a vector
 */
export function vectorsOfReply(reply: unknown, count: number): readonly Float32Array[] {
  const data = isRecord(reply) ? reply.data : undefined;
  if (!Array.isArray(data)) throw malformed('it has no list "data"');
  if (data.length !== count) throw malformed(`it has ${data.length} vectors for ${count} texts`);
  const items = data.map(itemOf).sort((a, b) => a.index - b.index);
  if (items.some(({ index }, position) => index !== position)) throw malformed('its indices do not count the texts');
  return items.map(({ values }) => unit(values));
}

function itemOf(item: unknown, position: number): Item {
  if (!isRecord(item)) throw malformed('an item is not an object');
  const index = item.index ?? position;
  if (typeof index !== 'number') throw malformed('an index is not a number');
  return { index, values: valuesOf(item.embedding) };
}

function valuesOf(embedding: unknown): readonly number[] {
  const values = typeof embedding === 'string' ? floatsOf(Buffer.from(embedding, 'base64')) : embedding;
  const isVector = Array.isArray(values) && values.length > 0 && values.every(Number.isFinite);
  if (!isVector) throw malformed('an embedding is not a list of finite numbers');
  return values;
}

function floatsOf(bytes: Buffer): number[] | null {
  const size = Float32Array.BYTES_PER_ELEMENT;
  if (bytes.length % size !== 0) return null;
  return Array.from({ length: bytes.length / size }, (_, at) => bytes.readFloatLE(at * size));
}

/** Length 1, or all zeros, which have no direction. */
function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => (length === 0 ? 0 : value / length));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function malformed(reason: string): AppError {
  return new AppError('model-rejected', `the reply of the embedding endpoint cannot be used: ${reason}`);
}
