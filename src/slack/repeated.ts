/** What is done again and again: one time after the other, and what fails is logged and done the next time. */
import type { Log } from './deps.js';
import { codeOf } from './progress.js';

export type Repeated = {
  /** Resolves when no time is under way. Nothing is thrown. */
  readonly settled: () => Promise<void>;
  /** The same, and there is no next time. */
  readonly stop: () => Promise<void>;
};

/** `fault` is what the log calls one that failed; a time that would begin while another is under way is left out. */
export function repeated(
  { everyMs, fault }: { readonly everyMs: number; readonly fault: string },
  work: () => Promise<unknown>,
  log: Log,
): Repeated {
  let running: Promise<void> | null = null;
  const once = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log(fault, { code: codeOf(error) });
    } finally {
      running = null;
    }
  };
  const timer = setInterval(() => {
    running ??= once();
  }, everyMs);
  timer.unref();
  const settled = async () => (await running) ?? undefined;
  return {
    settled,
    stop: () => {
      clearInterval(timer);
      return settled();
    },
  };
}
