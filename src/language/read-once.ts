/** What is read of a thing, read once for as long as the thing is there. */
export function readOnce<Thing extends object, Reading>(read: (thing: Thing) => Reading): (thing: Thing) => Reading {
  const known = new WeakMap<Thing, { readonly reading: Reading }>();
  return (thing) => {
    const kept = known.get(thing) ?? { reading: read(thing) };
    known.set(thing, kept);
    return kept.reading;
  };
}
