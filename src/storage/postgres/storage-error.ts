/** The server's error codes, and those of the way to it, as ours. */
import { AppError, type AppErrorCode } from '../../vocabulary/errors.js';

/** `AppError`s pass through. `server` names host and database, never a password. */
export function toStorageError(error: unknown, server: string): AppError {
  if (error instanceof AppError) return error;
  const vendorCode = vendorCodeOf(error);
  const code = storageCode(vendorCode);
  const told = isLost(error) ? 'cannot be reached' : String(error instanceof Error ? error.message : error);
  const reason = vendorCode === '' ? told : `${told} (${vendorCode})`;
  const message = `${server}: ${reason}; ${isLost(error) ? UNREACHABLE : (ADVICE[code] ?? SETTINGS)}`;
  return new AppError(code, message, { cause: error, details: { server, reason } });
}

/**
 * The connection ended, or there was none to be had, by what may pass: a server that is stopped, starts, or fails over.
 * Whatever was sent without an answer may or may not have been done.
 */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return LOST_CODES.test(vendorCodeOf(error)) || LOST_MESSAGES.test(error.message);
}

/** Two transactions stood in each other's way, and the server ended this one: nothing of it was done. */
export function isCrossed(error: unknown): boolean {
  return /^(?:40001|40P01)$/.test(vendorCodeOf(error));
}

const UNREACHABLE = 'check that the server runs, and STORE_URL';
const SETTINGS = 'check STORE_URL and the log of the server';
const ADVICE: Partial<Record<AppErrorCode, string>> = {
  'storage-full': 'free some space on the server and run it again, what was stored before is intact',
  'storage-readonly': 'the role of STORE_URL needs a database of its own that it may write',
  'storage-busy': 'the server is at work for others; try again in a while',
  'storage-corrupt': 'restore the database from a backup, or index again into an empty one',
};

/** Class 08 and administrator's orders; of the way there what TCP and a socket file say. */
const LOST_CODES = /^(?:08\w{3}|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|EHOSTUNREACH|ENETUNREACH)$/;
/** The driver's own have no code. */
const LOST_MESSAGES =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

function vendorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function storageCode(vendorCode: string): AppErrorCode {
  if (vendorCode === '53100') return 'storage-full';
  if (/^(?:25006|42501)$/.test(vendorCode)) return 'storage-readonly';
  if (/^(?:55P03|57014|40001|40P01|53300)$/.test(vendorCode)) return 'storage-busy';
  if (/^XX00[12]$/.test(vendorCode)) return 'storage-corrupt';
  return 'storage-failed';
}
