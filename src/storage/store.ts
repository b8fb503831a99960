/** Port: the truth about documents, clauses and facts. Both indexes are caches rebuilt from it. */
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import type { Document, ParsedDocument } from '../vocabulary/document.js';
import type { DutyRole, Fact } from '../vocabulary/provision.js';

/** What is known of a corpus file without reading it again, and what a re-run compares. */
export type SourceRecord = {
  readonly documentId: string;
  /** File name within the corpus folder. */
  readonly file: string;
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modifiedMs: number;
  /** Size and time of the sidecar, or 0 and 0 where there is none. */
  readonly sidecarSize: number;
  readonly sidecarModifiedMs: number;
  /** Hex digest over the bytes of the file and of its sidecar. */
  readonly digest: string;
};

/** A record as stored: with the parser version that read its document, so that a newer parser re-reads exactly the rest. */
export type StoredSource = SourceRecord & { readonly parserVersion: string };

/** Everything a diff starts from, read in one go. `revision` grows by one with every applied change; 0 is a new store. */
export type SourceListing = { readonly revision: number; readonly sources: readonly StoredSource[] };

export type CorpusChange = {
  readonly upserts: readonly { readonly parsed: ParsedDocument; readonly source: SourceRecord }[];
  readonly removedDocumentIds: readonly string[];
  /** Files whose bytes are unchanged but whose size or time record is to be refreshed. */
  readonly touched: readonly SourceRecord[];
  /** Version of the parser that produced the change: a newer parser re-reads everything. */
  readonly parserVersion: string;
  /**
   * Revision the change was computed from. Where another process has applied something since, nothing is written and
   * `apply` throws `storage-busy`; compute the change again. Left out: applied whatever is stored.
   */
  readonly baseRevision?: number;
};

/** A document without its long parts: what listing, indexing and understanding a question need. */
export type DocumentHeader = Omit<Document, 'text' | 'segments' | 'noise'>;

/** Identifies the stored content: equal digests mean equal clauses in equal order. Empty corpus: a digest too. */
export type CorpusState = { readonly digest: string; readonly clauseCount: number; readonly parserVersion: string };

/**
 * A view of the store at one moment. All reads of one view see the same commit, whatever another process writes meanwhile.
 * Documents come in id order (by code point), clauses by document id then `order`, facts by document id then `start`, ties
 * as the parser gave them. Close views soon: an open one keeps the space of replaced rows from being reused.
 */
export type StoreView = {
  readonly state: CorpusState;
  listDocumentHeaders(): Promise<readonly DocumentHeader[]>;
  /** Each document with the digest of what is indexed of it: another digest, other content. */
  documentVersions(): Promise<readonly { readonly id: string; readonly digest: string }[]>;
  listDocuments(): Promise<readonly Document[]>;
  /** Null for an unknown id. */
  documentById(id: string): Promise<Document | null>;
  /** Every clause in corpus order, in batches, so that a large corpus is never held whole. */
  clauseBatches(size?: number): AsyncIterable<readonly Clause[]>;
  /** In the order of `ids`; unknown ids are left out. */
  clausesById(ids: readonly ClauseId[]): Promise<readonly Clause[]>;
  /** By document id, without reading the clauses. */
  countClauses(): Promise<ReadonlyMap<string, number>>;
  clausesOf(documentId: string): Promise<readonly Clause[]>;
  listFacts(filter?: FactFilter & Page): Promise<readonly Fact[]>;
  /** Names of the units that duties name, each once, in code point order; of these documents, or of all. */
  unitNames(documentIds?: readonly string[]): Promise<readonly string[]>;
  /** How many facts match, without reading them. */
  countFacts(filter?: FactFilter): Promise<number>;
  close(): Promise<void>;
};

/** Fields combine with "and"; an empty list matches nothing, a missing one everything. */
export type FactFilter = {
  readonly documentIds?: readonly string[];
  readonly clauseIds?: readonly ClauseId[];
  readonly kinds?: readonly Fact['kind'][];
  /** Duties that name it. 财政局 is any level's, 市财政局 a city's. */
  readonly unit?: string;
  /** Duties that name one of these, as printed. */
  readonly units?: readonly string[];
  readonly role?: DutyRole;
  /** By whole or short name (聊城); a province holds its cities. Also the region of a paragraph of a report. */
  readonly region?: string;
  /** Figures that tell of a result (true), or set a target (false). */
  readonly achieved?: boolean;
  /** Year of the deadline. */
  readonly year?: number;
  /** Figures and terms of this name. */
  readonly name?: string;
};

/** A stretch of a long list; all of it where left out. */
export type Page = { readonly limit?: number; readonly offset?: number };

export type Store = {
  /** Opens a consistent view. Throws `AppError` `storage-corrupt` or `storage-failed`. */
  view(): Promise<StoreView>;
  /** What is stored at this moment, without opening a view. */
  state(): Promise<CorpusState>;
  /** Sources in document id order. */
  listSources(): Promise<SourceListing>;
  /** Applies the whole change or nothing. Throws `AppError` `storage-full`, `storage-readonly`, `storage-busy` or `storage-failed`. */
  apply(change: CorpusChange): Promise<CorpusState>;
  close(): Promise<void>;
};
