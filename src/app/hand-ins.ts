/** Wires what becomes of documents handed in: kept, read, put into the corpus folder, marked, removed. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import type { AddDeps } from '../library/add-document.js';
import {
  addHandedIn,
  dropHandedIn,
  type HandedFile,
  isHandedInKept,
  keepHandedIn,
  markRepealed,
  setAsideDocument,
} from '../library/handed-in.js';
import type { SyncReport } from '../library/sync-corpus.js';
import type { DocumentHeader } from '../storage/store.js';
import { type ReportCard, reportCard } from '../tools/report-card.js';
import { AppError } from '../vocabulary/errors.js';

/** `present`: the very bytes stand in the corpus already. */
export type Inspected = { readonly status: 'new' | 'present'; readonly card: ReportCard };

/** What takes long; plain data in and out, for it is done on a thread of its own. */
export type HandInJobs = {
  /** Reads it and writes nothing. Throws AppError for what is not taken. */
  readonly inspectHandIn: (file: HandedFile) => Promise<Inspected>;
  /** Puts it into the corpus folder and indexes it; once more changes nothing. `replaces`: marked as no longer in force. */
  readonly acceptHandIn: (
    file: HandedFile,
    options: { readonly replaces: string | null },
  ) => Promise<{ readonly documentId: string }>;
  /** Sets a document aside under the data folder and indexes the rest. False where it is not there. */
  readonly removeDocument: (id: string) => Promise<boolean>;
};

export type HandIns = HandInJobs & {
  readonly keepHandIn: (id: string, bytes: Uint8Array) => Promise<void>;
  readonly isHandInKept: (id: string) => Promise<boolean>;
  readonly dropHandIn: (id: string) => Promise<void>;
  readonly maxFileBytes: number;
};

type Parts = Pick<AddDeps, 'read'> & {
  readonly config: Config;
  readonly today: () => string;
  readonly headers: () => Promise<readonly DocumentHeader[]>;
  readonly index: (options?: { readonly removes: readonly string[] }) => Promise<SyncReport>;
};

export function handIns({ config, read, today, headers, index }: Parts): HandIns {
  const { corpusDir: folder, dataDir, maxFileBytes } = config;
  const deps = async (): Promise<AddDeps> => ({
    ...{ folder, maxBytes: maxFileBytes, read },
    ...{ atHand: await headers(), today: today() },
  });
  return {
    maxFileBytes,
    keepHandIn: (id, bytes) => keepHandedIn(dataDir, id, bytes),
    isHandInKept: (id) => isHandedInKept(dataDir, id),
    dropHandIn: (id) => dropHandedIn(dataDir, id),
    inspectHandIn: async (file) => {
      const added = await addHandedIn(dataDir, file, { ...(await deps()), check: true });
      const { parsed, readAs, relations, status } = added;
      const card = reportCard({ ...parsed, relations }, readAs);
      return { status: status === 'present' ? 'present' : 'new', card };
    },
    acceptHandIn: async (file, { replaces }) => {
      const with_ = await deps();
      const { parsed, status } = await addHandedIn(dataDir, file, { ...with_, check: false });
      const { id: documentId, file: name } = parsed.document;
      if (replaces !== null && replaces !== documentId) await markRepealed(with_, replaces);
      const { failed } = await index();
      const failure = failed.find((each) => each.file === name);
      if (failure !== undefined) {
        if (status === 'added') await rm(join(folder, name), { force: true });
        throw new AppError(failure.code, failure.message, { details: failure.details ?? {} });
      }
      return { documentId };
    },
    removeDocument: async (id) => {
      const documents = await headers();
      // An empty corpus answers nobody, and cannot be indexed.
      if (documents.length < 2 || !documents.some((each) => each.id === id)) return false;
      await setAsideDocument(dataDir, { folder }, id);
      await index({ removes: [id] });
      return true;
    },
  };
}
