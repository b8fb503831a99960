import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EvalCase } from '../cases.js';
import { scoreCase } from '../scorers/all.js';
import type { StoredAnswer, StoredClaim } from '../scorers/scorer.js';
import type { ScoredCase } from './score-run.js';
import type { StoredOutput, StoredRun } from './stored-run.js';
import { askAllCases, ROOT } from './suite.fixture.js';
import { loadThresholds } from './thresholds.js';
import { viewRun } from './view-run.js';

describe('the eval suite on the extractive engine', () => {
  let cases: EvalCase[] = [];
  let stored: StoredRun;
  let again: readonly StoredOutput[] = [];
  let scored: readonly ScoredCase[] = [];

  beforeAll(async () => {
    ({ cases, stored, again } = await askAllCases());
  }, 60_000);

  it('meets every threshold of evals/thresholds.yaml', async () => {
    const thresholds = await loadThresholds(join(ROOT, 'evals/thresholds.yaml'));
    const { run, view } = viewRun({ stored, cases, thresholds, baseline: null });
    scored = run.cases;
    expect(scored.length).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(view.unresolvedGold).toBe(0);
    expect(view.misses).toEqual([]);
  }, 30_000);

  it('answers the same question with the same words, citations and rankings', () => {
    const timeless = ({ caseId, answer, rankings }: StoredOutput) => ({ caseId, answer, rankings });
    const first = new Map(stored.outputs.map((output) => [output.caseId, timeless(output)]));
    expect(again.map(timeless)).toEqual(again.map(({ caseId }) => first.get(caseId)));
  });

  // Wrong copies of the answers users get, not only of a fixture. A digit may change into one the clause has elsewhere.
  it.each<[string, string, number, (claim: StoredClaim) => StoredClaim | null]>([
    ['a changed digit', 'number-fidelity', 0.99, changedDigit],
    ['a quote altered by one character', 'quote-exactness', 1, alteredQuote],
    ['a claim without citation', 'sentence-coverage', 1, (claim) => ({ ...claim, citations: [] })],
    ['a dropped 力争', 'hedge-fidelity', 1, (claim) => dropped(claim, '力争')],
    [
      'an invented sentence',
      'sentence-support',
      1,
      (claim) => ({ ...claim, text: '患者可以免费乘坐公交车去看电影。' }),
    ],
    ['a citation of a clause that is not there', 'citation-ids', 1, forgedId],
    ['a citation of a clause not retrieved', 'citation-context', 1, forgedId],
  ])('catches %s in real answers', (_name, scorer, least, mutate) => {
    const mutated = scored.flatMap((each) => brokenCopy(each, mutate) ?? []);
    expect(mutated.length).toBeGreaterThan(3);
    const caught = mutated.filter(({ asked, output }) => {
      const found = scoreCase(asked, output).find(({ name }) => name === scorer);
      return found !== undefined && found.score !== null && found.score < 1;
    });
    expect(caught.length / mutated.length).toBeGreaterThanOrEqual(least);
  });

  it('catches the citation of a neighbouring clause wherever there is gold', () => {
    const ids = [...stored.sources.keys()];
    const next = (claim: StoredClaim): StoredClaim => ({
      ...claim,
      citations: claim.citations.map((each) => ({
        ...each,
        clauseId: ids[ids.indexOf(each.clauseId) + 1] ?? 'none#1',
      })),
    });
    const right = scored.filter(({ asked, failures }) => asked.gold.length === 1 && failures.length === 0);
    const missed = right
      .flatMap((each) => brokenCopy(each, next) ?? [])
      .filter(({ asked, output }) =>
        scoreCase(asked, output).every(({ score, name }) => name !== 'quote-exactness' || score === 1),
      );
    expect(right.length).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  });
});

/** The case with its first claim that the mutation applies to broken; null where it applies to none. */
function brokenCopy({ asked, output }: ScoredCase, mutate: (claim: StoredClaim) => StoredClaim | null) {
  const claims = output.answer.claims.map((claim) => ({ claim, broken: mutate(claim) }));
  const first = claims.findIndex(({ broken }) => broken !== null);
  if (first === -1) return null;
  const answer: StoredAnswer = {
    ...output.answer,
    claims: claims.map(({ claim, broken }, index) => (index === first ? (broken ?? claim) : claim)),
  };
  return { asked, output: { ...output, answer } };
}

function changedDigit(claim: StoredClaim): StoredClaim | null {
  const text = claim.text.replace(/\d+/, (digits) => String(Number(digits) + 7));
  return text === claim.text ? null : { ...claim, text };
}

function alteredQuote(claim: StoredClaim): StoredClaim | null {
  const [first, ...rest] = claim.citations;
  if (first === undefined) return null;
  return { ...claim, citations: [{ ...first, quote: `${first.quote.slice(0, -1)}※` }, ...rest] };
}

function dropped(claim: StoredClaim, word: string): StoredClaim | null {
  return claim.text.includes(word) ? { ...claim, text: claim.text.replaceAll(word, '') } : null;
}

function forgedId(claim: StoredClaim): StoredClaim | null {
  const [first, ...rest] = claim.citations;
  return first === undefined ? null : { ...claim, citations: [{ ...first, clauseId: 'forged#1' }, ...rest] };
}
