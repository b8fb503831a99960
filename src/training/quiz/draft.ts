/** A question before it is put: which options it may show is drawn later, and its key is still to be verified. */
import type { Claim, NonEmpty } from '../../vocabulary/answer.js';

type Basis = {
  /** What kind of thing is asked (`target`, `lead`): a quiz takes them in turn. */
  readonly aspect: string;
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
/** The claims are the model answer. */
export type OpenDraft = Basis & { readonly type: 'short' | 'case' };

export type Draft = SingleDraft | MultipleDraft | JudgeDraft | BlankDraft | OpenDraft;
