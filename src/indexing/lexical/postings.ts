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

/** In how many clauses a term occurs; 0 for the number -1 of an unknown term. */
export function clauseCount({ offsets }: Postings, term: number): number {
  return term < 0 ? 0 : (offsets[term + 1] as number) - (offsets[term] as number);
}
