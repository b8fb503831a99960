/** A stored answer and what its readers said of it, in the shape `evals add` takes. */
import type { Answer, Citation } from '../answer.js';

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
    readonly wrongCitations: readonly { readonly n: number; readonly why: string }[];
    readonly note?: string;
  };
};

/** Of all readers, oldest first. */
export type Said = {
  readonly verdicts: readonly { readonly useful: boolean; readonly note: string }[];
  readonly wrongCitations: readonly { readonly n: number; readonly why: string }[];
};

/** A report on a number the answer does not bear (of a nearest clause, say) is told in the note. */
export function feedbackRow(
  answer: Answer,
  history: readonly string[],
  { verdicts, wrongCitations }: Said,
): FeedbackRow {
  const citations = numberedCitations(answer).map(({ n, citation: { documentId, label, quote } }) => ({
    n,
    documentId,
    label,
    quote,
  }));
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
      wrongCitations: wrongCitations.filter(({ n }) => given.has(n)).map(({ n, why }) => ({ n, why })),
      ...(note === '' ? {} : { note }),
    },
  };
}

/** Numbered from 1 in the order of the claims; the same clause and span bears one number, as the edges show them. */
export function numberedCitations(answer: Answer): readonly { readonly n: number; readonly citation: Citation }[] {
  const byPlace = new Map<string, Citation>();
  const claims = 'claims' in answer ? answer.claims : [];
  for (const citation of claims.flatMap(({ citations }) => citations)) {
    const place = JSON.stringify([citation.clauseId, citation.start, citation.end]);
    if (!byPlace.has(place)) byPlace.set(place, citation);
  }
  return [...byPlace.values()].map((citation, index) => ({ n: index + 1, citation }));
}
