/** What the command line needs from outside its folder: the use cases and the process, as far as it uses them. */
import type { Answered, Question } from '../answering/answer-question.js';
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import type { DataTemplate, Drafted, DraftedOutline, NotDrafted } from '../briefing/draft-briefing.js';
import type { LoadedTemplates } from '../briefing/load-templates.js';
import type { Reasons } from '../briefing/read-template.js';
import type { BriefingRequest } from '../briefing/request.js';
import type { ReaderLinks } from '../copy/reader-links.js';
import type { Added } from '../library/add-document.js';
import type { Notice } from '../library/notice.js';
import type { SyncReport } from '../library/sync-corpus.js';
import type { EmbedProgress } from '../models/embed-all.js';
import type { Deck } from '../office/deck.js';
import type { Paper } from '../office/paper.js';
import type { TableFile } from '../office/table-file.js';
import type { SheetTable } from '../office/workbook.js';
import type { AuditLine } from '../storage/audit.js';
import type { DocumentHeader, FactFilter, Page } from '../storage/store.js';
import type { UsageDay } from '../storage/usage.js';
import type { DocumentEntry } from '../tools/document-json.js';
import type { DocumentInFull } from '../tools/report-card.js';
import type { LessonOptions, Taught } from '../training/lesson/lesson.js';
import type { AskedQuiz, MadeQuiz } from '../training/make-quiz.js';
import type { StudyOptions } from '../training/open-study.js';
import type { Clause } from '../vocabulary/clause.js';
import type { Fact } from '../vocabulary/provision.js';
import type { Output } from './output.js';

/** Language of the tool's own words. */
export type Locale = import('../copy/locale.js').Locale;

export type IndexProgress = {
  readonly done: number;
  readonly total: number;
  readonly file: string;
  /** Pages read of a long file, and pages in all. */
  readonly part?: { readonly done: number; readonly total: number };
  /** Set while an embedding model is at work: texts a second, and how long it will take; null until known. */
  readonly embedding?: { readonly ratePerSecond: number | null; readonly secondsLeft: number | null };
};

/** The use cases, as `createApp` hands them out. */
export type CliApp = {
  readonly index: (options: {
    readonly onProgress: (progress: IndexProgress) => void;
    readonly onEmbedding: (progress: EmbedProgress) => void;
    readonly removes: 'all';
    readonly signal: AbortSignal;
  }) => Promise<SyncReport>;
  readonly ask: (question: Question, options?: { readonly signal?: AbortSignal }) => Promise<Answered>;
  readonly askStream: (question: Question, options?: { readonly signal?: AbortSignal }) => AsyncIterable<AnswerEvent>;
  readonly usage: () => Promise<readonly UsageDay[]>;
  readonly audit: (since: Date) => AsyncIterable<AuditLine>;
  readonly documents: () => Promise<readonly DocumentEntry[]>;
  readonly document: (id: string) => Promise<DocumentInFull>;
  readonly addDocument: (
    path: string,
    options: {
      readonly check: boolean;
      readonly force: boolean;
      readonly atHand: readonly DocumentHeader[];
      readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
      readonly signal: AbortSignal;
    },
  ) => Promise<Added>;
  readonly clauses: (documentId?: string) => AsyncIterable<Clause>;
  readonly facts: (filter: FactFilter & Page) => Promise<{ readonly facts: readonly Fact[]; readonly count: number }>;
  readonly brief: (
    request: BriefingRequest,
    data?: { readonly name: string; readonly bytes: Uint8Array },
  ) => Promise<Drafted>;
  readonly train: (request: BriefingRequest, options?: StudyOptions) => Promise<Drafted>;
  readonly trainSlides: (
    request: BriefingRequest,
    options: LessonOptions,
    drafted?: DraftedOutline,
  ) => Promise<Taught | NotDrafted>;
  readonly makeQuiz: (request: BriefingRequest, asked: AskedQuiz) => Promise<MadeQuiz>;
  readonly readTables: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<TableFile>;
  readonly printSlides: (deck: Deck) => Promise<Buffer>;
  readonly trainingTemplates: (reasons?: Reasons) => Promise<LoadedTemplates>;
  readonly briefingData: (request: BriefingRequest) => Promise<DataTemplate>;
  readonly briefingTemplates: (reasons?: Reasons) => Promise<LoadedTemplates>;
  readonly printWord: (paper: Paper) => Promise<Buffer>;
  readonly writeWorkbook: (sheets: readonly [SheetTable, ...SheetTable[]]) => Promise<Buffer>;
  readonly writeFiles: (files: readonly { readonly path: string; readonly bytes: Uint8Array }[]) => Promise<void>;
  readonly backup: (
    file: string,
    options: { readonly force: boolean },
  ) => Promise<{ readonly file: string; readonly bytes: number; readonly corpus: number; readonly data: number }>;
  readonly restore: (
    file: string,
    options: { readonly force: boolean },
  ) => Promise<{
    readonly at: string;
    readonly corpus: number;
    readonly data: number;
    readonly aside: readonly string[];
  }>;
  readonly close: () => Promise<void>;
};

/** What every command works with. */
export type Surroundings = {
  readonly locale: Locale;
  readonly output: Output;
  /** Into the reader; left out where it has no address. */
  readonly links?: ReaderLinks | null;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Loads configuration and use cases; throws what they throw. */
  readonly openApp: (onNotice: (notice: Notice) => void) => Promise<CliApp>;
};
