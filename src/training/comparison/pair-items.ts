/** Two clauses of two sides that speak of one thing, and the stretches of both that say it. */
import type { TextSpan } from '../../language/sentences.js';
import type { ClausePair } from './match-clauses.js';
import { overlaps } from './overlaps.js';
import type { Side } from './sides.js';
import type { TargetPair } from './target-pairs.js';

export type Compared = {
  readonly pair: ClausePair;
  readonly targets: readonly TargetPair[];
  readonly first: Side;
  readonly second: Side;
};

/** Two stretches of one thing; targets that can be compared weigh more than any likeness of words. */
export type Item = {
  readonly a: TextSpan;
  readonly b: TextSpan;
  readonly target: TargetPair | null;
  readonly likeness: number;
  /** One of them is the heading of its clause. */
  readonly isHeading: boolean;
};

const ABOVE_ALL = 2;

/** The phrases that carry the pair, and the targets that can be compared, in the order of the first side. */
export function itemsOf({ pair, targets }: Compared): Item[] {
  const spanOf = (target: TargetPair, side: 'a' | 'b') => {
    const { start, end } = target[side];
    return { start: start - pair[side].clause.start, end: end - pair[side].clause.start };
  };
  const byTarget = targets.map((target): Item => {
    const [a, b] = [spanOf(target, 'a'), spanOf(target, 'b')];
    return {
      a: around(
        pair.phrases.map((each) => each.a),
        a,
      ),
      b: around(
        pair.phrases.map((each) => each.b),
        b,
      ),
      target,
      likeness: ABOVE_ALL,
      isHeading: false,
    };
  });
  const others = pair.phrases
    .filter(({ a, b }) => !byTarget.some((item) => overlaps(item.a, a) || overlaps(item.b, b)))
    .map(
      ({ a, b, likeness }): Item => ({
        a,
        b,
        target: null,
        likeness,
        isHeading: a.isHeading || b.isHeading,
      }),
    );
  return [...byTarget, ...others].sort((one, other) => one.a.start - other.a.start);
}

/** The phrase that holds the target, else the target's own words. */
function around(phrases: readonly TextSpan[], target: TextSpan): TextSpan {
  return phrases.find(({ start, end }) => start <= target.start && target.end <= end) ?? target;
}
