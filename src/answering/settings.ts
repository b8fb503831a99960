/** Limits of the extractive engine. Set on the dev split of the evals; change one only with a run. */
export type AnsweringSettings = typeof defaults;

const defaults = {
  /** The best statement must answer this likely; below, it is only shown. */
  leastSureness: 0.4,
  /** This likely, where a figure, date or unit is asked for and none could be read from it. */
  leastSurenessUntyped: 0.55,
  /** And it must hold this share of the words the question turns on: 门诊预约率 is no 县域内就诊率. */
  leastCoreUntyped: 0.5,
  /** Below this coverage, with no term of the field in the question, it is not about the documents at all. */
  offTopicCoverage: 0.4,
  offTopicSureness: 0.45,
  /** Another region's plan answers beside the best one when its best clause scores this share. */
  otherRegionShare: 0.65,
  otherRegionCoverage: 0.9,
  /** Most statements given for one part of a question. */
  statements: 3,
  /** Clauses offered as 仅供参考. */
  nearest: 3,
};

export const ANSWERING: Readonly<AnsweringSettings> = defaults;
