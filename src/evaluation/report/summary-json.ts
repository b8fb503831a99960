/** The run as one JSON value: the record, every figure, what was missed, and each case with its scores. */
import type { RunView } from './run-view.js';

export function summaryJson({ record, summary, cases, misses, comparison, unknown, unresolvedGold }: RunView) {
  return {
    record,
    misses,
    comparison,
    unknown,
    unresolvedGold,
    summary,
    cases: cases.map(({ asked, split, output, scores, failures }) => ({
      id: asked.id,
      category: asked.category,
      split,
      status: { wanted: asked.expect.status, given: output.answer.status },
      passed: failures.length === 0,
      // Rankings of other engines are in outputs.jsonl.
      scores: Object.fromEntries(
        scores.filter(({ name }) => !name.includes(' ')).map(({ name, score }) => [name, score]),
      ),
      why: failures.map(({ name, why }) => `${name}: ${why}`),
    })),
  };
}
