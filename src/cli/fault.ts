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
  if (isListenError(error)) {
    const { code: reason = '', message, port = '', address = '' } = error;
    return { code: 'port-unusable', message, details: { reason, port, address } };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'internal', message: message.split('\n')[0] ?? '', details: {} };
}

type ListenError = NodeJS.ErrnoException & { readonly port?: number; readonly address?: string };

/** Of whichever server: each throws what the system says. */
function isListenError(error: unknown): error is ListenError {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen';
}

export type FaultCopy = {
  /** What went wrong, naming the file. */
  readonly what: string;
  /** What to do next. */
  readonly next: string;
};
