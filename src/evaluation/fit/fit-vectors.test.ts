import { describe, expect, it } from 'vitest';
import { createApp } from '../../app/app.js';
import type { Sources } from '../../evidence/sources.js';
import { writeSmallCorpus } from '../../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { fitVectorWeights } from './fit-vectors.js';

const CANTEENS = 'wangchuan#2.1.1' as ClauseId;
const BEDS = 'wangchuan#2.1.2' as ClauseId;
/** Words the documents lack: without meaning nothing is found. */
const CASES = [
  { question: '望川市饭馆有何要求', history: [], gold: [[CANTEENS]] },
  { question: '望川市卧榻有何要求', history: [], gold: [[BEDS]] },
];

async function overSources<Result>(nearest: Sources['nearest'], work: (sources: Sources) => Promise<Result>) {
  const { config } = writeSmallCorpus({ wangchuan: WANGCHUAN, hepu: HEPU });
  const app = createApp(config);
  try {
    return await work({ ...(await app.library()), nearest });
  } finally {
    await app.close();
  }
}

describe('the weight of vectors', () => {
  it('is above nothing where they find what words do not', async () => {
    const meant = async (text: string) => [{ clauseId: text.includes('卧榻') ? BEDS : CANTEENS, similarity: 0.9 }];
    const fit = await overSources(meant, (sources) => fitVectorWeights(CASES, sources));
    expect(fit.weights.ranks).toBeGreaterThan(0);
    expect(fit.score).toBeGreaterThan(0.5);
  });

  it('is nothing where they find nothing that words do not', async () => {
    const fit = await overSources(
      async () => [],
      (sources) => fitVectorWeights(CASES, sources),
    );
    expect(fit.weights).toEqual({ ranks: 0, similarity: 0 });
  });
});
