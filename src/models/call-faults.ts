/** The faults a call can meet without the endpoint: none of them quotes what the caller or the endpoint said. */
import { AppError } from '../vocabulary/errors.js';

export function interrupted(): AppError {
  return new AppError('interrupted', 'the call to the model was interrupted');
}

/** `reason` says where the time went: `deadline`, `idle`, `busy`, `connect`, or an HTTP status. */
export function timedOut(reason: string): AppError {
  return new AppError('model-timeout', `the model did not answer in time (${reason})`, { details: { reason } });
}
