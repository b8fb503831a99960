export type Pair<Wanted, Found> = { readonly wanted: Wanted; readonly found: Found };

/**
 * Pairs each of what is wanted with at most one of what was found, those that agree most first, else in their order.
 * `agreement` is 0 where two are no pair. They are told apart by identity.
 */
export function pairUp<Wanted extends object, Found extends object>(
  wanted: readonly Wanted[],
  found: readonly Found[],
  agreement: (wanted: Wanted, found: Found) => number,
): Pair<Wanted, Found>[] {
  const candidates = wanted
    .flatMap((one) => found.map((other) => ({ pair: { wanted: one, found: other }, agreement: agreement(one, other) })))
    .filter((candidate) => candidate.agreement > 0)
    .sort((a, b) => b.agreement - a.agreement);
  const taken = new Set<unknown>();
  const pairs: Pair<Wanted, Found>[] = [];
  for (const { pair } of candidates) {
    if (taken.has(pair.wanted) || taken.has(pair.found)) continue;
    taken.add(pair.wanted).add(pair.found);
    pairs.push(pair);
  }
  return pairs;
}
