/** What scorers read and give. Scorers are pure: no files, no clock. May import: vocabulary, cases, gold, metrics. */
import type { Citation, Missing, Outcome, Withheld } from '../../vocabulary/answer.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import type { DocumentKind } from '../../vocabulary/document.js';
import type { EvalCase } from '../cases.js';
import type { Gold } from '../gold.js';
import type { Ranking } from '../metrics/retrieval.js';

/** `failed`: the question threw; no answer is an answer of that status. */
export type Status = Outcome['status'] | 'failed';

/** A claim as it was given, broken ones included: unlike `Claim` it may cite nothing. */
export type StoredClaim = { readonly text: string; readonly citations: readonly Citation[] };

/** An answer with every field present, whatever its status. */
export type StoredAnswer = {
  readonly status: Status;
  readonly claims: readonly StoredClaim[];
  readonly missing: readonly Missing[];
  readonly nearest: readonly Citation[];
  readonly choices: readonly string[];
  readonly withheld: readonly Withheld[];
  /** Every clause retrieved or looked up for the question. */
  readonly retrieved: readonly ClauseId[];
  /** Code of the fault where the status is `failed`, reason of the refusal where it is `refused`, else null. */
  readonly reason: string | null;
};

/** A clause as the corpus had it when the questions were asked, with what is printed of its document. */
export type SourceClause = Clause & {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly kind: DocumentKind;
  readonly documentRegion: string | null;
};

export type Sources = ReadonlyMap<ClauseId, SourceClause>;

export type CaseOutput = {
  readonly answer: StoredAnswer;
  /** By engine: `whole` is the answer's own ranking. */
  readonly rankings: Readonly<Record<string, Ranking>>;
  /** Of the whole answer; null where it is unknown. */
  readonly totalMs: number | null;
  readonly sources: Sources;
};

/** A case with its gold resolved to clause ids. */
export type JudgedCase = Omit<EvalCase, 'gold'> & { readonly gold: Gold };

/** `null` is not a score: `why` says what makes it undefined. Otherwise `why` says what was lost, or is empty. */
export type Score = { readonly name: string; readonly score: number | null; readonly why: string };

export type Scorer = (asked: JudgedCase, output: CaseOutput) => Score;

/** Builds a scorer from what it judges: a share of good things among all, with the bad ones named. */
export function shareScore(
  name: string,
  { all, bad, none }: { all: number; bad: readonly string[]; none: string },
): Score {
  if (all === 0) return { name, score: null, why: none };
  return { name, score: (all - bad.length) / all, why: bad.join('; ') };
}
