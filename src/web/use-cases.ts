/** What the web edge is handed: use cases, settings and a place for verdicts. It opens nothing of this itself. */
import type { Question } from '../answering/answer-question.js';
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import type { WebConfig } from '../config/config.js';
import type { Locale } from '../copy/locale.js';
import type { ClauseQuery, FoundClauses } from '../evidence/search-clauses.js';
import type { Relation } from '../library/relations.js';
import type { Validity } from '../library/validity.js';
import type { SheetTable } from '../office/workbook.js';
import type { Conversations } from '../storage/conversations.js';
import type { DocumentHeader } from '../storage/store.js';
import type { Reader } from '../tools/viewer.js';
import type { Clause } from '../vocabulary/clause.js';
import type { Document } from '../vocabulary/document.js';
import type { Fact } from '../vocabulary/provision.js';

export type Header = DocumentHeader & Validity;

export type ListedDocument = { readonly document: Header; readonly clauses: number };

export type WholeDocument = {
  readonly document: Document & Validity;
  readonly clauses: readonly Clause[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
};

export type WebUseCases = {
  readonly documentSizes: () => Promise<readonly ListedDocument[]>;
  /** Throws AppError `document-unknown`. */
  readonly document: (id: string) => Promise<WholeDocument>;
  /** The file it was read from. Throws AppError `document-unknown`. */
  readonly documentFile: (id: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  readonly searchClauses: (query: ClauseQuery) => Promise<FoundClauses>;
  /** `only`: answered as if these were all the documents; null for all. */
  readonly askStream: (
    question: Question,
    options: { readonly signal: AbortSignal; readonly only: readonly string[] | null },
  ) => AsyncIterable<AnswerEvent>;
  readonly writeWorkbook: (sheets: readonly [SheetTable, ...SheetTable[]]) => Promise<Buffer>;
};

export type { Reader } from '../tools/viewer.js';

/** Something else served under a path of its own, to those who may read. */
export type Mounted = {
  /** Such as `/api/v1`: it and all below it. */
  readonly path: string;
  /** `peer`: the address it came from; null where it came by no socket. */
  readonly fetch: (request: Request, reader: Reader, peer: string | null) => Response | Promise<Response>;
};

/** Ids, codes and durations only: never text of users, tokens or answers. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean | null>>) => void;

export type WebDeps = {
  readonly useCases: WebUseCases;
  /** Where 有用 and 没用 are kept. */
  readonly verdicts: Pick<Conversations, 'saveAnswer' | 'saveVerdict'>;
  readonly settings: WebConfig;
  /** Spoken where neither the address nor the browser tells another. */
  readonly locale: Locale;
  readonly maxQuestionChars: number;
  readonly mounted?: readonly Mounted[];
  readonly log: Log;
  readonly now: () => Date;
};
