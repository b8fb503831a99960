import { FACET_SIGNS } from './facets.js';

/** What is known of a statement as an answer to a part of a question; each in [0, 1]. */
export const FEATURES = [
  /** Weight of the question's words matched in the statement; there or in its headings and its clause; in the heading; anywhere. */
  ...(['direct', 'covered', 'heading', 'clause'] as const),
  /** The same of the words it turns on. */
  ...(['core', 'coreDirect', 'directCore'] as const),
  /** Its pairs of characters, and single ones that carry meaning, weighed by rarity. */
  ...(['pairs', 'pairsClause', 'chars', 'charsClause'] as const),
  /** BM25 as a share of the best. */
  'lexical',
  /** Whether it holds the kind of thing asked for. */
  ...(['amountFit', 'amountMiss', 'otherMeasure', 'whenFit', 'whenMiss', 'whoFit', 'whoMiss'] as const),
  ...(['whetherFit', 'defineFit', 'defineMiss', 'howFit', 'listFit', 'reasonFit', 'reasonMiss'] as const),
  /** Years and figures the question names. */
  ...(['yearHit', 'yearMiss', 'figureHit', 'figureMiss'] as const),
  /** What it is: a question of a Q&A, a bare heading, short, long; where it stands. */
  ...(['echo', 'bare', 'short', 'long', 'front', 'preamble', 'notBasis', 'drafting', 'exact', 'likely'] as const),
  /** A lead-in with all its members, where a list, the way, one thing, yes or no is asked for. */
  ...(['group', 'groupList', 'groupHow', 'groupOne', 'groupWhether'] as const),
  /** The level or class the question names (二级, 第三类), or only another. */
  ...(['levelHit', 'levelMiss'] as const),
  /** A year it says itself; a case of the question within its bounds, or out of them. */
  ...(['yearOwn', 'rangeHit', 'rangeMiss'] as const),
  /** The side of the matter, the bound and the rate asked for. */
  ...FACET_SIGNS,
  /** Against the best of the search. */
  ...(['coveredRel', 'lexicalRel', 'charsRel'] as const),
] as const;

export type Feature = (typeof FEATURES)[number];
export type FeatureVector = Readonly<Record<Feature, number>>;

/** Features that only compare the statements of one search. */
export type Relative = 'coveredRel' | 'lexicalRel' | 'charsRel';

/** What is known of a statement as the answer to its search. Few: with all signs of the ranking, sureness of unseen documents was worse. */
export const SURE_FEATURES = [
  ...(['chance', 'clauseChance', 'gap', 'logit', 'coveredSquared'] as const),
  ...(['direct', 'covered', 'clause', 'core', 'coreDirect', 'pairs', 'chars', 'exact'] as const),
  ...([
    'amountFit',
    'amountMiss',
    'otherMeasure',
    'whenFit',
    'whenMiss',
    'whoMiss',
    'defineMiss',
    'reasonMiss',
  ] as const),
  ...(['figureMiss', 'yearMiss', 'facetMiss', 'rangeMiss'] as const),
  ...(['unknown', 'unknownUnnamed', 'loose', 'looseUnnamed', 'named', 'sole', 'words'] as const),
] as const;

export type SureFeature = (typeof SURE_FEATURES)[number];
