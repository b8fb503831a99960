import type { ClauseId } from '../../vocabulary/clause.js';
import type { TermDictionary } from './term-dictionary.js';

/**
 * An inverted index in flat arrays. The postings of term number t are `ordinals` and `frequencies` from `offsets[t]` to
 * `offsets[t + 1]`, in index order.
 */
export type Postings = {
  readonly ids: readonly ClauseId[];
  /** Number of terms of each clause, repeats included. */
  readonly lengths: Uint32Array;
  readonly dictionary: TermDictionary;
  readonly offsets: Uint32Array;
  readonly ordinals: Uint32Array;
  /** How often the term occurs in the clause; 255 stands for 255 or more, where BM25 is flat. */
  readonly frequencies: Uint8Array;
};

/** A stretch of the clauses of a segment: one document's, or what is no longer searched. */
export type Stretch = { readonly from: number; readonly to: number };

/** In how many clauses outside of `dead` a term occurs; 0 for the number -1 of an unknown term. */
export function clauseCount({ offsets, ordinals }: Postings, term: number, dead: readonly Stretch[]): number {
  if (term < 0) return 0;
  const [start, end] = [offsets[term] as number, offsets[term + 1] as number];
  let count = end - start;
  let at = start;
  for (const { from, to } of dead) {
    const first = firstFrom(ordinals, from, at, end);
    at = firstFrom(ordinals, to, first, end);
    count -= at - first;
  }
  return count;
}

/** The first place in [start, end) whose ordinal is not below `least`; `end` where there is none. */
function firstFrom(ordinals: Uint32Array, least: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
