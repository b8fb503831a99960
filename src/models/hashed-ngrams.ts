/**
 * An embedder without a model, for what measures others' chains against ours. It catches shared character sequences, not
 * meaning: 就医 and 看病 have nothing in common for it. Answers do not use it: it moved none.
 */
import { createHash } from 'node:crypto';
import type { Embedder } from './embedder.js';
import { ngramCounts } from './hashed-ngrams-features.js';

/** Buckets of n-grams that share a weight. */
const WEIGHT_BUCKETS = 2 ** 18;

/**
 * Values of a vector. Two unrelated texts have a cosine of about ±1/√512 = ±.04 by chance; more dimensions lower that
 * and cost memory (2 KiB a clause) and time in proportion.
 */
const DIMENSION = 512;
/** Weights are kept in steps of 1/16, so one byte holds every idf up to a corpus of 8 million clauses. */
const STEPS = 16;

/**
 * Learns how rare each n-gram is in the corpus, in one pass: idf = ln(1 + N / n), by 2^18 hash buckets, so that in very
 * large corpora (millions of distinct n-grams) rare ones blur into each other.
 */
export function fitHashedNgrams(texts: Iterable<string>): Embedder {
  const textsWith = new Uint32Array(WEIGHT_BUCKETS);
  const lastSeenIn = new Uint32Array(WEIGHT_BUCKETS);
  let size = 0;
  for (const text of texts) {
    size += 1;
    for (const ngram of ngramCounts(text).keys()) {
      const bucket = bucketOf(ngram);
      if (lastSeenIn[bucket] === size) continue;
      lastSeenIn[bucket] = size;
      textsWith[bucket] = (textsWith[bucket] as number) + 1;
    }
  }
  return embedderOf(
    Uint8Array.from(textsWith, (count) => {
      if (count === 0) return 0;
      return Math.max(1, Math.min(255, Math.round(Math.log(1 + size / count) * STEPS)));
    }),
  );
}

function embedderOf(weights: Uint8Array): Embedder {
  const embed = (text: string): Float32Array => unit(project(ngramCounts(text), weights));
  return {
    id: idOf(weights),
    dimension: DIMENSION,
    embedQuery: async (text) => embed(text),
    embedDocuments: async (texts) => texts.map(embed),
  };
}

/** Names the method, its version and what was learnt: other weights, other id. */
function idOf(weights: Uint8Array): string {
  return `hashed-ngrams-v1-${DIMENSION}-${createHash('sha256').update(weights).digest('hex').slice(0, 16)}`;
}

/**
 * Adds (1 + ln count) · idf of each n-gram, with a sign of its own, at its place (signed feature hashing, Weinberger et
 * al. 2009). N-grams the corpus does not have weigh nothing: they could only match by chance.
 */
function project(counts: ReadonlyMap<number, number>, weights: Uint8Array): Float64Array {
  const vector = new Float64Array(DIMENSION);
  for (const [ngram, count] of counts) {
    const weight = ((weights[bucketOf(ngram)] as number) / STEPS) * (1 + Math.log(count));
    const place = (ngram >>> 18) % DIMENSION;
    vector[place] = (vector[place] as number) + (ngram >>> 31 === 1 ? weight : -weight);
  }
  return vector;
}

/** Length 1, or all zeros where nothing of the text is known. */
function unit(vector: Float64Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? new Float32Array(vector.length) : Float32Array.from(vector, (value) => value / length);
}

/** Bits 0–17 of the hash; the place in the vector is bits 18–26, the sign bit 31, so the three do not depend on each other. */
function bucketOf(ngram: number): number {
  return ngram % WEIGHT_BUCKETS;
}
