import type { TextSpan } from '../../language/sentences.js';
import type { AskedFor } from './asked-for.js';
import { FEATURES, type FeatureVector } from './features.js';
import { type Candidate, measureStatement } from './measure-statement.js';
import type { RankingWeights } from './weights.js';

/** A statement of a clause as an answer. Offsets are within the clause's text. */
export type RankedStatement = TextSpan & {
  /** Of a lead-in with all it leads to. */
  readonly members?: readonly TextSpan[];
  readonly candidate: Candidate;
  readonly features: FeatureVector;
  /** Logit against the other statements of the search: only differences count. */
  readonly score: number;
};

/** All statements of the clauses found, best first. */
export function rankStatements(
  asked: AskedFor,
  candidates: readonly Candidate[],
  { ranker }: Pick<RankingWeights, 'ranker'>,
): RankedStatement[] {
  return inOrder(measuredStatements(asked, candidates), ranker);
}

/** Measured statements by the weights given, best first. */
export function inOrder<Measured extends Omit<RankedStatement, 'score'>>(
  measured: readonly Measured[],
  ranker: RankingWeights['ranker'],
): (Measured & { readonly score: number })[] {
  return measured
    .map((each) => ({ ...each, score: FEATURES.reduce((sum, name) => sum + ranker[name] * each.features[name], 0) }))
    .sort((a, b) => b.score - a.score || a.candidate.clause.order - b.candidate.clause.order || a.start - b.start);
}

/** The statements with what is known of each. */
export function measuredStatements(
  asked: AskedFor,
  candidates: readonly Candidate[],
): Omit<RankedStatement, 'score'>[] {
  const measured = candidates.flatMap((candidate) =>
    candidate.reading.statements.map((statement) => ({
      start: statement.start,
      end: statement.end,
      ...(statement.members === undefined ? {} : { members: statement.members }),
      candidate,
      own: measureStatement(asked, candidate, statement),
    })),
  );
  const most = (name: 'covered' | 'lexical' | 'chars') => Math.max(1e-6, ...measured.map(({ own }) => own[name]));
  const [covered, lexical, chars] = [most('covered'), most('lexical'), most('chars')];
  return measured.map(({ own, ...rest }) => ({
    ...rest,
    // Its own, not a copy: some eighty signs for each of some thousand statements.
    features: Object.assign(own, {
      coveredRel: own.covered / covered,
      lexicalRel: own.lexical / lexical,
      charsRel: own.chars / chars,
    }),
  }));
}
