/** What the use cases tell whoever counts: kinds, ids of models and durations, never words of anybody. */
import type { Answer, WithheldReason } from './answer.js';

/** What the work on a question goes through; `model` is one use of one, from the request to the last of its reply. */
export type StepName = 'understand' | 'find' | 'propose' | 'verify' | 'model';

/** In ms since the question was taken. A step that has not ended ends with its question. */
export type Step = {
  readonly name: StepName;
  readonly from: number;
  readonly to: number;
  readonly failed: boolean;
  /** Null where none is asked. */
  readonly model: string | null;
};

/** Begins a step; what it gives is called once, when the step has ended. */
export type BeginStep = (name: StepName, model?: string) => (how?: 'failed') => void;

export type QuestionEnd = {
  /** Of the answer. Null where there is none. */
  readonly id: string | null;
  /** `stopped` where who asked went away. */
  readonly status: Answer['status'] | 'failed' | 'stopped';
  /** Null where there is no answer. */
  readonly engine: Answer['engine'] | null;
  readonly fallback: Answer['fallback'];
  readonly withheld: readonly WithheldReason[];
  readonly ms: number;
  /** In the order they began. */
  readonly steps: readonly Step[];
};

/** One use of a model; the cost is in the currency of the configured prices. */
export type ModelUse = {
  readonly model: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly cost: number;
};

/** The corpus folder was brought in: documents that can be asked about, and files that could not be read. */
export type Synced = { readonly documents: number; readonly failed: number };

export type Watch = {
  readonly question: (end: QuestionEnd) => void;
  readonly use: (use: ModelUse) => void;
  readonly synced: (seen: Synced) => void;
};
