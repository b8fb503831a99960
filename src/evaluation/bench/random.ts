import { seededNumbers } from '../../language/random.js';

/** A seeded generator of numbers: one seed, one sequence, on every machine. */
export type Random = {
  /** In [0, 1). */
  readonly next: () => number;
  /** From `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** @throws RangeError where there is nothing to pick */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Distinct ones, in random order; all of them where `count` is more. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[];
};

export function createRandom(seed: number): Random {
  const next = seededNumbers(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    pick: (items) => {
      const at = whole(0, items.length - 1);
      if (at >= items.length || items.length === 0) throw new RangeError('nothing to pick from');
      return items[at] as (typeof items)[number];
    },
    some: (items, count) => {
      const rest = [...items];
      return Array.from({ length: Math.min(count, items.length) }, () =>
        rest.splice(whole(0, rest.length - 1), 1),
      ).flat();
    },
  };
}
