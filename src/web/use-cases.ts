/** What the web edge is handed: use cases, settings and a place for verdicts. It opens nothing of this itself. */
import type { WebConfig } from '../config/config.js';
import type { Locale } from '../copy/locale.js';
import type { SheetTable } from '../office/workbook.js';
import type { Conversations } from '../storage/conversations.js';
import type { ListedDocument, ToolUseCases } from '../tools/use-cases.js';
import type { Reader } from '../tools/viewer.js';

export type Header = ListedDocument['document'];

export type WebUseCases = Pick<ToolUseCases, 'documentSizes' | 'document' | 'searchClauses' | 'askStream'> & {
  /** The file it was read from. Throws AppError `document-unknown`. */
  readonly documentFile: (id: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  readonly writeWorkbook: (sheets: readonly [SheetTable, ...SheetTable[]]) => Promise<Buffer>;
};

export type { DocumentInFull } from '../tools/report-card.js';
export type { ListedDocument } from '../tools/use-cases.js';
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
