/** Runs questions, a few at a time, with a fair share for every user. */
import { dequeue, enqueue, type FairShare, positionOf, type WaitingJob, waitingJobs, withdraw } from './fair-share.js';

export type QueueLimits = {
  readonly maxRunning: number;
  /** Of waiting questions; those that run do not count. */
  readonly maxWaitingPerUser: number;
  readonly maxWaitingPerChannel: number;
};

export type QueuedJob<Result> = WaitingJob & {
  /** Called once at most. The signal aborts on `cancel`, and on `drain` when its own signal does. */
  readonly run: (signal: AbortSignal) => Promise<Result>;
  /** A process that ended had accepted it: the limits held then, and it is not refused now. */
  readonly wasAccepted?: boolean;
};

/** How a job ended. `left` never ran, as the queue was drained: whoever holds its claim may take it up again. */
export type JobEnd<Result> =
  | { readonly kind: 'done'; readonly value: Result }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'left' };

export type Refusal =
  | {
      readonly kind: 'refused';
      readonly reason: 'too-many';
      readonly scope: 'user' | 'channel';
      readonly limit: number;
    }
  /** Its id runs or waits already. */
  | { readonly kind: 'refused'; readonly reason: 'duplicate' }
  | { readonly kind: 'refused'; readonly reason: 'draining' };

export type Accepted<Result> = {
  readonly kind: 'accepted';
  /** 0 for one that runs at once, 1 for the next. */
  readonly position: number;
  /** Never rejects. */
  readonly end: Promise<JobEnd<Result>>;
};

export type Queue<Result> = {
  submit(job: QueuedJob<Result>): Accepted<Result> | Refusal;
  /** 0 for one that runs, 1 for the next; null for one that is not (or no longer) here. */
  positionOf(id: string): number | null;
  /** Takes a waiting job out and aborts one that runs; false where there is none. */
  cancel(id: string): boolean;
  count(): { readonly running: number; readonly waiting: number };
  /** Ids of what runs and waits. */
  ids(): readonly string[];
  /** Accepts nothing more, leaves what waits and resolves once nothing runs. `signal` aborts what still runs. */
  drain(signal?: AbortSignal): Promise<void>;
};

type Entry<Result> = QueuedJob<Result> & { readonly settle: (end: JobEnd<Result>) => void };

/** @throws RangeError where `maxRunning` is below 1: nothing would ever run */
export function createQueue<Result>(limits: QueueLimits): Queue<Result> {
  if (!(limits.maxRunning >= 1)) throw new RangeError('maxRunning must be at least 1');
  let turns: FairShare<Entry<Result>> = [];
  let draining: Promise<void> | null = null;
  const running = new Map<string, { readonly abort: AbortController; readonly ended: Promise<void> }>();

  function fill(): void {
    while (running.size < limits.maxRunning) {
      const next = dequeue(turns);
      if (next === null) return;
      turns = next.turns;
      start(next.job);
    }
  }

  function start(job: Entry<Result>): void {
    const abort = new AbortController();
    const ended = perform(job, abort.signal).then((end) => {
      running.delete(job.id);
      job.settle(end);
      fill();
    });
    running.set(job.id, { abort, ended });
  }

  async function drainNow(): Promise<void> {
    const left = waitingJobs(turns);
    turns = [];
    for (const { settle } of left) settle({ kind: 'left' });
    await Promise.all([...running.values()].map(({ ended }) => ended));
  }

  return {
    submit: (job) => {
      const refusal = draining === null ? refuse(job) : ({ kind: 'refused', reason: 'draining' } as const);
      if (refusal !== null) return refusal;
      const end = new Promise<JobEnd<Result>>((settle) => {
        turns = enqueue(turns, { ...job, settle });
      });
      fill();
      return { kind: 'accepted', position: positionOf(turns, job.id) ?? 0, end };
    },
    positionOf: (id) => (running.has(id) ? 0 : positionOf(turns, id)),
    cancel: (id) => {
      running.get(id)?.abort.abort();
      const waiting = waitingJobs(turns).find((job) => job.id === id);
      turns = withdraw(turns, id);
      waiting?.settle({ kind: 'cancelled' });
      return waiting !== undefined || running.has(id);
    },
    count: () => ({ running: running.size, waiting: waitingJobs(turns).length }),
    ids: () => [...running.keys(), ...waitingJobs(turns).map(({ id }) => id)],
    drain: (signal) => {
      const abortAll = () => running.forEach(({ abort }) => void abort.abort());
      if (signal?.aborted) abortAll();
      signal?.addEventListener('abort', abortAll, { once: true });
      draining ??= drainNow();
      return draining.finally(() => signal?.removeEventListener('abort', abortAll));
    },
  };

  function refuse({ id, user, channel, wasAccepted = false }: QueuedJob<Result>): Refusal | null {
    const waiting = waitingJobs(turns);
    if (running.has(id) || waiting.some((job) => job.id === id)) return { kind: 'refused', reason: 'duplicate' };
    if (running.size < limits.maxRunning || wasAccepted) return null;
    const { maxWaitingPerUser, maxWaitingPerChannel } = limits;
    if (waiting.filter((job) => job.user === user).length >= maxWaitingPerUser)
      return { kind: 'refused', reason: 'too-many', scope: 'user', limit: maxWaitingPerUser };
    if (waiting.filter((job) => job.channel === channel).length >= maxWaitingPerChannel)
      return { kind: 'refused', reason: 'too-many', scope: 'channel', limit: maxWaitingPerChannel };
    return null;
  }
}

/** Begins after the caller's step, so that a run may use the queue. What rejects once it was aborted was cancelled. */
async function perform<Result>({ run }: QueuedJob<Result>, signal: AbortSignal): Promise<JobEnd<Result>> {
  await Promise.resolve();
  if (signal.aborted) return { kind: 'cancelled' };
  try {
    return { kind: 'done', value: await run(signal) };
  } catch (error) {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error };
  }
}
