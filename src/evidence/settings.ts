/** Limits of retrieval, in one place; change one only with a run of the evals. What is weighed is fitted: `ranking/weights`. */
export type RetrievalSettings = typeof defaults;

const defaults = {
  /** Clauses taken from the lexical index, and how many of them are looked at statement by statement. */
  lexicalCandidates: 80,
  examined: 40,
  /** Clauses taken from the vector index. */
  vectorCandidates: 40,
  /** Constant of reciprocal rank fusion (Cormack et al. 2009). */
  fusionK: 60,
  /** Clauses kept. */
  kept: 20,
  /** Logits are told as closeness by exp(difference / this): 1 is a lead of 4 to 10. */
  softness: 4,
};

export const RETRIEVAL: Readonly<RetrievalSettings> = defaults;
