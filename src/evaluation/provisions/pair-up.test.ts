import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairUp } from './pair-up.js';

const table = (agreements: Readonly<Record<string, number>>) => (one: { id: string }, other: { id: string }) =>
  agreements[`${one.id}${other.id}`] ?? 0;
const [a, b] = [{ id: 'a' }, { id: 'b' }] as const;
const [x, y] = [{ id: 'x' }, { id: 'y' }] as const;

describe('pairing what is wanted with what was found', () => {
  it('pairs those that agree most, though another came first', () => {
    const pairs = pairUp([a, b], [x, y], table({ ax: 1, bx: 2, ay: 1 }));
    expect(pairs).toEqual([
      { wanted: b, found: x },
      { wanted: a, found: y },
    ]);
  });

  it('keeps the order of those that agree alike', () => {
    expect(pairUp([a, b], [x, y], () => 1)).toEqual([
      { wanted: a, found: x },
      { wanted: b, found: y },
    ]);
  });

  it('leaves alone what agrees in nothing', () => {
    expect(pairUp([a], [x], () => 0)).toEqual([]);
  });

  it('takes each of either side once', () => {
    const sides = fc.array(fc.record({ id: fc.string() }), { maxLength: 6 });
    fc.assert(
      fc.property(sides, sides, fc.func(fc.nat(3)), (wanted, found, agreement) => {
        const pairs = pairUp(wanted, found, agreement);
        expect(new Set(pairs.map((pair) => pair.wanted)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.found)).size).toBe(pairs.length);
      }),
    );
  });
});
