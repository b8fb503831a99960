/** Asks an engine every answerable question: how well it ranks, and how long it takes. */
import type { EvalCase, Split } from '../cases.js';
import { splitOf } from '../cases.js';
import type { Gold } from '../gold.js';
import { bestRanking, type Mean, meanOf, type Ranking, recallAt, reciprocalRank } from '../metrics/retrieval.js';
import type { Engine } from './engine.js';
import { type Latency, latencyOf, timed } from './latency.js';

export type GoldCase = { readonly case: EvalCase; readonly gold: Gold };

export type SplitQuality = { readonly recallAt1: Mean; readonly recallAt5: Mean; readonly mrr: Mean };
export type Quality = Readonly<Record<Split | 'all', SplitQuality>>;
export type EngineQuality = { readonly quality: Quality; readonly searchMs: Latency };

type Ranked = GoldCase & { readonly ranking: Ranking };

/** Two rounds: the first ranks and warms up, the second is timed. */
export async function measureEngine(engine: Engine, cases: readonly GoldCase[]): Promise<EngineQuality> {
  const ranked: Ranked[] = [];
  for (const each of cases) ranked.push({ ...each, ranking: await engine.search(each.case) });
  const times: number[] = [];
  for (const each of cases) times.push(await timed(() => engine.search(each.case)));
  return { quality: qualityOf(ranked), searchMs: latencyOf(times) };
}

/** What the best ranking there is would score: one clause at the first place cannot meet three groups. */
export function bestQuality(cases: readonly GoldCase[]): Quality {
  return qualityOf(cases.map((each) => ({ ...each, ranking: bestRanking(each.gold) })));
}

function qualityOf(ranked: readonly Ranked[]): Quality {
  const of = (wanted: Split | 'all'): SplitQuality => {
    const those = ranked.filter((each) => wanted === 'all' || splitOf(each.case) === wanted);
    return {
      recallAt1: meanOf(those.map(({ ranking, gold }) => recallAt(ranking, gold, 1))),
      recallAt5: meanOf(those.map(({ ranking, gold }) => recallAt(ranking, gold, 5))),
      mrr: meanOf(those.map(({ ranking, gold }) => reciprocalRank(ranking, gold))),
    };
  };
  return { dev: of('dev'), test: of('test'), field: of('field'), all: of('all') };
}
