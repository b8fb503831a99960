import { FEATURES, type Feature, SURE_FEATURES, type SureFeature } from '../../evidence/ranking/features.js';
import { inOrder } from '../../evidence/ranking/rank-statements.js';
import { firstThatHolds, sureFeatures } from '../../evidence/ranking/sureness.js';
import type { RankingWeights } from '../../evidence/ranking/weights.js';
import { fitLogistic, fitRanking } from './logit.js';
import type { FitSearch } from './searches.js';

/** Fits the order of statements, then how sure the first of them is. The same searches give the same weights. */
export function fitWeights(searches: readonly FitSearch[]): RankingWeights {
  const found = searches.filter(({ statements }) => statements.length > 0);
  const fitted = fitRanking(
    found.map(({ statements }) => ({
      rows: statements.map(({ features }) => FEATURES.map((name) => features[name])),
      right: statements.map(({ right }) => right),
    })),
    FEATURES.length,
  );
  const ranker = named<Feature>(FEATURES, fitted);
  const firsts = found.flatMap(({ asked, statements }) => {
    const ranked = inOrder(statements, ranker);
    const chosen = firstThatHolds(asked, ranked);
    if (chosen === null) return [];
    const features = sureFeatures(asked, ranked, chosen);
    return [{ row: SURE_FEATURES.map((name) => features[name]), right: chosen.right }];
  });
  const sure = fitLogistic(
    firsts.map(({ row }) => row),
    firsts.map(({ right }) => right),
    SURE_FEATURES.length,
  );
  return {
    ranker,
    sureness: { bias: round(sure.at(-1) ?? 0), weights: named<SureFeature>(SURE_FEATURES, sure) },
  };
}

function named<Name extends string>(names: readonly Name[], weights: readonly number[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, round(weights[index] ?? 0)])) as Record<Name, number>;
}

function round(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
