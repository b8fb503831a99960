/** A file named by a person: read whole, within bounds. */
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../vocabulary/errors.js';
import { shownPath } from './file-name.js';

/**
 * Decided by the size before anything is read; links are followed, folders, devices and pipes refused.
 * @param file how messages name it
 * @throws AppError `input-invalid` (with a `reason`), `document-too-large`
 */
export async function readGivenFile(path: string, file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw refused(shownPath(path), 'is-folder');
    if (!found.isFile()) throw refused(shownPath(path), 'not-a-file');
    if (found.size > maxBytes) throw tooLarge({ file, size: found.size, limit: maxBytes });
    const bytes = await readFile(path);
    if (bytes.length > maxBytes) throw tooLarge({ file, size: bytes.length, limit: maxBytes });
    return bytes;
  } catch (cause) {
    throw cause instanceof AppError ? cause : refused(shownPath(path), 'unreadable', cause);
  }
}

/** The text of a `.yaml`, or null where there is none. Throws AppError `sidecar-invalid`. */
export async function readGivenSidecar(path: string, file: string, maxBytes: number): Promise<string | null> {
  try {
    const found = await stat(path);
    if (found.size > maxBytes) throw tooLarge({ file, size: found.size, limit: maxBytes });
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return null;
    const reason = cause instanceof TypeError ? 'not UTF-8' : 'cannot be read';
    throw new AppError('sidecar-invalid', `${file}: ${reason}`, { cause, details: { file, reason } });
  }
}

function refused(file: string, reason: string, cause?: unknown): AppError {
  return new AppError('input-invalid', `${file} cannot be read (${reason})`, { cause, details: { file, reason } });
}

function tooLarge(details: { readonly file: string; readonly size: number; readonly limit: number }): AppError {
  return new AppError(
    'document-too-large',
    `${details.file} has ${details.size} bytes, the limit is ${details.limit}`,
    {
      details,
    },
  );
}
