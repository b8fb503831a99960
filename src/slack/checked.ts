import type { Citation } from '../vocabulary/answer.js';
import type { NumberedCitation } from '../vocabulary/citation-numbers.js';

/** The citations of 核查引用, for the buttons below it. They are kept in memory: nobody comes back to a check days later. */
export type Checked = {
  readonly remember: (id: string, citations: readonly NumberedCitation[]) => void;
  readonly citation: (id: string, n: number) => Citation | null;
};

const MOST_KEPT = 500;

export function rememberChecked(): Checked {
  const kept = new Map<string, readonly NumberedCitation[]>();
  return {
    remember: (id, citations) => {
      kept.set(id, citations);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    citation: (id, n) => kept.get(id)?.find((each) => each.n === n)?.citation ?? null,
  };
}
