/** Port: what a model was asked for and what it cost, one row a use. It holds no question and no key. */
import type { WithheldReason } from '../vocabulary/answer.js';

export type UsageEntry = {
  readonly at: Date;
  /** Null for uses that wrote no answer: embedding, reranking. */
  readonly answer: {
    readonly id: string;
    readonly promptId: string;
    readonly promptVersion: number;
    readonly status: string;
    /** Why the extractive answer was given instead; null where the model's stood. */
    readonly fallback: string | null;
    /** Why each sentence was withheld; the sentences may hold words of the user and are not kept. */
    readonly withheld: readonly WithheldReason[];
    readonly latencyMs: number;
  } | null;
  readonly model: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** In the currency of the configured prices. */
  readonly cost: number;
};

/** One calendar day (UTC) and model. */
export type UsageDay = {
  readonly day: string;
  readonly model: string;
  readonly uses: number;
  readonly answers: number;
  readonly fallbacks: number;
  readonly withheld: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly cost: number;
};

/** All methods throw the `storage-*` errors. */
export type UsageLedger = {
  record(entry: UsageEntry): void;
  /** Cost of the calendar day (UTC) that holds `now`. */
  spentOn(now: Date): number;
  /** Newest day first. */
  byDay(): readonly UsageDay[];
  close(): void;
};
