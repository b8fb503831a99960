/** A run as large as the real one, made up: every case of `evals/cases` under its own id, some wrong, beside a baseline with others wrong. */
import { fileURLToPath } from 'node:url';
import { type EvalCase, loadCases } from '../cases.js';
import { toBaseline } from '../run/baseline.js';
import { scoreRun } from '../run/score-run.js';
import type { StoredRun } from '../run/stored-run.js';
import { summarize } from '../run/summarize.js';
import { viewRun } from '../run/view-run.js';
import type { RunView } from './run-view.js';
import { CASES, storedRun } from './view.fixture.js';

export async function largeView(): Promise<RunView> {
  const real = await loadCases(fileURLToPath(new URL('../../../evals/cases', import.meta.url)));
  const [template] = CASES;
  if (template === undefined) throw new RangeError('the fixture has no case');
  const cases = real.map(({ id, category, question, history }) => ({ ...template, id, category, question, history }));
  const thresholds = { gates: { 'number-fidelity': 1, 'quote-exactness': 1 }, test: { 'pass-rate': 0.5 } };
  const before = runWith(cases, 7);
  const scored = scoreRun(before, cases);
  const baseline = toBaseline(before.record, scored, summarize(scored.cases));
  return viewRun({ stored: runWith(cases, 5), cases, thresholds, baseline }).view;
}

/** Every `nth` case answered wrongly. */
function runWith(cases: readonly EvalCase[], nth: number): StoredRun {
  const stored = storedRun();
  const [right, wrong] = stored.outputs;
  if (right === undefined || wrong === undefined) throw new RangeError('the fixture has two outputs');
  const outputs = cases.map(({ id }, index) => ({ ...(index % nth === 0 ? wrong : right), caseId: id }));
  return { ...stored, outputs };
}
