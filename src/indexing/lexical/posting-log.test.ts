import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostingLog } from './posting-log.js';

type Pair = { term: number; count: number };

describe('createPostingLog', () => {
  it('gives back every pair with its clause, in order', () => {
    const pair = fc.record({
      term: fc.oneof(fc.nat(300), fc.constantFrom(0, 63, 127, 16383, 2 ** 21, 2 ** 30)),
      count: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(pair, { maxLength: 8 }), { maxLength: 12 }), (clauses) => {
        expect(roundTrip(clauses)).toEqual(listed(clauses));
      }),
    );
  });

  it('keeps pairs whole over many chunks', () => {
    const clauses = Array.from({ length: 1000 }, (_, clause) =>
      Array.from({ length: 400 }, (_, at) => ({ term: clause * 400 + at, count: (at % 3) + 1 })),
    );
    const expected = listed(clauses).flat();
    const read = roundTrip(clauses).flat();
    expect(read).toHaveLength(expected.length);
    expect(read.findIndex((value, at) => value !== expected[at])).toBe(-1);
  });
});

function roundTrip(clauses: readonly (readonly Pair[])[]): [number, number, number][] {
  const log = createPostingLog();
  for (const pairs of clauses) {
    for (const { term, count } of pairs) log.append(term, count);
    log.endClause();
  }
  const read: [number, number, number][] = [];
  log.drain((ordinal, term, count) => read.push([ordinal, term, count]));
  return read;
}

function listed(clauses: readonly (readonly Pair[])[]): [number, number, number][] {
  return clauses.flatMap((pairs, ordinal) =>
    pairs.map(({ term, count }): [number, number, number] => [ordinal, term, count]),
  );
}
