/** Outputs to scores. Needs nothing but what the run stored and the cases, so that a stored run can be scored again. */
import { createHash } from 'node:crypto';
import { type EvalCase, type Split, splitOf } from '../cases.js';
import { goldResolver } from '../gold.js';
import { failuresOf, scoreCase } from '../scorers/all.js';
import type { CaseOutput, JudgedCase, Score } from '../scorers/scorer.js';
import type { StoredRun } from './stored-run.js';

export type ScoredCase = {
  readonly asked: JudgedCase;
  readonly split: Split;
  /** The words of the gold clauses the case names. */
  readonly goldQuotes: readonly string[];
  readonly output: CaseOutput;
  readonly scores: readonly Score[];
  /** Empty where the case passes. */
  readonly failures: readonly Score[];
};

export type ScoredRun = {
  /** Of the cases as they were when scored: equal digests, comparable figures. */
  readonly casesDigest: string;
  readonly cases: readonly ScoredCase[];
  /** Outputs of cases that are no longer there. */
  readonly unknown: readonly string[];
  /** Gold references that no clause of the run's corpus answers to; their groups count as missed. */
  readonly unresolvedGold: number;
};

export function scoreRun({ outputs, sources }: StoredRun, cases: readonly EvalCase[]): ScoredRun {
  const byId = new Map(cases.map((each) => [each.id, each]));
  const resolver = goldResolver(sources.values());
  const unknown: string[] = [];
  const scored: ScoredCase[] = [];
  let unresolvedGold = 0;
  for (const { caseId, answer, rankings, totalMs } of outputs) {
    const each = byId.get(caseId);
    if (each === undefined) {
      unknown.push(caseId);
      continue;
    }
    const { gold, unresolved } = resolver.resolve(each.gold);
    unresolvedGold += unresolved.length;
    const asked: JudgedCase = { ...each, gold };
    const output: CaseOutput = { answer, rankings, totalMs, sources };
    const scores = scoreCase(asked, output);
    const goldQuotes = each.gold.flat().map(({ quote }) => quote);
    scored.push({ asked, split: splitOf(each), goldQuotes, output, scores, failures: failuresOf(scores) });
  }
  const scoredCases = scored.map(({ asked }) => byId.get(asked.id));
  const casesDigest = createHash('sha256').update(JSON.stringify(scoredCases)).digest('hex');
  return { casesDigest, cases: scored, unknown, unresolvedGold };
}
