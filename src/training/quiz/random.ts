import { seededNumbers } from '../../language/random.js';

/** A seeded source of chance: one seed, one quiz, on every machine. */
export type Random = {
  /** In random order; the list itself is left as it is. */
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
  /** From 0 up to, and without, `below`; 0 where that is 0. */
  readonly index: (below: number) => number;
};

export function seededRandom(seed: number): Random {
  const next = seededNumbers(seed);
  const index = (below: number) => Math.floor(next() * below);
  return {
    index,
    shuffled: (items) => {
      const rest = [...items];
      return items.flatMap(() => rest.splice(index(rest.length), 1));
    },
  };
}
