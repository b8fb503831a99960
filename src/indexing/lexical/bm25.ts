/** BM25 over flat arrays, term at a time (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework). */
import type { ClauseId } from '../../vocabulary/clause.js';
import type { IndexedText, LexicalHit, LexicalIndex, LexicalQuery } from '../lexical.js';
import { createTopK, type TopK } from '../top-k.js';
import { bm25Settings } from './bm25-settings.js';
import { buildPostings } from './build-postings.js';
import { documentFilter } from './document-filter.js';
import { clauseCount, type Postings } from './postings.js';
import { type QueryTerm, queryTerms } from './query-terms.js';
import { findTerm } from './term-dictionary.js';

/** A lexical index that can be saved: see `saveLexicalSnapshot`. */
export type Bm25Index = LexicalIndex & { readonly postings: Postings };

/** Indexes the texts in the order given; that order numbers the clauses (ordinals). Reads the iterable once. */
export function createLexicalIndex(texts: Iterable<IndexedText>): Bm25Index {
  return bm25Over(buildPostings(texts));
}

/** The index over postings built or loaded before. */
export function bm25Over(postings: Postings): Bm25Index {
  const { ids } = postings;
  const lengthNorms = lengthNormsOf(postings.lengths);
  const within = documentFilter(ids);
  /** Scores by ordinal, all zero between searches. */
  let idleScores: Float32Array | null = null;

  return {
    postings,
    ids,
    size: ids.length,
    documentFrequency: (term) => clauseCount(postings, findTerm(postings.dictionary, term)),
    search(query): LexicalHit[] {
      const best = createTopK({ limit: query.limit, most: ids.length, floor: 0 });
      // Taken for the duration of the search: `accept` is the caller's code and may search again.
      const scores = idleScores ?? new Float32Array(ids.length);
      idleScores = null;
      for (const term of queryTerms(postings, query)) addScores(postings, lengthNorms, term, scores);
      try {
        select(scores, best, both(within(query.documents ?? null), query.accept));
      } finally {
        scores.fill(0);
        idleScores = scores;
      }
      return best.sorted().map(({ ordinal, score }) => ({ clauseId: ids[ordinal] as ClauseId, score }));
    },
  };
}

type Accept = LexicalQuery['accept'];

function both(one: Accept, other: Accept): Accept {
  if (one === undefined || other === undefined) return one ?? other;
  return (ordinal) => one(ordinal) && other(ordinal);
}

/** Adds weight · idf · tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / mean length)) to every clause with the term. */
function addScores(
  { offsets, ordinals, frequencies, ids }: Postings,
  lengthNorms: Float32Array,
  { term, clauses, weight }: QueryTerm,
  scores: Float32Array,
): void {
  const factor = weight * inverseDocumentFrequency(ids.length, clauses) * (bm25Settings.k1 + 1);
  const end = offsets[term + 1] as number;
  for (let at = offsets[term] as number; at < end; at += 1) {
    const ordinal = ordinals[at] as number;
    const frequency = frequencies[at] as number;
    const norm = lengthNorms[ordinal] as number;
    scores[ordinal] = (scores[ordinal] as number) + (factor * frequency) / (frequency + norm);
  }
}

/**
 * One pass over all scores, untouched ones included: the comparison is nearly always false and so nearly free, where a
 * list of touched clauses costs an unpredictable branch at every posting (measured: twice the time of the whole search).
 */
function select(scores: Float32Array, best: TopK, accept: ((ordinal: number) => boolean) | undefined): void {
  let threshold = best.threshold();
  for (let ordinal = 0; ordinal < scores.length; ordinal += 1) {
    const score = scores[ordinal] as number;
    if (score > threshold && (accept === undefined || accept(ordinal))) threshold = best.offer(ordinal, score);
  }
}

/** ln(1 + (N − n + ½) / (n + ½)): the form that stays above 0 for terms found in most clauses. */
function inverseDocumentFrequency(size: number, clauses: number): number {
  return Math.log(1 + (size - clauses + 0.5) / (clauses + 0.5));
}

function lengthNormsOf(lengths: Uint32Array): Float32Array {
  const { k1, b } = bm25Settings;
  let total = 0;
  for (const length of lengths) total += length;
  // Without a single term there is nothing to norm; any mean above 0 will do.
  const mean = total === 0 ? 1 : total / lengths.length;
  return Float32Array.from(lengths, (length) => k1 * (1 - b + (b * length) / mean));
}
