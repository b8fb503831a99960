import type { ClauseId } from '../../vocabulary/clause.js';
import { grown } from '../growable.js';
import type { DocumentVersion, IndexedText } from '../lexical.js';
import { eachTerm } from '../tokenizer.js';
import { createPostingLog } from './posting-log.js';
import type { Segment, SegmentDocument } from './segment.js';
import { createTermDictionary } from './term-dictionary.js';

/** Documents go in one by one, in corpus order; `finish` is called once. */
export type SegmentBuilder = {
  add(document: DocumentVersion, texts: readonly IndexedText[]): void;
  finish(): Segment;
};

const MOST_FREQUENT = 255;

/** Ids are taken as given: telling clauses apart is the caller's business. */
export function createSegmentBuilder(): SegmentBuilder {
  const dictionary = createTermDictionary();
  const log = createPostingLog();
  const documents: SegmentDocument[] = [];
  const ids: ClauseId[] = [];
  let lengths = new Uint32Array(1024);

  // By term number: occurrences in the clause at hand, and clauses so far.
  let occurrences = new Uint32Array(1024);
  let clauseCounts = new Uint32Array(1024);
  let termsOfClause: number[] = [];
  let length = 0;

  const count = (term: number): void => {
    length += 1;
    if (term >= occurrences.length) {
      occurrences = grown(occurrences, term + 1);
      clauseCounts = grown(clauseCounts, term + 1);
    }
    const before = occurrences[term] as number;
    if (before === 0) termsOfClause.push(term);
    occurrences[term] = before + 1;
  };
  const sink = {
    han: (first: number, second: number) => count(dictionary.addHan(first, second)),
    word: (word: string) => count(dictionary.addWord(word)),
  };

  const addClause = ({ id, text }: IndexedText): void => {
    length = 0;
    termsOfClause = [];
    eachTerm(text, sink);
    for (const term of termsOfClause) {
      log.append(term, Math.min(occurrences[term] as number, MOST_FREQUENT));
      occurrences[term] = 0;
      clauseCounts[term] = (clauseCounts[term] as number) + 1;
    }
    log.endClause();
    lengths = grown(lengths, ids.length + 1);
    lengths[ids.length] = length;
    ids.push(id);
  };

  return {
    add({ id, digest }, texts) {
      for (const text of texts) addClause(text);
      documents.push({ id, digest, clauses: texts.length });
    },
    finish() {
      const offsets = runningTotal(clauseCounts, dictionary.size);
      const total = offsets[dictionary.size] as number;
      const ordinals = new Uint32Array(total);
      const frequencies = new Uint8Array(total);
      const next = offsets.slice();
      log.drain((ordinal, term, frequency) => {
        const at = next[term] as number;
        ordinals[at] = ordinal;
        frequencies[at] = frequency;
        next[term] = at + 1;
      });
      const postings = { ids, lengths: lengths.slice(0, ids.length), dictionary, offsets, ordinals, frequencies };
      return { documents, postings };
    },
  };
}

/** `[0, c0, c0 + c1, …]`, of length `size + 1`. */
export function runningTotal(counts: Uint32Array, size: number): Uint32Array {
  const totals = new Uint32Array(size + 1);
  for (let at = 0; at < size; at += 1) totals[at + 1] = (totals[at] as number) + (counts[at] as number);
  return totals;
}
