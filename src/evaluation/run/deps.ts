/** What a run needs of the application; `main.ts` hands it the whole. */
import type { Answered, Question } from '../../answering/answer-question.js';
import type { Sources } from '../../evidence/sources.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import type { Fact } from '../../vocabulary/provision.js';

export type RunDeps = {
  readonly ask: (question: Question, options: { readonly engine: 'extractive' | 'llm' }) => Promise<Answered>;
  /** Null where no chat model is configured. */
  readonly chatModel: string | null;
  readonly documents: () => Promise<
    readonly { readonly document: Document; readonly clauses: number; readonly facts: readonly Fact[] }[]
  >;
  readonly clauses: () => AsyncIterable<Clause>;
  readonly library: () => Promise<Sources>;
};
