import type { AskedFor } from './asked-for.js';
import { SURE_FEATURES, type SureFeature } from './features.js';
import { holdsAsked } from './holds-asked.js';
import type { RankedStatement } from './rank-statements.js';
import type { RankingWeights } from './weights.js';

/** A lead of this much leaves no doubt which clause is best. */
const WIDEST_GAP = 5;

/** What is known of one of some ranked statements as the answer to what is asked. */
export function sureFeatures(
  asked: AskedFor,
  ranked: readonly RankedStatement[],
  chosen: RankedStatement,
): Record<SureFeature, number> {
  const chances = ranked.map(({ score }) => Math.exp(score - (ranked[0]?.score ?? 0)));
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const isOfChosen = ({ candidate }: RankedStatement) => candidate.clause.id === chosen.candidate.clause.id;
  const ofClause = ranked.reduce((sum, each, index) => sum + (isOfChosen(each) ? (chances[index] ?? 0) : 0), 0);
  const next = ranked.find((each) => !isOfChosen(each));
  const gap = next === undefined ? WIDEST_GAP : chosen.score - next.score;
  const { features } = chosen;
  const is = (value: boolean) => (value ? 1 : 0);
  return {
    ...features,
    chance: (chances[ranked.indexOf(chosen)] ?? 0) / all,
    clauseChance: ofClause / all,
    gap: Math.max(-WIDEST_GAP, Math.min(WIDEST_GAP, gap)) / WIDEST_GAP,
    logit: chosen.score / 10,
    coveredSquared: features.covered ** 2,
    unknown: asked.unknown,
    unknownUnnamed: asked.named ? 0 : asked.unknown,
    loose: asked.loose,
    looseUnnamed: asked.named ? 0 : asked.loose,
    named: is(asked.named),
    sole: is(asked.known.length <= 1),
    words: Math.min(1, asked.part.concepts.length / 8),
  };
}

/** The statement to answer with: the first that holds what is asked for; null where none does. */
export function firstThatHolds<Ranked extends Pick<RankedStatement, 'features'>>(
  { part }: AskedFor,
  ranked: readonly Ranked[],
): Ranked | null {
  return ranked.find(({ features }) => holdsAsked(part, features)) ?? null;
}

/** How likely the statement to answer with answers, in [0, 1]; 0 where there is none. */
export function surenessOf(
  asked: AskedFor,
  ranked: readonly RankedStatement[],
  { sureness }: Pick<RankingWeights, 'sureness'>,
): number {
  const chosen = firstThatHolds(asked, ranked);
  if (chosen === null) return 0;
  const features = sureFeatures(asked, ranked, chosen);
  const logit = SURE_FEATURES.reduce((sum, name) => sum + sureness.weights[name] * features[name], sureness.bias);
  return 1 / (1 + Math.exp(-logit));
}
