/** 核查引用 off the main thread: one worker, started when first needed and ended when nobody has needed it for a while. */
import { Worker } from 'node:worker_threads';
import type { CheckOptions, TextCheck } from '../answering/checking/check-text.js';
import type { Config } from '../config/config.js';
import { AppError, type AppErrorCode } from '../vocabulary/errors.js';

export type CheckRequest = { readonly id: number; readonly text: string; readonly options: CheckOptions };
export type CheckReply =
  | { readonly id: number; readonly value: TextCheck }
  | { readonly id: number; readonly fault: { readonly code: AppErrorCode; readonly message: string } };

export type Checker = {
  /** Throws what the worker reports, and AppError `internal` where it ends or keeps silent. */
  readonly check: (text: string, options: CheckOptions) => Promise<TextCheck>;
  /** The next check opens the library anew. */
  readonly renew: () => void;
  readonly close: () => Promise<void>;
};

/** A library takes memory: idle for so long, it is given back. */
const IDLE_MS = 120_000;
/** A check ends itself well before; a worker that does not is ended. */
const SILENT_MS = 60_000;

type Waiting = {
  readonly settle: (reply: CheckReply) => void;
  readonly fail: (error: AppError) => void;
  readonly timer: NodeJS.Timeout;
};

export function createChecker(config: Config): Checker {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const end = async (reason: string): Promise<void> => {
    const ended = worker;
    worker = null;
    clearTimeout(idle);
    for (const [id, { fail, timer }] of waiting) {
      clearTimeout(timer);
      waiting.delete(id);
      fail(new AppError('internal', `the text was not checked: ${reason}`));
    }
    await ended?.terminate();
  };

  const started = (): Worker => {
    if (worker !== null) return worker;
    const fresh = startWorker(config);
    fresh.unref();
    fresh.on('message', (reply: CheckReply) => {
      const asked = waiting.get(reply.id);
      if (asked === undefined) return;
      clearTimeout(asked.timer);
      waiting.delete(reply.id);
      asked.settle(reply);
      if (waiting.size === 0) rest();
    });
    fresh.on('error', (error) => void end(String(error)));
    fresh.on('exit', () => {
      if (worker === fresh) void end('its thread ended');
    });
    worker = fresh;
    return fresh;
  };

  const rest = (): void => {
    worker?.unref();
    idle = setTimeout(() => void end('idle'), IDLE_MS);
    idle.unref();
  };

  return {
    check: async (text, { within = null, known = [] }) => {
      const asked = started();
      clearTimeout(idle);
      // While a check is awaited the process stays.
      asked.ref();
      last += 1;
      const id = last;
      const reply = await new Promise<CheckReply>((settle, fail) => {
        const timer = setTimeout(() => void end('its thread kept silent'), SILENT_MS);
        waiting.set(id, { settle, fail, timer });
        asked.postMessage({ id, text, options: { within, known } } satisfies CheckRequest);
      });
      if ('value' in reply) return reply.value;
      throw new AppError(reply.fault.code, reply.fault.message);
    },
    renew: () => {
      if (waiting.size === 0) void end('the library is renewed');
    },
    close: () => end('the program ends'),
  };
}

/** What is built runs as it is; a source file needs its loader registered on the thread first. */
function startWorker(workerData: Config): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./check-worker.js', import.meta.url), { workerData });
  const [loader, file] = [import.meta.resolve('tsx/esm/api'), new URL('./check-worker.ts', import.meta.url).href];
  const script = `import('${loader}').then(({ register }) => { register(); return import('${file}'); });`;
  return new Worker(script, { eval: true, workerData, execArgv: [] });
}
