import { type Library, type LibraryInput, openLibrary } from '../library/library.js';
import { once } from '../library/once.js';
import { readChargedUnits } from '../question/charged-units.js';
import type { Glossary } from '../question/glossary.js';
import { type MendInput, mendText } from '../question/mend-text.js';
import type { UnderstandingContext } from '../question/question.js';
import type { RankingWeights } from './ranking/weights.js';

/** A library with what questions are understood by against it. */
export type Sources = Library & {
  readonly glossary: Glossary;
  readonly understanding: UnderstandingContext;
  readonly weights: RankingWeights;
};

export type SourcesInput = LibraryInput & {
  readonly glossary: Glossary;
  readonly weights: RankingWeights;
  /** Loads what mends script and spelling; called only for questions with words the corpus does not know. */
  readonly loadMenders: MendInput['load'];
};

/** Opens a library over a view of the store, together with the words questions are understood by. */
export async function openSources({ glossary, weights, loadMenders, ...input }: SourcesInput): Promise<Sources> {
  const library = await openLibrary(input);
  const { lexical } = library;
  const statistics = {
    clauseCount: lexical.size,
    documentFrequency: (term: string) => lexical.documentFrequency(term),
  };
  const mend = mendText({ lexical, view: input.view, load: loadMenders, glossary });
  const { documents, regions } = library;
  const chargedUnits = once(async () => readChargedUnits(await library.unitNames(), glossary));
  const understanding = { documents, regions, glossary, statistics, chargedUnits, mend };
  return { ...library, glossary, weights, understanding };
}
