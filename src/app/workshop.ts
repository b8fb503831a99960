/** Long work off the main thread: one worker, started when first needed and ended when nobody has needed it for a while. */
import { Worker } from 'node:worker_threads';
import type { CheckOptions, TextCheck } from '../answering/checking/check-text.js';
import type { Config } from '../config/config.js';
import { AppError, type AppErrorCode } from '../vocabulary/errors.js';
import type { Drafts } from './drafts.js';
import type { HandInJobs } from './hand-ins.js';

/** What is done there; each takes and gives plain data. */
export type Jobs = Pick<
  Drafts,
  | 'briefWord'
  | 'briefMarkdown'
  | 'trainWord'
  | 'briefPreview'
  | 'trainPreview'
  | 'briefMentions'
  | 'briefingData'
  | 'makeQuiz'
  | 'writeWorkbook'
> &
  HandInJobs & {
    readonly checkText: (text: string, options?: CheckJob) => Promise<TextCheck>;
  };

/** Ended early by `signal`, or on the thread itself once `stop` holds another number than 0. */
export type CheckJob = CheckOptions & { readonly signal?: AbortSignal; readonly stop?: Int32Array };

export type JobRequest = { readonly id: number; readonly job: keyof Jobs; readonly given: readonly unknown[] };
export type JobReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: Fault };
export type Fault = Pick<AppError, 'message' | 'details'> & { readonly code: AppErrorCode };

export type Workshop = {
  /** Each throws what the worker reports, and AppError `internal` where it ends or keeps silent. */
  readonly jobs: Jobs;
  /** The next job opens the library anew; what is at work is finished with the old one. */
  readonly renew: () => void;
  readonly close: () => Promise<void>;
};

/** A library takes memory: idle for so long, it is given back. */
const IDLE_MS = 120_000;
/** A pack of a hundred plans takes half a minute; a worker from which nothing comes for so long is ended. */
const SILENT_MS = 180_000;
/** A worker told to stop finishes what it is at; one that takes longer is ended from here. */
const STOP_MS = 15_000;

type Waiting = { readonly settle: (reply: JobReply) => void; readonly fail: (error: AppError) => void };

/** `file` is what its thread runs. */
export function createWorkshop(config: Config, file: URL = threadFile()): Workshop {
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStale = false;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  /** Nothing is asked of the worker any more. */
  const drop = (reason: string): Worker | null => {
    const dropped = worker;
    worker = null;
    isStale = false;
    clearTimeout(timer);
    const left = [...waiting.values()];
    waiting.clear();
    for (const { fail } of left) fail(new AppError('internal', `the work was not done: ${reason}`));
    return dropped;
  };

  const end = async (reason: string): Promise<void> => {
    const dropped = drop(reason);
    if (dropped !== null) await stopped(dropped);
  };

  const endAfter = (ms: number, reason: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void end(reason), ms);
    timer.unref();
  };

  const started = (): Worker => {
    if (worker !== null) return worker;
    const fresh = startWorker(file, config);
    fresh.on('message', (reply: JobReply) => {
      const asked = waiting.get(reply.id);
      if (asked === undefined) return;
      waiting.delete(reply.id);
      asked.settle(reply);
      if (waiting.size > 0) return endAfter(SILENT_MS, 'its thread kept silent');
      if (isStale) return void end('the library is renewed');
      fresh.unref();
      endAfter(IDLE_MS, 'idle');
    });
    fresh.on('error', (error) => void (worker === fresh && drop(String(error))));
    fresh.on('exit', () => void (worker === fresh && drop('its thread ended')));
    worker = fresh;
    return fresh;
  };

  const asked = async (job: keyof Jobs, given: readonly unknown[]): Promise<unknown> => {
    const bench = started();
    // While a job is awaited the process stays.
    bench.ref();
    last += 1;
    const id = last;
    const reply = await new Promise<JobReply>((settle, fail) => {
      bench.postMessage({ id, job, given } satisfies JobRequest);
      if (waiting.size === 0) endAfter(SILENT_MS, 'its thread kept silent');
      waiting.set(id, { settle, fail });
    });
    if ('value' in reply) return reply.value;
    const { code, message, details } = reply.fault;
    throw new AppError(code, message, { details });
  };

  const onWorker = <Job extends keyof Jobs>(job: Job) =>
    (async (...given: Parameters<Jobs[Job]>) => asked(job, given)) as Jobs[Job];
  return {
    jobs: {
      // A function or a signal does not cross to another thread; memory that both see does.
      checkText: async (text, { within = null, known = [], signal } = {}) => {
        const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
        const onAbort = () => Atomics.store(stop, 0, 1);
        if (signal?.aborted === true) onAbort();
        signal?.addEventListener('abort', onAbort);
        try {
          return await onWorker('checkText')(text, { within, known, stop });
        } finally {
          signal?.removeEventListener('abort', onAbort);
        }
      },
      briefWord: onWorker('briefWord'),
      briefMarkdown: onWorker('briefMarkdown'),
      trainWord: onWorker('trainWord'),
      briefPreview: onWorker('briefPreview'),
      trainPreview: onWorker('trainPreview'),
      briefMentions: onWorker('briefMentions'),
      briefingData: onWorker('briefingData'),
      makeQuiz: onWorker('makeQuiz'),
      inspectHandIn: onWorker('inspectHandIn'),
      acceptHandIn: onWorker('acceptHandIn'),
      removeDocument: onWorker('removeDocument'),
      // A Buffer crosses as the plain array it is made of.
      writeWorkbook: async (sheets) => Buffer.from(await onWorker('writeWorkbook')(sheets)),
    },
    renew: () => {
      if (waiting.size === 0) void end('the library is renewed');
      else isStale = true;
    },
    close: () => end('the program ends'),
  };
}

/** Resolves when its thread has ended. */
async function stopped(worker: Worker): Promise<void> {
  const exited = new Promise((resolve) => worker.once('exit', resolve));
  // Who awaits this is to see the end of it.
  worker.ref();
  worker.postMessage('stop');
  const late = setTimeout(() => void worker.terminate(), STOP_MS);
  await exited;
  clearTimeout(late);
}

function threadFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return isSource ? new URL('./workshop-worker.ts', import.meta.url) : new URL('./workshop-worker.js', import.meta.url);
}

/** What is built runs as it is; a source file needs its loader registered on the thread first. */
function startWorker(file: URL, workerData: Config): Worker {
  if (file.pathname.endsWith('.js')) return new Worker(file, { workerData });
  const loader = import.meta.resolve('tsx/esm/api');
  const script = `import('${loader}').then(({ register }) => { register(); return import('${file.href}'); });`;
  return new Worker(script, { eval: true, workerData, execArgv: [] });
}
