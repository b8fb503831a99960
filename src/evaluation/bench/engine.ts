/** What the benchmark compares: engines that rank clauses for a question. */
import type { EvalCase } from '../cases.js';
import type { Ranking } from '../metrics/retrieval.js';

export type Asked = Pick<EvalCase, 'question' | 'history'>;

export type Engine = {
  /** At most `DEPTH` positions, best first. */
  readonly search: (asked: Asked) => Promise<Ranking>;
};

/** Reciprocal ranks are cut here for every engine. */
export const DEPTH = 20;

/** Engines that know no conversation read it as one text: earlier questions first. */
export function joinedQuestion({ question, history }: Asked): string {
  return [...history, question].join('\n');
}

/** One clause at each position. */
export function oneEach<Id>(ids: readonly Id[]): readonly (readonly Id[])[] {
  return ids.slice(0, DEPTH).map((id) => [id]);
}
