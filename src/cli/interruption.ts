import { AppError } from '../vocabulary/errors.js';
import { EXIT } from './exit-codes.js';

/** How long work may take to end by itself once it is told to. */
const GRACE_MS = 3000;

/**
 * Runs work that Ctrl-C or a TERM signal ends: the first aborts its signal, a second ends the process at once. Stored
 * changes are applied whole or not at all, so either way nothing is lost.
 * @throws AppError `interrupted` where the work does not end in time
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  let giveUp: NodeJS.Timeout | undefined;
  let abandon: (reason: AppError) => void = () => {};
  const abandoned = new Promise<never>((_, reject) => {
    abandon = reject;
  });
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    giveUp = setTimeout(
      () => abandon(new AppError('interrupted', 'interrupted; what was running was abandoned')),
      GRACE_MS,
    );
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    return await Promise.race([work(controller.signal), abandoned]);
  } finally {
    clearTimeout(giveUp);
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}
