/** What the Slack edge is handed: use cases, memory and settings. It opens nothing of this itself. */
import type { Answered, Question } from '../answering/answer-question.js';
import type { CheckOptions, TextCheck } from '../answering/checking/check-text.js';
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import type { SuggestFor, Suggestion } from '../answering/suggest/suggest.js';
import type { Mention } from '../briefing/choose-tasks.js';
import type { Counts, DataTemplate, NotDrafted } from '../briefing/draft-briefing.js';
import type { LoadedTemplates } from '../briefing/load-templates.js';
import type { ProgressProblem } from '../briefing/progress/progress.js';
import type { BriefingRequest } from '../briefing/request.js';
import type { Locale } from '../copy/locale.js';
import type { LinksFor } from '../copy/reader-links.js';
import type { HandedFile } from '../library/handed-in.js';
import type { SheetTable } from '../office/workbook.js';
import type { Conversations } from '../storage/conversations.js';
import type { DocumentHeader } from '../storage/store.js';
import type { ReportCard } from '../tools/report-card.js';
import type { AskedQuiz, MadeQuiz } from '../training/make-quiz.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import type { Document } from '../vocabulary/document.js';
import type { AccessPolicy } from './access.js';
import type { QueueLimits } from './queue.js';
import type { RateLimits } from './rates.js';

export type SlackUseCases = {
  readonly ask: (question: Question) => Promise<Answered>;
  readonly askStream: (question: Question, options: { readonly signal: AbortSignal }) => AsyncIterable<AnswerEvent>;
  readonly checkText: (text: string, options: CheckOptions) => Promise<TextCheck>;
  readonly documentHeaders: () => Promise<readonly DocumentHeader[]>;
  /** A document with its whole text; throws for an unknown id. */
  readonly document: (id: string) => Promise<{ readonly document: Document }>;
  /** Questions of different kinds that are answered where they are asked; found once for each state of the documents. */
  readonly suggest: (asked: SuggestFor) => Promise<readonly Suggestion[]>;
  readonly documentSizes: () => Promise<readonly { readonly document: DocumentHeader; readonly clauses: number }[]>;
  /** A clause with those right before and after it in its document; null for an unknown id. */
  readonly clauseInContext: (id: ClauseId) => Promise<ClauseInContext | null>;
  /**
   * Drafts and prints; what comes back is small, however long the draft is. `data`: figures the user supplies; where no
   * table can be read from it, AppError `input-invalid` is thrown.
   */
  readonly briefWord: (request: BriefingRequest, data?: SuppliedFile) => Promise<PrintedDraft | NotDrafted>;
  /** How long a draft will be and what it leaves out, or why there is none. */
  readonly briefPreview: (request: BriefingRequest) => Promise<DraftPreview | NotDrafted>;
  /** Clauses that only mention the topic of a request. */
  readonly briefMentions: (request: BriefingRequest) => Promise<readonly Mention[]>;
  readonly briefingData: (request: BriefingRequest) => Promise<DataTemplate>;
  readonly briefingTemplates: () => Promise<LoadedTemplates>;
  readonly trainWord: (request: BriefingRequest) => Promise<PrintedDraft | NotDrafted>;
  readonly trainPreview: (request: BriefingRequest) => Promise<DraftPreview | NotDrafted>;
  readonly trainingTemplates: () => Promise<LoadedTemplates>;
  readonly makeQuiz: (request: BriefingRequest, asked: AskedQuiz) => Promise<MadeQuiz>;
  readonly chatModel: string | null;
  /** Of a file handed in, in bytes. */
  readonly maxFileBytes: number;
  /** Files are kept under ids of ours until somebody decides; each of these may be called again. */
  readonly keepHandIn: (id: string, bytes: Uint8Array) => Promise<void>;
  readonly isHandInKept: (id: string) => Promise<boolean>;
  readonly dropHandIn: (id: string) => Promise<void>;
  /** Reads it and writes nothing; `present`: the very bytes are there already. Throws AppError for what is not taken. */
  readonly inspectHandIn: (
    file: HandedFile,
  ) => Promise<{ readonly status: 'new' | 'present'; readonly card: ReportCard }>;
  /** Puts it into the corpus and indexes it; `replaces`: marked as no longer in force. */
  readonly acceptHandIn: (
    file: HandedFile,
    options: { readonly replaces: string | null },
  ) => Promise<{ readonly documentId: string }>;
  /** Sets it aside; false where it is not there. */
  readonly removeDocument: (id: string) => Promise<boolean>;
  /** The bytes of an .xlsx. */
  readonly writeWorkbook: (sheets: readonly [SheetTable, ...SheetTable[]]) => Promise<Buffer>;
};

/** A spreadsheet of the user's, by its file name. */
export type SuppliedFile = { readonly name: string; readonly bytes: Uint8Array };

export type DraftPreview = {
  readonly status: 'drafted';
  readonly template: { readonly id: string; readonly name: string };
  readonly counts: Counts;
  /** Departments asked for, by their full names. */
  readonly units: readonly string[];
  /** As the printed paper will have them; null where the template sets no limit, and whether it is kept. */
  readonly pages: { readonly text: number; readonly all: number } | null;
  readonly isWithin: boolean;
};

export type PrintedDraft = DraftPreview & {
  /** Titles of the plans it rests on. */
  readonly plans: readonly string[];
  /** Of the user's data: rows that hold anything, and what was not used. */
  readonly supplied: { readonly rows: number; readonly problems: readonly ProgressProblem[] };
  /** Those it cites. */
  readonly clauses: readonly ClauseId[];
  /** What is handed in, then what belongs to it. */
  readonly files: readonly { readonly name: string; readonly extension: 'docx' | 'xlsx'; readonly bytes: Uint8Array }[];
};

export type ClauseInContext = {
  readonly clause: Clause;
  readonly document: DocumentHeader;
  readonly before: Clause | null;
  readonly after: Clause | null;
};

/** Ids, codes and durations only: never text of users, tokens or answers. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean | null>>) => void;

export type SlackDeps = {
  readonly useCases: SlackUseCases;
  readonly conversations: Conversations;
  /** Into the reader, for who may read those documents; left out where it has no address. */
  readonly links?: LinksFor | null;
  readonly log: Log;
  readonly now: () => Date;
  /** User group named where the documents do not answer; null for none. */
  readonly helpGroup: string | null;
  readonly policy: AccessPolicy;
  /** Spoken where neither a question nor Slack tells a person's language. */
  readonly locale: Locale;
  /** Longest question, in characters. */
  readonly maxQuestionChars: number;
  /** On Mondays, of the place where the program runs. */
  readonly digestHour: number;
  readonly limits: QueueLimits;
  readonly rates: RateLimits;
};
