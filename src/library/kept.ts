/** Things read once and kept while they fit: what was used longest ago goes first. */
export type Kept<Key, Thing> = {
  readonly get: (key: Key) => Thing | undefined;
  /** A thing larger than all that is kept together is not kept. */
  readonly add: (key: Key, thing: Thing) => void;
};

/** `most` in whatever `sizeOf` counts: bytes, or things. */
export function createKept<Key, Thing>({
  most,
  sizeOf,
}: {
  most: number;
  sizeOf: (thing: Thing) => number;
}): Kept<Key, Thing> {
  // A Map keeps the order in which keys came in.
  const things = new Map<Key, Thing>();
  let total = 0;

  const remove = (key: Key): void => {
    const thing = things.get(key);
    if (thing === undefined) return;
    things.delete(key);
    total -= sizeOf(thing);
  };

  return {
    get(key) {
      const thing = things.get(key);
      if (thing === undefined) return undefined;
      things.delete(key);
      things.set(key, thing);
      return thing;
    },
    add(key, thing) {
      remove(key);
      const size = sizeOf(thing);
      if (size > most) return;
      things.set(key, thing);
      total += size;
      for (const oldest of things.keys()) {
        if (total <= most) break;
        remove(oldest);
      }
    },
  };
}
