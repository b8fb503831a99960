import type { Withheld } from '../vocabulary/answer.js';

/** How many sentences are not shown at all: those that the clause's own words replace are. */
export function countWithheld(withheld: readonly Withheld[]): number {
  return withheld.filter(({ replaced }) => replaced !== true).length;
}
