/** Limits of the extractive engine. Set on the dev split of the evals; change one only with a run. */
export type AnsweringSettings = typeof defaults;

const defaults = {
  /** A clause must cover this share of the question's topic for its words to be an answer. */
  leastCoverage: 0.42,
  /** Less is enough where the question names a region or a document: it is about what the documents say. */
  leastCoverageInScope: 0.38,
  /** More is needed for a later question of a message: half a match is then about something else. */
  leastCoverageOfLater: 0.6,
  /** It must hold this share of the words the question turns on, unless it covers the rest this well. */
  leastCore: 0.4,
  enoughWithoutCore: 0.55,
  /** And this share where the question holds a word that no clause holds. */
  leastCoverageWithUnknown: 0.6,
  /** And this share where a region is named but one thing is asked for that may be the unknown word. */
  leastCoverageForOneThing: 0.5,
  /** The best statement (with its headings) must cover this share. */
  leastStatementCoverage: 0.32,
  /** Below this coverage, with no term of the field in the question, it is not about the documents at all. */
  offTopicCoverage: 0.4,
  /** Another region's plan answers beside the best one when its best clause scores this share. */
  otherRegionShare: 0.9,
  /** Most statements given for one part of a question. */
  statements: 3,
  /** Clauses offered as 仅供参考. */
  nearest: 3,
};

export const ANSWERING: Readonly<AnsweringSettings> = defaults;
