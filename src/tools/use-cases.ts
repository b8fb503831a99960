/** The use cases tools are made of, as `createApp` hands them out. */
import type { Question } from '../answering/answer-question.js';
import type { CheckOptions, TextCheck } from '../answering/checking/check-text.js';
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import type { NotDrafted } from '../briefing/draft-briefing.js';
import type { BriefingRequest } from '../briefing/request.js';
import type { LinkScope } from '../copy/reader-links.js';
import type { ClauseQuery, FoundClauses } from '../evidence/search-clauses.js';
import type { Validity } from '../library/validity.js';
import type { DocumentHeader, FactFilter, Page } from '../storage/store.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import type { Fact } from '../vocabulary/provision.js';
import type { DocumentInFull } from './report-card.js';

/** A draft in both its papers. */
export type MarkdownDraft = {
  readonly status: 'drafted';
  readonly template: { readonly id: string; readonly name: string };
  readonly handIn: string;
  readonly checking: string;
  /** False where even the shortest draft has more pages than the template allows. */
  readonly isWithin: boolean;
};

export type ListedDocument = { readonly document: DocumentHeader & Validity; readonly clauses: number };

export type ToolUseCases = {
  /** `only`: answered as if these were all the documents; null for all. */
  readonly askStream: (
    question: Question,
    options: { readonly signal: AbortSignal; readonly only: readonly string[] | null },
  ) => AsyncIterable<AnswerEvent>;
  readonly searchClauses: (query: ClauseQuery) => Promise<FoundClauses>;
  readonly clauseInContext: (id: ClauseId) => Promise<{
    readonly clause: Clause;
    readonly document: DocumentHeader;
    readonly before: Clause | null;
    readonly after: Clause | null;
  } | null>;
  readonly documentSizes: () => Promise<readonly ListedDocument[]>;
  /** Throws AppError `document-unknown`. */
  readonly document: (id: string) => Promise<DocumentInFull>;
  readonly facts: (filter: FactFilter & Page) => Promise<{ readonly facts: readonly Fact[]; readonly count: number }>;
  readonly clausesById: (ids: readonly ClauseId[]) => Promise<readonly Clause[]>;
  readonly checkText: (
    text: string,
    options: Pick<CheckOptions, 'within'> & { readonly signal: AbortSignal },
  ) => Promise<TextCheck>;
  /** `linkedFor`: each source of the checking copy is a link into the reader, where there is one; none where left out. */
  readonly briefMarkdown: (request: BriefingRequest, linkedFor?: LinkScope) => Promise<MarkdownDraft | NotDrafted>;
};
