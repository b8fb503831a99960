import type { CallOptions } from './chat.js';
import { after } from './deadline.js';

export type StopReason = 'interrupted' | 'deadline' | 'idle';

/** Ends one try: by the caller's signal, at the deadline, or when no bytes came for a while. */
export type CallWatch = {
  /** Aborts, without a reason of the caller, when the try is to end. */
  readonly signal: AbortSignal;
  stoppedBy(): StopReason | null;
  /** Bytes came: the idle time begins anew. */
  bytesCame(): void;
  /** While the reader of the stream is busy, the endpoint is not to blame for silence. */
  pause(): void;
  resume(): void;
  /** To be called when the try is over: frees the timers. */
  close(): void;
};

/** `idleMs`: longest silence. `now` is the clock of the deadline, in ms. */
export function watchCall(options: CallOptions & { idleMs: number; now: () => number }): CallWatch {
  const { signal, deadline, idleMs, now } = options;
  const controller = new AbortController();
  let reason: StopReason | null = null;
  let paused = false;

  const stop = (why: StopReason): void => {
    reason ??= why;
    close();
    controller.abort();
  };
  const interrupt = (): void => stop('interrupted');
  const beginIdle = (): (() => void) => after(idleMs, () => stop('idle'));
  let cancelIdle = beginIdle();
  const cancelDeadline = after(deadline - now(), () => stop('deadline'));
  let closed = false;
  const close = (): void => {
    closed = true;
    cancelIdle();
    cancelDeadline();
    signal?.removeEventListener('abort', interrupt);
  };
  const restartIdle = (): void => {
    cancelIdle();
    if (!closed && !paused) cancelIdle = beginIdle();
  };

  if (signal?.aborted === true) interrupt();
  else signal?.addEventListener('abort', interrupt, { once: true });
  return {
    signal: controller.signal,
    stoppedBy: () => reason,
    bytesCame: restartIdle,
    pause: () => {
      paused = true;
      cancelIdle();
    },
    resume: () => {
      paused = false;
      restartIdle();
    },
    close,
  };
}
