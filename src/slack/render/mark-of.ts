/** Short stand-ins for ids of plans and clauses, which are longer than what buttons and options carry. */
import { createHash } from 'node:crypto';

/** Hexadecimal digits: a button carries 2,000 characters, which ids of 45 plans would not fit. */
const MARK_CHARS = 8;

export function markOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, MARK_CHARS);
}

/** Marks one after the other; none for anything else. They come from outside, and stand only for what is at hand. */
export function readMarks(joined: unknown): string[] {
  return typeof joined === 'string' && /^(?:[0-9a-f]{8})*$/.test(joined) ? (joined.match(/.{8}/g) ?? []) : [];
}
