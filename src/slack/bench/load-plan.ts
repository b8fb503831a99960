/** Who asks what and when. */
import type { EvalCase } from '../../evaluation/cases.js';

export type PlannedQuestion = {
  /** Counted from 0. */
  readonly user: number;
  readonly text: string;
  /** Milliseconds after the start of the run. */
  readonly afterMs: number;
};

export type LoadPlan = { readonly name: string; readonly questions: readonly PlannedQuestion[] };

export type Pace = {
  readonly name: string;
  readonly users: number;
  readonly questions: number;
  /** Infinity for all at once. */
  readonly perSecond: number;
};

/** Users ask in turn. Questions are taken at even steps through the cases, so that each kind has its share; follow-ups are left out. */
export function planLoad({ name, users, questions, perSecond }: Pace, cases: readonly EvalCase[]): LoadPlan {
  const texts = cases.filter(({ history }) => history.length === 0).map(({ question }) => question);
  if (texts.length === 0) throw new RangeError('there are no questions to ask');
  const planned = Array.from({ length: questions }, (_, index) => ({
    user: index % users,
    text: texts[Math.floor((index * texts.length) / questions)] ?? '',
    afterMs: (index * 1000) / perSecond,
  }));
  return { name, questions: planned };
}
