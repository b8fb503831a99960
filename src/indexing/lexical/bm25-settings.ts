/** Tunables of the lexical search. Change one only with a run of the evals. */
export const bm25Settings = {
  /** How fast repeats of a term stop counting (0: at once). The usual value. */
  k1: 1.2,
  /** How much long clauses are marked down (0: not at all, 1: in proportion). The usual value. */
  b: 0.75,
  /**
   * Terms found in a larger share of the clauses are not scored: they take most of the time and hardly move the order.
   * Measured at 59,632 clauses: .20 lowers recall@10 from .504 to .502, .02 to .455, so lower is a trap.
   */
  commonShare: 0.2,
  /** The rarest terms of the question, and as many of its expansions, are scored however common they are. */
  alwaysScored: 4,
  /** Up to this many clauses nothing is skipped: everything is cheap there, and rare terms are not yet told from common. */
  skipAboveClauses: 2000,
} as const;
