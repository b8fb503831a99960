/** Writing so that a reader sees the old content or the new, never half of it. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError, type AppErrorCode } from '../vocabulary/errors.js';

/**
 * Writes a file under a temporary name beside `path`, flushes it to disk and renames it. On failure the temporary file
 * is removed and what stood at `path` stays. Creates missing parent folders.
 * @throws AppError `storage-full`, `storage-readonly` or `storage-failed`
 */
export async function writeFileAside(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  await aside(path, async (temporary) => {
    await writeFlushed(temporary, write);
    await rename(temporary, path);
  });
}

/**
 * The same for files that belong together: all of them are written aside before the first is renamed, so that a fault in
 * one leaves what stood at the path of each. The first is renamed last.
 * @throws AppError `storage-full`, `storage-readonly` or `storage-failed`
 */
export async function writeFilesAside([first, ...rest]: readonly WholeFile[]): Promise<void> {
  if (first === undefined) return;
  await aside(first.path, async (temporary) => {
    await writeFlushed(temporary, (file) => file.writeFile(first.bytes));
    await writeFilesAside(rest);
    await rename(temporary, first.path);
  });
}

export type WholeFile = { readonly path: string; readonly bytes: Uint8Array };

async function writeFlushed(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The same for a folder; `write` fills the temporary one and flushes what it writes. A folder that stood at `path` is
 * moved away first, so a crash at the wrong moment leaves none: the reader finds it missing and rebuilds.
 * @throws AppError `storage-full`, `storage-readonly` or `storage-failed`
 */
export async function writeFolderAside(path: string, write: (folder: string) => Promise<void>): Promise<void> {
  await aside(path, async (temporary) => {
    await mkdir(temporary);
    await write(temporary);
    const previous = `${temporary}.previous`;
    const replaces = await renameIfThere(path, previous);
    try {
      await rename(temporary, path);
    } catch (error) {
      if (replaces) await rename(previous, path);
      throw error;
    }
    await rm(previous, { recursive: true, force: true });
  });
}

async function aside(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.tmp-${process.pid}-${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await write(temporary);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    throw error instanceof AppError ? error : storageFault(path, error);
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

const STORAGE_CODES: Readonly<Record<string, AppErrorCode>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EROFS: 'storage-readonly',
  EACCES: 'storage-readonly',
  EPERM: 'storage-readonly',
};

function storageFault(path: string, error: unknown): AppError {
  const reason = (error as NodeJS.ErrnoException | null)?.code ?? 'unknown';
  return new AppError(STORAGE_CODES[reason] ?? 'storage-failed', `cannot write ${path} (${reason})`, {
    cause: error,
    details: { path, reason },
  });
}
