/** The bot's own words around what the documents say. */

import type { AnswerWords } from '../../copy/answer-words.js';
import type { Fallback, RefusalReason } from '../../vocabulary/answer.js';
import type { DocumentKind, DocumentStatus } from '../../vocabulary/document.js';

/** What can be wrong with a citation, as reported by whoever read it. */
export type WrongReason = 'wrong-clause' | 'not-supporting' | 'out-of-date' | 'wrong-region' | 'wrong-text' | 'other';

export type AnswerCopy = AnswerWords & {
  /** `mention` is how the bot is called in a channel. */
  readonly clarifyNext: (mention: string | null) => string;
  readonly refused: Readonly<Record<RefusalReason, string>>;
  /** Why extracts are shown where a model was to write. */
  readonly fallback: (reason: Fallback) => string;
  readonly madeBy: Readonly<Record<'extractive' | 'llm', string>>;
  /** Beside a verdict with none of a model's sentences below it. */
  readonly verdictNote: string;
  /** `names`: of the documents searched, as many as are named; `total`: of all of them. */
  readonly searched: (names: readonly string[], total: number) => string;
  readonly askWhom: string;
  readonly onWeb: string;
  readonly sheetSummary: (total: number, shown: number) => string;
  /** Of the sheet and its file. */
  readonly sheetName: string;
  readonly sheetColumns: readonly [string, string, string, string, string, string, string];
  readonly tableColumns: Readonly<Record<'region' | 'unit' | 'content' | 'source', string>>;
};

export type SourceCopy = {
  readonly sources: string;
  readonly separator: string;
  readonly nearest: string;
  /** Beneath the nearest clauses, where not all that were found are shown. */
  readonly nearestShown: (shown: number, all: number) => string;
  readonly nearestMark: (n: number) => string;
  /** In place of a document that the line before has named. */
  readonly sameDocument: string;
  /** Shown before a source that is not a plan. */
  readonly kindMark: Readonly<Record<DocumentKind, string>>;
  readonly kind: Readonly<Record<DocumentKind, string>>;
  readonly status: Readonly<Record<DocumentStatus, string>>;
  readonly noNumber: string;
  readonly noDate: string;
};

export type ActionCopy = {
  readonly openClause: string;
  readonly openOneOf: (first: string, last: string) => string;
  readonly wrong: string;
  readonly useful: string;
  readonly notUseful: string;
  readonly share: string;
  readonly shareTitle: string;
  readonly shareText: string;
  readonly cancel: string;
  readonly close: string;
  readonly send: string;
  readonly save: string;
};

export type ClauseViewCopy = {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly omitted: (characters: number) => string;
  readonly copyText: string;
  readonly copyHint: string;
};

export type FeedbackViewCopy = {
  readonly title: string;
  readonly which: string;
  readonly whichPlaceholder: string;
  readonly why: string;
  readonly reasons: Readonly<Record<WrongReason, string>>;
  readonly note: string;
  readonly notePlaceholder: string;
};

export type HomeCopy = {
  readonly title: string;
  readonly howTo: string;
  readonly howToLines: (mention: string | null) => readonly string[];
  /** `all` are kept, `shown` of them listed. */
  readonly recent: (shown: number, all: number) => string;
  readonly noRecent: string;
  /** `from` to `to` of them are on this page. */
  readonly documents: (of: { readonly all: number; readonly from: number; readonly to: number }) => string;
  readonly noDocuments: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly health: string;
  readonly indexReady: (clauses: number) => string;
  readonly indexMissing: string;
  readonly model: (model: string | null) => string;
};

export type AskCopy = {
  readonly title: string;
  readonly submit: string;
  readonly question: string;
  readonly hint: string;
};

export type SettingsCopy = {
  readonly title: string;
  readonly documents: string;
  readonly documentsHint: string;
  readonly documentsPlaceholder: string;
  readonly region: string;
  readonly regionHint: string;
  readonly regionPlaceholder: string;
  readonly privacy: string;
  readonly ephemeral: string;
  readonly ephemeralHint: string;
};

/** How a sentence that was checked stands to the documents. */
export type CheckVerdict = 'supported' | 'worded' | 'contradicted' | 'not-found';

export type CheckCopy = {
  readonly title: (total: number, counts: Readonly<Record<CheckVerdict, number>>) => string;
  readonly verdict: Readonly<Record<CheckVerdict, string>>;
  /** Behind a sentence that is a heading or a name of a document. */
  readonly isName: string;
  readonly said: string;
  readonly given: string;
  readonly source: string;
  /** Sentences of one verdict that are not listed. */
  readonly more: (count: number, verdict: CheckVerdict) => string;
  readonly leftOut: Readonly<
    Record<'too-many' | 'out-of-time' | 'too-long' | 'states-nothing', (count: number) => string>
  >;
  readonly nothing: string;
  readonly note: string;
};

export type Copy = {
  readonly answer: AnswerCopy;
  readonly source: SourceCopy;
  readonly action: ActionCopy;
  readonly clauseView: ClauseViewCopy;
  readonly feedbackView: FeedbackViewCopy;
  readonly home: HomeCopy;
  readonly ask: AskCopy;
  readonly settings: SettingsCopy;
  readonly check: CheckCopy;
};
