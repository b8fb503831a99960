import type { AskedFor } from './asked-for.js';
import { SURE_FEATURES, type SureFeature } from './features.js';
import type { RankedStatement } from './rank-statements.js';
import type { RankingWeights } from './weights.js';

/** A lead of this much leaves no doubt which clause is best. */
const WIDEST_GAP = 5;

/** What is known of the first of some ranked statements as the answer to what is asked. */
export function sureFeatures(asked: AskedFor, ranked: readonly RankedStatement[]): Record<SureFeature, number> | null {
  const [top] = ranked;
  if (top === undefined) return null;
  const chances = ranked.map(({ score }) => Math.exp(score - top.score));
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const isOfTop = ({ candidate }: RankedStatement) => candidate.clause.id === top.candidate.clause.id;
  const ofClause = ranked.reduce((sum, each, index) => sum + (isOfTop(each) ? (chances[index] ?? 0) : 0), 0);
  const next = ranked.find((each) => !isOfTop(each));
  const { features } = top;
  return {
    chance: 1 / all,
    clauseChance: ofClause / all,
    gap: next === undefined ? 1 : Math.min(WIDEST_GAP, top.score - next.score) / WIDEST_GAP,
    logit: top.score / 10,
    direct: features.direct,
    covered: features.covered,
    clause: features.clause,
    core: features.core,
    coreDirect: features.coreDirect,
    pairs: features.pairs,
    chars: features.chars,
    unknown: asked.unknown,
    named: asked.named ? 1 : 0,
    exact: features.exact,
    amountFit: features.amountFit,
    amountMiss: features.amountMiss,
    otherMeasure: features.otherMeasure,
    whenFit: features.whenFit,
    whenMiss: features.whenMiss,
    whoMiss: features.whoMiss,
    defineMiss: features.defineMiss,
    reasonMiss: features.reasonMiss,
    figureMiss: features.figureMiss,
    yearMiss: features.yearMiss,
    sole: asked.known.length <= 1 ? 1 : 0,
    words: Math.min(1, asked.part.concepts.length / 8),
    coveredSquared: features.covered ** 2,
    unknownUnnamed: asked.named ? 0 : asked.unknown,
  };
}

/** How likely the best statement is to answer, in [0, 1]; 0 where there is none. */
export function surenessOf(
  asked: AskedFor,
  ranked: readonly RankedStatement[],
  { sureness }: Pick<RankingWeights, 'sureness'>,
): number {
  const features = sureFeatures(asked, ranked);
  if (features === null) return 0;
  const logit = SURE_FEATURES.reduce((sum, name) => sum + sureness.weights[name] * features[name], sureness.bias);
  return 1 / (1 + Math.exp(-logit));
}
