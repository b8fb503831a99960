/** The pure part of a sync: what to read again, what is gone, what a stored record says of a file. */
import type { SourceRecord, StoredSource } from '../storage/store.js';
import type { CorpusFile, FileStamp } from './corpus-folder.js';

export type SyncPlan = {
  /** Same name, size, time and parser: not read. */
  readonly unchanged: readonly CorpusFile[];
  readonly toRead: readonly CorpusFile[];
  readonly removed: readonly string[];
};

export function planSync(input: {
  files: readonly CorpusFile[];
  sources: readonly StoredSource[];
  parserVersion: string;
}): SyncPlan {
  const { files, sources, parserVersion } = input;
  const stored = new Map(sources.map((source) => [source.documentId, source]));
  const isUnchanged = (file: CorpusFile) => {
    const source = stored.get(file.id);
    return source !== undefined && source.parserVersion === parserVersion && sameStamps(source, file);
  };
  const listed = new Set(files.map((file) => file.id));
  return {
    unchanged: files.filter(isUnchanged),
    toRead: files.filter((file) => !isUnchanged(file)),
    removed: sources.map((source) => source.documentId).filter((id) => !listed.has(id)),
  };
}

/** True where a file that was read again holds what is stored already: its record is refreshed, nothing is parsed. */
export function holdsSameContent(
  source: StoredSource | undefined,
  { file, digest, parserVersion }: { file: string; digest: string; parserVersion: string },
): source is StoredSource {
  return source?.digest === digest && source.file === file && source.parserVersion === parserVersion;
}

/**
 * Times this close to the moment of listing are not recorded: file systems count time in steps of up to 2 s, and a second
 * change within the step would keep both size and time. Such a file is read again next time.
 */
const SETTLE_MS = 2000;
const UNSETTLED = -1;

/** `listedAt` is when the folder was listed, in milliseconds since the epoch. */
export function recordOf(file: CorpusFile, { digest, listedAt }: { digest: string; listedAt: number }): SourceRecord {
  return {
    documentId: file.id,
    file: file.file,
    size: file.size,
    modifiedMs: settledTime(file, listedAt),
    sidecarSize: file.sidecar?.size ?? 0,
    sidecarModifiedMs: file.sidecar === null ? 0 : settledTime(file.sidecar, listedAt),
    digest,
  };
}

export function sameRecord(a: SourceRecord, b: SourceRecord): boolean {
  return (
    a.digest === b.digest &&
    a.file === b.file &&
    a.size === b.size &&
    a.modifiedMs === b.modifiedMs &&
    a.sidecarSize === b.sidecarSize &&
    a.sidecarModifiedMs === b.sidecarModifiedMs
  );
}

function settledTime({ modifiedMs }: FileStamp, listedAt: number): number {
  return listedAt - modifiedMs < SETTLE_MS ? UNSETTLED : modifiedMs;
}

function sameStamps(source: StoredSource, file: CorpusFile): boolean {
  return (
    source.file === file.file &&
    source.size === file.size &&
    source.modifiedMs === file.modifiedMs &&
    source.sidecarSize === (file.sidecar?.size ?? 0) &&
    source.sidecarModifiedMs === (file.sidecar?.modifiedMs ?? 0)
  );
}
