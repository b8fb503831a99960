/** Things read once and kept while they fit: what was used longest ago goes first. */
export type Kept<Key, Thing> = {
  readonly get: (key: Key) => Thing | undefined;
  /** A thing larger than all that is kept together is not kept. */
  readonly add: (key: Key, thing: Thing) => void;
};

export function createKept<Key, Thing>({
  mostBytes,
  bytesOf,
}: {
  mostBytes: number;
  bytesOf: (thing: Thing) => number;
}): Kept<Key, Thing> {
  // A Map keeps the order in which keys came in.
  const things = new Map<Key, Thing>();
  let bytes = 0;

  const remove = (key: Key): void => {
    const thing = things.get(key);
    if (thing === undefined) return;
    things.delete(key);
    bytes -= bytesOf(thing);
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
      const size = bytesOf(thing);
      if (size > mostBytes) return;
      things.set(key, thing);
      bytes += size;
      for (const oldest of things.keys()) {
        if (bytes <= mostBytes) break;
        remove(oldest);
      }
    },
  };
}
