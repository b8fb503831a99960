import { AppError } from '../vocabulary/errors.js';

/** The one fault of loading a snapshot; the caller rebuilds the index and logs the reason. */
export function snapshotUnusable(path: string, reason: string, cause?: unknown): AppError {
  return new AppError('snapshot-unusable', `snapshot ${path} cannot be used: ${reason}`, {
    cause,
    details: { path, reason },
  });
}

/** Whatever went wrong while reading a snapshot, as `snapshot-unusable`. */
export function asSnapshotUnusable(path: string, error: unknown): AppError {
  if (error instanceof AppError && error.code === 'snapshot-unusable') return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT') return snapshotUnusable(path, 'there is no such file', error);
  return snapshotUnusable(path, code === undefined ? 'it cannot be read' : `it cannot be read (${code})`, error);
}

/** One line, whatever the error. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim();
}
