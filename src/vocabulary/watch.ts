/** What the use cases tell whoever counts: kinds, ids of models and durations, never words of anybody. */
import type { Answer, WithheldReason } from './answer.js';

export type QuestionEnd = {
  /** `stopped` where who asked went away. */
  readonly status: Answer['status'] | 'failed' | 'stopped';
  /** Null where there is no answer. */
  readonly engine: Answer['engine'] | null;
  readonly fallback: Answer['fallback'];
  readonly withheld: readonly WithheldReason[];
  readonly ms: number;
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
