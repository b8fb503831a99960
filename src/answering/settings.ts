/** Limits of the extractive engine. Set on the dev split of the evals; change one only with a run. */
export type AnsweringSettings = typeof defaults;

const defaults = {
  /** The best statement must be likelier to answer than not; below, it is only shown. */
  leastSureness: 0.5,
  /** Below this even the closest statements are only reading. */
  leastNearest: 0.15,
  /** Below this coverage, with no term of the field in the question, it is not about the documents at all. */
  offTopicCoverage: 0.4,
  offTopicSureness: 0.45,
  /** Another region's plan answers beside the best one when its best clause scores this share. */
  otherRegionShare: 0.65,
  otherRegionCoverage: 0.9,
  /** Most statements given for one part of a question. */
  statements: 3,
};

export const ANSWERING: Readonly<AnsweringSettings> = defaults;
