/** Brings the store up to the corpus folder: reads what changed, parses what differs, applies it in one go. */

import type { CorpusChange, CorpusState, SourceRecord, Store } from '../storage/store.js';
import type { ParsedDocument } from '../vocabulary/document.js';
import { AppError, type AppErrorCode } from '../vocabulary/errors.js';
import { type CorpusFile, type IgnoredEntry, listCorpusFolder } from './corpus-folder.js';
import { type CorpusFileContent, readCorpusFile } from './corpus-folder-read.js';
import type { FileToParse, ParseFile } from './parse-file.js';
import { holdsSameContent, planSync, recordOf, sameRecord } from './sync-corpus-plan.js';

export type SyncInput = {
  readonly folder: string;
  readonly store: Store;
  /** An `AppError` it throws is reported with the file, anything else is a bug and ends the sync. */
  readonly parse: ParseFile;
  /** Documents read by another version are parsed again, changed or not. */
  readonly parserVersion: string;
  /** Largest document or sidecar in bytes. Default 20 MB. */
  readonly maxBytes?: number;
  /** Of documents whose file is gone; default: each may go. */
  readonly mayRemove?: (documentId: string) => boolean;
  /** Called after each file that had to be read; `total` counts only those. */
  readonly onProgress?: (progress: SyncProgress) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number;
};

/** `part` of a long file: pages read and pages in all. */
export type SyncProgress = {
  readonly done: number;
  readonly total: number;
  readonly file: string;
  readonly part?: { readonly done: number; readonly total: number };
};

/** `details` as of `AppError`. */
export type SyncFailure = {
  readonly file: string;
  readonly code: AppErrorCode;
  readonly message: string;
  readonly details?: AppError['details'];
};

/** Document ids in id order. A document that failed stands only in `failed`; its last good version stays stored. */
export type SyncReport = {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  readonly failed: readonly SyncFailure[];
  readonly ignored: readonly IgnoredEntry[];
  readonly state: CorpusState;
};

type Draft = Omit<SyncReport, 'state'> & { readonly change: CorpusChange & { readonly baseRevision: number } };

/** Each attempt means that another process has finished one of its own in between. */
const MAX_ATTEMPTS = 5;

/**
 * Throws what `listCorpusFolder` and the store throw, `interrupted` once `signal` is aborted, and the first failure where
 * every document fails and none is stored. Whenever it throws, nothing was applied.
 */
export async function syncCorpus(input: SyncInput): Promise<SyncReport> {
  for (let attempt = 1; ; attempt += 1) {
    const { change, ...report } = await draftChange(input);
    try {
      return { ...report, state: await applyChange(input.store, change) };
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !(await wasOvertaken(input.store, change, error))) throw error;
    }
  }
}

async function draftChange(input: SyncInput): Promise<Draft> {
  const { folder, store, parserVersion, maxBytes, onProgress, signal, now = Date.now } = input;
  const listedAt = now();
  const { files, ignored } = await listCorpusFolder(folder);
  const { revision, sources } = await store.listSources();
  const plan = planSync({ files, sources, parserVersion });
  const removed = plan.removed.filter(input.mayRemove ?? (() => true));
  const stored = new Map(sources.map((source) => [source.documentId, source]));
  const unchanged = plan.unchanged.map((file) => file.id);
  const upserts: CorpusChange['upserts'][number][] = [];
  const touched: SourceRecord[] = [];
  const failed: SyncFailure[] = [];
  let firstError: AppError | null = null;

  for (const [index, file] of plan.toRead.entries()) {
    requireNotAborted(signal);
    const parse: ParseFile = (each) =>
      input.parse({
        ...each,
        ...(signal === undefined ? {} : { signal }),
        onProgress: (part) => onProgress?.({ done: index, total: plan.toRead.length, file: file.file, part }),
      });
    try {
      const content = await readCorpusFile({ folder, file, ...(maxBytes === undefined ? {} : { maxBytes }) });
      const source = recordOf(file, { digest: content.digest, listedAt });
      const before = stored.get(file.id);
      if (holdsSameContent(before, { file: file.file, digest: content.digest, parserVersion })) {
        unchanged.push(file.id);
        if (!sameRecord(before, source)) touched.push(source);
      } else {
        upserts.push({ parsed: await parseAs(file, content, parse), source });
      }
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'internal') throw error;
      firstError ??= error;
      failed.push({ file: file.file, code: error.code, message: error.message, details: error.details });
    }
    onProgress?.({ done: index + 1, total: plan.toRead.length, file: file.file });
  }
  requireNotAborted(signal);
  if (firstError !== null && upserts.length === 0 && sources.length === 0) throw firstError;

  const written = upserts.map(({ source }) => source.documentId);
  return {
    created: written.filter((id) => !stored.has(id)),
    updated: written.filter((id) => stored.has(id)),
    removed,
    unchanged: unchanged.sort(),
    failed,
    ignored,
    change: { upserts, removedDocumentIds: removed, touched, parserVersion, baseRevision: revision },
  };
}

/** Stored answers and indexes find a document by the id of its file, so the parser must not choose another. */
async function parseAs(
  { id, file }: CorpusFile,
  { bytes, sidecar }: CorpusFileContent,
  parse: SyncInput['parse'],
): Promise<ParsedDocument> {
  const parsed = await parseNaming({ file, bytes, sidecar }, parse);
  if (parsed.document.id === id) return parsed;
  throw new AppError('internal', `${file} was parsed as ${parsed.document.id}, expected ${id}`, { details: { file } });
}

async function applyChange(store: Store, change: CorpusChange): Promise<CorpusState> {
  const { upserts, removedDocumentIds, touched } = change;
  const isEmpty = upserts.length === 0 && removedDocumentIds.length === 0;
  if (!isEmpty) return store.apply(change);
  if (touched.length > 0) await refreshRecords(store, change);
  const view = await store.view();
  await view.close();
  return view.state;
}

/** Without fresh records the files are read again next time, no more: not worth an error on a read-only or full disk. */
async function refreshRecords(store: Store, change: CorpusChange): Promise<void> {
  try {
    await store.apply(change);
  } catch (error) {
    const tolerable: readonly AppErrorCode[] = ['storage-readonly', 'storage-full', 'storage-busy'];
    if (!(error instanceof AppError) || !tolerable.includes(error.code)) throw error;
  }
}

async function wasOvertaken(store: Store, change: Draft['change'], error: unknown): Promise<boolean> {
  if (!(error instanceof AppError) || error.code !== 'storage-busy') return false;
  return (await store.listSources()).revision !== change.baseRevision;
}

async function parseNaming(input: FileToParse, parse: SyncInput['parse']): Promise<ParsedDocument> {
  try {
    return await parse(input);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { file } = input;
    throw new AppError('internal', `the parser failed on ${file}: ${String(error)}`, {
      cause: error,
      details: { file },
    });
  }
}

function requireNotAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('interrupted', 'interrupted; nothing was changed');
}
