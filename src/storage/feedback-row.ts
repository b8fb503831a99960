/** A stored answer and what its readers said of it, in the shape `evals add` takes. */
import type { Answer } from '../vocabulary/answer.js';
import { claimsOf, numberCitations } from '../vocabulary/citation-numbers.js';

/** The wrong clauses; beside the point; not all of it; hard to read or too long. */
export type VerdictReason = 'wrong-clause' | 'off-the-point' | 'incomplete' | 'unreadable';

export type NumberedQuote = {
  readonly n: number;
  readonly documentId: string;
  readonly label: string;
  readonly quote: string;
};

export type FeedbackRow = {
  readonly question: string;
  /** Earlier questions of the thread, oldest first. */
  readonly history: readonly string[];
  readonly status: Answer['status'];
  readonly citations: readonly NumberedQuote[];
  readonly feedback: {
    /** False where one reader said so; absent where none judged the whole. */
    readonly useful?: boolean;
    /** Why readers found it not useful, each reason once. */
    readonly reasons?: readonly VerdictReason[];
    readonly wrongCitations: readonly { readonly n: number; readonly why: string }[];
    readonly note?: string;
  };
};

/** Of all readers, oldest first. */
export type Said = {
  readonly verdicts: readonly {
    readonly useful: boolean;
    readonly reason: VerdictReason | null;
    readonly note: string;
  }[];
  readonly wrongCitations: readonly { readonly n: number; readonly why: string }[];
};

/** A report on a number the answer does not bear (of a nearest clause, say) is told in the note. */
export function feedbackRow(
  answer: Answer,
  history: readonly string[],
  { verdicts, wrongCitations }: Said,
): FeedbackRow {
  const citations = numberCitations(claimsOf(answer)).citations.map(
    ({ n, citation: { documentId, label, quote } }) => ({
      n,
      documentId,
      label,
      quote,
    }),
  );
  const reasons = [...new Set(verdicts.flatMap(({ reason }) => (reason === null ? [] : [reason])))];
  const given = new Set(citations.map(({ n }) => n));
  const note = [
    ...verdicts.map((verdict) => verdict.note).filter((text) => text !== ''),
    ...wrongCitations.filter(({ n }) => !given.has(n)).map(({ n, why }) => `source ${n}: ${why}`),
  ].join('; ');
  return {
    question: answer.question,
    history,
    status: answer.status,
    citations,
    feedback: {
      ...(verdicts.length === 0 ? {} : { useful: verdicts.every(({ useful }) => useful) }),
      ...(reasons.length === 0 ? {} : { reasons }),
      wrongCitations: wrongCitations.filter(({ n }) => given.has(n)).map(({ n, why }) => ({ n, why })),
      ...(note === '' ? {} : { note }),
    },
  };
}
