/** SQLite's and the file system's error codes as ours. */
import { AppError, type AppErrorCode } from '../../vocabulary/errors.js';

/** `AppError`s pass through. The message names the file and what to do. */
export function toStorageError(error: unknown, file: string): AppError {
  if (error instanceof AppError) return error;
  const vendorCode = vendorCodeOf(error);
  const code = storageCode(vendorCode);
  const message = `${file}: ${ADVICE[code] ?? String(error)}${vendorCode === '' ? '' : ` (${vendorCode})`}`;
  return new AppError(code, message, { cause: error, details: { file } });
}

/** Throws the `storage-*` errors of what the work throws. */
export function inFile<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toStorageError(error, file);
  }
}

const ADVICE: Partial<Record<AppErrorCode, string>> = {
  'storage-full': 'no space left on the disk; free some and run it again, what was stored before is intact',
  'storage-readonly': 'cannot be opened for writing; check the owner and rights of the file and its folder',
  'storage-busy': 'another process is writing; try again when it has finished',
  'storage-corrupt': 'is not a readable database; it can be set aside and rebuilt from the corpus folder',
};

function vendorCodeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return String(error.code);
}

function storageCode(vendorCode: string): AppErrorCode {
  // The -shm file cannot be enlarged: SQLite's way to meet a full disk before the first read.
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/.test(vendorCode)) return 'storage-full';
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|EPERM|EROFS)/.test(vendorCode)) return 'storage-readonly';
  if (/^(SQLITE_BUSY|SQLITE_LOCKED)/.test(vendorCode)) return 'storage-busy';
  if (/^(SQLITE_CORRUPT|SQLITE_NOTADB)/.test(vendorCode)) return 'storage-corrupt';
  return 'storage-failed';
}
