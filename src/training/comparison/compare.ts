/** Sides beside each other: what speaks of one thing, and what one of them says alone. Worked out once, however often it is shown. */
import type { Glossary } from '../../question/glossary.js';
import { type Leftover, leftoversOf, metIn } from './leftovers.js';
import { matchClauses } from './match-clauses.js';
import type { Compared } from './pair-items.js';
import type { Side } from './sides.js';
import { pairTargets } from './target-pairs.js';

export type Words = Pick<Glossary, 'fold' | 'families'>;

/** What no other side says. */
export type Left = { readonly side: Side; readonly leftovers: readonly Leftover[] };

export type Comparison = {
  readonly sides: readonly Side[];
  readonly compared: readonly Compared[];
  /** In the order of the sides, each of them. */
  readonly left: readonly Left[];
};

export function compare(sides: readonly Side[], glossary: Words): Comparison {
  const compared = comparedPairs(sides, glossary);
  return { sides, compared, left: leftOf(sides, compared) };
}

/** Every two sides, each pair of their clauses that speaks of one thing. */
export function comparedPairs(sides: readonly Side[], glossary: Words): Compared[] {
  return duosOf(sides).flatMap(([first, second]) =>
    matchClauses(first.tasks, second.tasks, glossary).map((pair) => ({
      first,
      second,
      pair,
      targets: pairTargets(pair.a, pair.b, glossary.fold),
    })),
  );
}

export function duosOf(sides: readonly Side[]): (readonly [Side, Side])[] {
  return sides.flatMap((first, index) => sides.slice(index + 1).map((second) => [first, second] as const));
}

export function leftOf(sides: readonly Side[], compared: readonly Compared[]): Left[] {
  return sides.map((side) => {
    const met = metIn([
      ...compared.filter(({ first }) => first === side).map((each) => ({ ...each, of: 'a' as const })),
      ...compared.filter(({ second }) => second === side).map((each) => ({ ...each, of: 'b' as const })),
    ]);
    return { side, leftovers: leftoversOf(side.tasks, met) };
  });
}
