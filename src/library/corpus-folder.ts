/** Lists the corpus folder: which files are documents, which of them have a sidecar, what is left out and why. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DOCUMENT_EXTENSIONS } from '../reading/read-file.js';
import { AppError } from '../vocabulary/errors.js';
import { requireSafeId } from './corpus-folder-id.js';

const SIDECAR_EXTENSION = '.yaml';

/** Size in bytes, time in milliseconds since the epoch; both -1 where the file is listed but cannot be looked at. */
export type FileStamp = { readonly file: string; readonly size: number; readonly modifiedMs: number };

export type CorpusFile = FileStamp & { readonly id: string; readonly sidecar: FileStamp | null };

export type IgnoredEntry = {
  readonly file: string;
  readonly reason: 'folder' | 'extension' | 'orphan-sidecar' | 'not-a-file';
};

export type CorpusListing = {
  readonly folder: string;
  /** In id order. */
  readonly files: readonly CorpusFile[];
  readonly ignored: readonly IgnoredEntry[];
};

type Entry = FileStamp & { readonly kind: 'file' | 'folder' | 'other' };

/**
 * Looks at names, sizes and times only; sub-folders are not entered, dot files not mentioned.
 * @throws AppError `corpus-missing`, `corpus-empty`, `corpus-duplicate-id` (both files named) or `input-invalid` (a file
 * name that cannot be an id).
 */
export async function listCorpusFolder(folder: string): Promise<CorpusListing> {
  const names = (await namesIn(folder)).filter((name) => !name.startsWith('.')).sort();
  const entries = await Promise.all(names.map((name) => look(folder, name)));
  const listing = { folder, ...sortOut(entries) };
  if (listing.files.length > 0) return listing;
  throw new AppError(
    'corpus-empty',
    `${folder} holds no document; put a ${DOCUMENT_EXTENSIONS.join(' or ')} file there`,
    { details: { folder } },
  );
}

/** The pure part: entries to documents with their sidecars, and the rest. Throws as `listCorpusFolder` does. */
export function sortOut(entries: readonly Entry[]): Omit<CorpusListing, 'folder'> {
  const documents = new Map<string, FileStamp>();
  const sidecars = new Map<string, FileStamp>();
  const ignored: IgnoredEntry[] = [];
  for (const { kind, ...stamp } of entries) {
    const extension = extname(stamp.file).toLowerCase();
    const id = stamp.file.slice(0, stamp.file.length - extension.length);
    if (kind !== 'file') ignored.push({ file: stamp.file, reason: kind === 'folder' ? 'folder' : 'not-a-file' });
    else if (extension === SIDECAR_EXTENSION) sidecars.set(id, stamp);
    else if (DOCUMENT_EXTENSIONS.includes(extension)) addDocument(documents, id, stamp);
    else ignored.push({ file: stamp.file, reason: 'extension' });
  }
  for (const [id, { file }] of sidecars) if (!documents.has(id)) ignored.push({ file, reason: 'orphan-sidecar' });
  const files = [...documents].map(([id, stamp]) => ({ id, ...stamp, sidecar: sidecars.get(id) ?? null }));
  return { files: files.sort((a, b) => (a.id < b.id ? -1 : 1)), ignored };
}

function addDocument(documents: Map<string, FileStamp>, id: string, stamp: FileStamp): void {
  requireSafeId(id, stamp.file);
  const other = documents.get(id);
  if (other !== undefined) {
    throw new AppError(
      'corpus-duplicate-id',
      `${other.file} and ${stamp.file} both stand for the document ${id}; rename or remove one of them`,
      { details: { id, file: stamp.file, other: other.file } },
    );
  }
  documents.set(id, stamp);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new AppError(
      'corpus-missing',
      `the corpus folder ${folder} cannot be read (${code}); create it or correct its path`,
      {
        cause,
        details: { folder },
      },
    );
  }
}

/** Links are followed. One that leads nowhere stays listed, so that its stored document is not taken for removed. */
async function look(folder: string, file: string): Promise<Entry> {
  try {
    const found = await stat(join(folder, file));
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    return { kind, file, size: found.size, modifiedMs: found.mtimeMs };
  } catch {
    return { kind: 'file', file, size: -1, modifiedMs: -1 };
  }
}
