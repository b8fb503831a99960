/**
 * Weights and limits of retrieval, in one place. Each was set on the dev split of the evals; change one only with a run.
 * Weights multiply signals in [0, 1].
 */
export type RetrievalSettings = typeof defaults;

const defaults = {
  /** Clauses taken from the lexical index before they are looked at closely. */
  lexicalCandidates: 80,
  /** Clauses taken from the vector index. */
  vectorCandidates: 40,
  /** Constant of reciprocal rank fusion (Cormack et al. 2009). */
  fusionK: 60,
  /** Weight of the vector list in the fusion. 0: on `dev` the offline vectors move no figure at 0.25 or 0.5, and cost their loading. */
  vectorWeight: 0,
  /** The same for a configured embedding model, and what its similarity adds to a clause's score. Not measured: no model was at hand. */
  modelVectorWeight: 1,
  modelSimilarityWeight: 0.3,
  /** Clauses kept after scoring. */
  kept: 20,
  lexicalWeight: 0.35,
  statementWeight: 0.4,
  headingWeight: 0.15,
  clauseWeight: 0.1,
  /** A concept found in the heading path, or elsewhere in the clause, counts this much for a statement. */
  headingShare: 0.85,
  elsewhereShare: 0.35,
  /** Added for what answers the kind of question: a number for 多少, units for 谁, a date for 什么时候. */
  answerTypeBonus: 0.06,
  kindPrior: {
    ...{ plan: 0.04, statute: 0.04, reply: 0.02, qa: 0.02, guide: 0.02, interpretation: 0.02, news: 0 },
    'drafting-note': -0.06,
  },
  frontMatterPrior: -0.2,
  preamblePrior: -0.06,
};

export const RETRIEVAL: Readonly<RetrievalSettings> = defaults;
