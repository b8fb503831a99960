/** A question before it is put: which options it may show is drawn later, and its key is still to be verified. */
import type { Claim, NonEmpty } from '../../vocabulary/answer.js';
import type { Point } from './quiz.js';

/** What kind of thing is asked; a quiz takes them in turn. */
export type Aspect =
  | 'value'
  | 'date'
  /** A word that softens or limits: 力争, 左右, 普遍. */
  | 'hedge'
  /** Whether a figure is a least or a most. */
  | 'bound'
  /** How often. */
  | 'frequency'
  /** Whether something is ordered, encouraged, tried out or allowed. */
  | 'modality'
  /** What must not be done. */
  | 'prohibition'
  | 'condition'
  | 'exception'
  /** Which grade of things it holds for: 二级及以上. */
  | 'scope'
  /** Who is meant. */
  | 'who'
  | 'listing'
  | 'term'
  | 'statements'
  | 'two-clauses'
  | 'self-check'
  | 'demands'
  /** Who is charged: worth knowing, but no understanding. */
  | 'units';

type Basis = {
  readonly aspect: Aspect;
  readonly facts: NonEmpty<string>;
  readonly question: string;
  readonly claims: NonEmpty<Claim>;
  /** Stands in the explanation before what it rests on; empty for nothing. */
  readonly remark: string;
  /** Questions with the same answer tire: few of each are put. Null where any number may be. */
  readonly answer: string | null;
};

export type SingleDraft = Basis & {
  readonly type: 'single';
  readonly answer: string;
  /** All of them wrong; the likeliest to mislead first. */
  readonly wrong: readonly string[];
  /** Where the options have an order of their own, the place of the answer among them. */
  readonly position?: number;
};

/** `remark`: what the explanation says of a wrong option; empty for nothing. */
export type DraftOption = { readonly text: string; readonly remark: string };

/** Every option is shown. */
export type MultipleDraft = Basis & {
  readonly type: 'multiple';
  readonly right: NonEmpty<string>;
  readonly wrong: readonly DraftOption[];
};

export type JudgeDraft = Basis & { readonly type: 'judge'; readonly key: boolean };
export type BlankDraft = Basis & { readonly type: 'blank'; readonly answer: string };
export type OpenDraft = Basis & { readonly type: 'short' | 'case'; readonly points: NonEmpty<Point> };

export type Draft = SingleDraft | MultipleDraft | JudgeDraft | BlankDraft | OpenDraft;
