import { interrupted, timedOut } from './call-faults.js';
import type { CallOptions } from './chat.js';
import { after } from './deadline.js';

export type Limiter = {
  /**
   * Resolves when one of the places is free, first come first served, with what gives it back (once; later calls do
   * nothing). Throws `AppError` `interrupted` when the signal aborts, `model-timeout` when the deadline passes first; a
   * place is then not taken.
   */
  acquire(options: CallOptions): Promise<() => void>;
};

/** At most `concurrency` places are taken at one time. `now` is the clock of the deadlines, in ms. */
export function createLimiter({ concurrency, now }: { concurrency: number; now: () => number }): Limiter {
  let free = concurrency;
  /** In order of arrival. */
  const waiting = new Set<() => void>();

  const place = (): (() => void) => {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const [next] = waiting;
      // The place passes straight on: were it freed first, a newcomer could overtake who waits.
      if (next === undefined) free += 1;
      else next();
    };
  };

  return {
    acquire: async ({ signal, deadline }) => {
      if (signal?.aborted === true) throw interrupted();
      if (now() >= deadline) throw timedOut('busy');
      if (free > 0) {
        free -= 1;
        return place();
      }
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          waiting.delete(enter);
          signal?.removeEventListener('abort', abort);
          cancelTimer();
        };
        const enter = (): void => {
          leave();
          resolve(place());
        };
        const abort = (): void => {
          leave();
          reject(interrupted());
        };
        const cancelTimer = after(deadline - now(), () => {
          leave();
          reject(timedOut('busy'));
        });
        signal?.addEventListener('abort', abort, { once: true });
        waiting.add(enter);
      });
    },
  };
}
