import { AppError, type AppErrorCode } from '../vocabulary/errors.js';

/** What is known of something that went wrong; `details` as of `AppError`. */
export type Fault = {
  readonly code: AppErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number>>;
};

/** Anything thrown, as a fault: what is no `AppError` is a bug. */
export function faultOf(error: unknown): Fault {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'internal', message: message.split('\n')[0] ?? '', details: {} };
}

export type FaultCopy = {
  /** What went wrong, naming the file. */
  readonly what: string;
  /** What to do next. */
  readonly next: string;
};
