/**
 * What the builder has seen, clause by clause, before it is turned into postings: a byte log of (term number, count)
 * pairs with 7-bit variable-length numbers in fixed-size chunks. Terms are numbered in order of first sight, so frequent
 * ones take 1–2 bytes and the log is about half the size of the postings made from it.
 */
export type PostingLog = {
  append(term: number, count: number): void;
  endClause(): void;
  /** Visits every pair in order and frees each chunk once it has been read: it can be called once. */
  drain(visit: (ordinal: number, term: number, count: number) => void): void;
};

const CHUNK_BYTES = 1 << 20;
/** A pair takes at most two numbers of five bytes. */
const PAIR_BYTES = 10;
/** Marks the end of a clause; term numbers are logged from 1. */
const END_OF_CLAUSE = 0;

export function createPostingLog(): PostingLog {
  const chunks: { bytes: Uint8Array; used: number }[] = [];
  let bytes = new Uint8Array(CHUNK_BYTES);
  let used = 0;

  const put = (value: number): void => {
    let rest = value;
    while (rest > 0x7f) {
      bytes[used] = (rest & 0x7f) | 0x80;
      used += 1;
      rest >>>= 7;
    }
    bytes[used] = rest;
    used += 1;
  };

  const makeRoom = (): void => {
    if (used + PAIR_BYTES <= CHUNK_BYTES) return;
    chunks.push({ bytes, used });
    bytes = new Uint8Array(CHUNK_BYTES);
    used = 0;
  };

  return {
    append(term, count) {
      makeRoom();
      // The lowest bit says whether a count follows; most terms occur once in a clause.
      put((term + 1) * 2 + (count > 1 ? 1 : 0));
      if (count > 1) put(count);
    },
    endClause() {
      makeRoom();
      put(END_OF_CLAUSE);
    },
    drain(visit) {
      chunks.push({ bytes, used });
      let ordinal = 0;
      for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
        ordinal = readChunk(chunk, ordinal, visit);
      }
    },
  };
}

function readChunk(
  { bytes, used }: { bytes: Uint8Array; used: number },
  firstOrdinal: number,
  visit: (ordinal: number, term: number, count: number) => void,
): number {
  let ordinal = firstOrdinal;
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] as number;
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  while (at < used) {
    const entry = next();
    if (entry === END_OF_CLAUSE) ordinal += 1;
    else visit(ordinal, (entry >>> 1) - 1, (entry & 1) === 1 ? next() : 1);
  }
  return ordinal;
}
