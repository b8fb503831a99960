/** Several segments made one: what is still searched of them, in corpus order, as if it had been built in one go. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Postings } from './postings.js';
import { type Arrangement, idsAt, type Place, type Segment } from './segment.js';
import { runningTotal } from './segment-builder.js';
import { createTermDictionary, type TermDictionary } from './term-dictionary.js';

/** Takes the place of ordinals that are no longer searched. */
const GONE = 0xffffffff;
const TERMS_A_TURN = 4096;

/**
 * Which segments are to become one: each is kept larger than all smaller ones and its own dead part together, so that
 * their number grows with the logarithm of the corpus and a clause is written again as often at most. Documents count
 * as clauses do: one without any takes a place as well.
 */
export function segmentsToMerge(segments: readonly Segment[], { places }: Pick<Arrangement, 'places'>): number[] {
  const sizes = segments.map(({ documents, postings }, at) => {
    const own = places.filter(({ segment }) => segment === at);
    const live = own.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return { at, live, dead: postings.ids.length + documents.length - live };
  });
  const largestFirst = sizes.filter(({ live }) => live > 0).sort((a, b) => b.live - a.live);
  let smaller = largestFirst.reduce((sum, { live }) => sum + live, 0);
  for (const [rank, { live, dead }] of largestFirst.entries()) {
    smaller -= live;
    if (live <= smaller + dead) return largestFirst.slice(rank).map(({ at }) => at);
  }
  return [];
}

type Input = {
  readonly postings: Postings;
  /** By ordinal. */
  readonly renumbered: Uint32Array;
  /** By term number: that of the merged dictionary, and how many postings are kept. */
  readonly terms: Uint32Array;
  readonly kept: Uint32Array;
};

/** `places` are those to be in it, in corpus order. */
export async function mergeSegments(segments: readonly Segment[], places: readonly Place[]): Promise<Segment> {
  const ids = idsAt(segments, places);
  const lengths = new Uint32Array(ids.length);
  const renumbered = segments.map(({ postings }) => new Uint32Array(postings.ids.length).fill(GONE));
  let next = 0;
  for (const { segment, from, to } of places) {
    lengths.set((segments[segment] as Segment).postings.lengths.subarray(from, to), next);
    for (let at = from; at < to; at += 1) (renumbered[segment] as Uint32Array)[at] = next + at - from;
    next += to - from;
  }

  const dictionary = createTermDictionary();
  const inputs: Input[] = [];
  for (const [at, { postings }] of segments.entries())
    if (places.some(({ segment }) => segment === at))
      inputs.push(await countTerms(postings, renumbered[at] as Uint32Array, dictionary));
  const offsets = runningTotal(totalsOf(inputs, dictionary.size), dictionary.size);
  const total = offsets[dictionary.size] as number;
  const merged = { offsets, ordinals: new Uint32Array(total), frequencies: new Uint8Array(total) };
  const filled = new Uint32Array(dictionary.size);
  // The larger one first: of the others each posting is put in its place.
  for (const input of inputs.sort((a, b) => b.postings.ordinals.length - a.postings.ordinals.length)) {
    for (let term = 0; term < input.terms.length; term += 1) {
      if (term % TERMS_A_TURN === 0) await nextTurn();
      if (input.kept[term] !== 0) insert(input, term, merged, filled);
    }
  }
  const documents = documentsAt(segments, places);
  return { documents, postings: { ids, lengths, dictionary, ...merged } };
}

async function countTerms(postings: Postings, renumbered: Uint32Array, into: TermDictionary): Promise<Input> {
  const { dictionary, offsets, ordinals } = postings;
  const terms = new Uint32Array(dictionary.size);
  const kept = new Uint32Array(dictionary.size);
  const addTo = dictionary.copier(into);
  for (let term = 0; term < terms.length; term += 1) {
    if (term % TERMS_A_TURN === 0) await nextTurn();
    let count = 0;
    const end = offsets[term + 1] as number;
    for (let at = offsets[term] as number; at < end; at += 1)
      if (renumbered[ordinals[at] as number] !== GONE) count += 1;
    if (count === 0) continue;
    kept[term] = count;
    terms[term] = addTo(term);
  }
  return { postings, renumbered, terms, kept };
}

function totalsOf(inputs: readonly Input[], size: number): Uint32Array {
  const totals = new Uint32Array(size);
  for (const { terms, kept } of inputs)
    for (const [at, count] of kept.entries())
      if (count > 0) totals[terms[at] as number] = (totals[terms[at] as number] as number) + count;
  return totals;
}

/** From the last to the first: what stands there already moves up as far as it must. Both sides ascend. */
function insert(
  { postings, renumbered, terms, kept }: Input,
  term: number,
  merged: Pick<Postings, 'offsets' | 'ordinals' | 'frequencies'>,
  filled: Uint32Array,
): void {
  const { ordinals, frequencies } = merged;
  const number = terms[term] as number;
  const begin = merged.offsets[number] as number;
  let old = begin + (filled[number] as number) - 1;
  filled[number] = (filled[number] as number) + (kept[term] as number);
  let free = begin + (filled[number] as number) - 1;
  const start = postings.offsets[term] as number;
  for (let at = (postings.offsets[term + 1] as number) - 1; at >= start; at -= 1) {
    const ordinal = renumbered[postings.ordinals[at] as number] as number;
    if (ordinal === GONE) continue;
    for (; old >= begin && (ordinals[old] as number) > ordinal; old -= 1, free -= 1) {
      ordinals[free] = ordinals[old] as number;
      frequencies[free] = frequencies[old] as number;
    }
    ordinals[free] = ordinal;
    frequencies[free] = postings.frequencies[at] as number;
    free -= 1;
  }
}

function documentsAt(segments: readonly Segment[], places: readonly Place[]): Segment['documents'] {
  const byId = segments.map(({ documents }) => new Map(documents.map((document) => [document.id, document])));
  return places.flatMap(({ segment, documentId }) => byId[segment]?.get(documentId) ?? []);
}
