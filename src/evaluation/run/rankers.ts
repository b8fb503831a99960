/** What ranks clauses beside the whole answer: each of our indexes alone, both fused, and what others would use. */

import { fuseRanks } from '../../evidence/fuse.js';
import { RETRIEVAL } from '../../evidence/settings.js';
import type { Embedder } from '../../models/embedder.js';
import { langChainEngines } from '../bench/baselines/langchain.js';
import { miniSearchEngine } from '../bench/baselines/minisearch.js';
import { oramaEngine } from '../bench/baselines/orama.js';
import { readContent } from '../bench/corpus-content.js';
import { lexicalEngine, vectorEngine } from '../bench/own-engines.js';
import type { Ranker } from './ask-cases.js';
import type { RunDeps } from './deps.js';

/** Lexical alone; where there are vectors, these alone too, and both by plain reciprocal rank fusion of equal weights. */
export async function ownRankers(app: Pick<RunDeps, 'library'>): Promise<Ranker[]> {
  const library = await app.library();
  const lexical = lexicalEngine(library);
  const vectors = vectorEngine(library);
  const rankers: Ranker[] = [{ name: 'lexical', rank: lexical.search }];
  if (vectors === null) return rankers;
  return [
    ...rankers,
    { name: 'vectors', rank: vectors.search },
    {
      name: 'fused',
      rank: async (asked) => {
        const lists = [(await lexical.search(asked)).flat(), (await vectors.search(asked)).flat()];
        const fused = fuseRanks(
          lists.map((ids) => ({ ids, weight: 1 })),
          RETRIEVAL.fusionK,
        );
        return fused.map(({ clauseId }) => [clauseId]);
      },
    },
  ];
}

export type BaselineInput = {
  readonly app: Pick<RunDeps, 'documents' | 'clauses'>;
  /** Fits what the chain embeds with. */
  readonly embedderOf: (texts: readonly string[]) => Embedder;
  readonly tokenize: (text: string) => string[];
};

/** Built on the same corpus, asked the same questions. */
export async function baselineRankers({ app, embedderOf, tokenize }: BaselineInput): Promise<Ranker[]> {
  const content = await readContent(app);
  const chain = await langChainEngines({ ...content, embedderOf });
  return [
    { name: 'LangChain', rank: chain.byClause.search },
    { name: 'LangChain by chunk', rank: chain.byChunk.search },
    { name: 'MiniSearch', rank: miniSearchEngine(content.texts).search },
    { name: 'MiniSearch our tokenizer', rank: miniSearchEngine(content.texts, tokenize).search },
    { name: 'Orama Mandarin', rank: (await oramaEngine(content.texts)).search },
  ];
}
