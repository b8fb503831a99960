/** A seeded source of chance: one seed, one quiz, on every machine. */
export type Random = {
  /** In random order; the list itself is left as it is. */
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
  /** From 0 up to, and without, `below`; 0 where that is 0. */
  readonly index: (below: number) => number;
};

/** Mulberry32, by Tommy Ettinger (public domain): 32 bits of state, enough to shuffle a few hundred questions. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const index = (below: number) => Math.floor(next() * below);
  return {
    index,
    shuffled: (items) => {
      const rest = [...items];
      return items.flatMap(() => rest.splice(index(rest.length), 1));
    },
  };
}
