/** BM25 over the segments of an index. What it finds and how it scores does not depend on how the segments came about. */
import { addTo } from '../../language/add-to.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import type { IndexedText, LexicalHit, LexicalIndex, LexicalQuery } from '../lexical.js';
import { createTopK, type TopK } from '../top-k.js';
import { bm25Settings } from './bm25-settings.js';
import { clauseCount } from './postings.js';
import { queryTerms } from './query-terms.js';
import { type Arrangement, arrange, idsAt, type Place, type Segment } from './segment.js';
import { createSegmentBuilder } from './segment-builder.js';
import { findTerm } from './term-dictionary.js';

/** Indexes the texts in the order given; that order numbers the clauses (ordinals). Reads the iterable once. */
export function createLexicalIndex(texts: Iterable<IndexedText>): LexicalIndex {
  const byDocument = new Map<string, IndexedText[]>();
  for (const text of texts) addTo(byDocument, text.documentId, text);
  const builder = createSegmentBuilder();
  for (const [id, own] of byDocument) builder.add({ id, digest: '' }, own);
  const segment = builder.finish();
  return bm25Over([segment], arrange([segment], segment.documents));
}

/** A segment with what searching it takes: where its clauses stand among the scores of all, and their length norms. */
type Part = Segment & { readonly dead: Arrangement['dead'][number]; readonly norms: Float32Array };

export function bm25Over(segments: readonly Segment[], { places, dead }: Arrangement): LexicalIndex {
  const ids = idsAt(segments, places);
  const meanLength = meanLengthOf(segments, places, ids.length);
  const parts = segments.map(
    (segment, at): Part => ({
      ...segment,
      dead: dead[at] ?? [],
      norms: lengthNormsOf(segment.postings.lengths, meanLength),
    }),
  );
  /** Scores by segment and ordinal within, all zero between searches. */
  let idleScores: Float32Array[] | null = null;

  const clausesWith = (term: string): number => {
    let count = 0;
    for (const { postings, dead } of parts) count += clauseCount(postings, findTerm(postings.dictionary, term), dead);
    return count;
  };

  return {
    ids,
    size: ids.length,
    documentFrequency: clausesWith,
    search(query): LexicalHit[] {
      const best = createTopK({ limit: query.limit, most: ids.length, floor: 0 });
      // Taken for the duration of the search: `accept` is the caller's code and may search again.
      const scores = idleScores ?? parts.map(({ norms }) => new Float32Array(norms.length));
      idleScores = null;
      for (const { term, clauses, weight } of queryTerms(query, { size: ids.length, clausesWith })) {
        const factor = weight * inverseDocumentFrequency(ids.length, clauses) * (bm25Settings.k1 + 1);
        for (const [at, part] of parts.entries()) addScores(part, term, factor, scores[at] as Float32Array);
      }
      try {
        select(scores, places, best, query);
      } finally {
        for (const each of scores) each.fill(0);
        idleScores = scores;
      }
      return best.sorted().map(({ ordinal, score }) => ({ clauseId: ids[ordinal] as ClauseId, score }));
    },
  };
}

/** Adds weight · idf · tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / mean length)) to every clause with the term. */
function addScores({ postings, norms }: Part, term: string, factor: number, scores: Float32Array): void {
  const { dictionary, offsets, ordinals, frequencies } = postings;
  const number = findTerm(dictionary, term);
  if (number < 0) return;
  const end = offsets[number + 1] as number;
  for (let at = offsets[number] as number; at < end; at += 1) {
    const ordinal = ordinals[at] as number;
    const frequency = frequencies[at] as number;
    const norm = norms[ordinal] as number;
    scores[ordinal] = (scores[ordinal] as number) + (factor * frequency) / (frequency + norm);
  }
}

/**
 * One pass over all scores, untouched ones included: the comparison is nearly always false and so nearly free, where a
 * list of touched clauses costs an unpredictable branch at every posting (measured: twice the time of the whole search).
 */
function select(
  scores: readonly Float32Array[],
  places: readonly Place[],
  best: TopK,
  { documents = null, accept }: LexicalQuery,
): void {
  let threshold = best.threshold();
  let first = 0;
  for (const { documentId, segment, from, to } of places) {
    if (documents === null || documents.has(documentId)) {
      const own = scores[segment] as Float32Array;
      for (let at = from; at < to; at += 1) {
        const score = own[at] as number;
        if (score <= threshold) continue;
        const ordinal = first + at - from;
        if (accept === undefined || accept(ordinal)) threshold = best.offer(ordinal, score);
      }
    }
    first += to - from;
  }
}

/** ln(1 + (N − n + ½) / (n + ½)): the form that stays above 0 for terms found in most clauses. */
function inverseDocumentFrequency(size: number, clauses: number): number {
  return Math.log(1 + (size - clauses + 0.5) / (clauses + 0.5));
}

function meanLengthOf(segments: readonly Segment[], places: readonly Place[], size: number): number {
  let total = 0;
  for (const { segment, from, to } of places) {
    const { lengths } = (segments[segment] as Segment).postings;
    for (let at = from; at < to; at += 1) total += lengths[at] as number;
  }
  // Without a single term there is nothing to norm; any mean above 0 will do.
  return total === 0 ? 1 : total / size;
}

function lengthNormsOf(lengths: Uint32Array, mean: number): Float32Array {
  const { k1, b } = bm25Settings;
  return Float32Array.from(lengths, (length) => k1 * (1 - b + (b * length) / mean));
}
