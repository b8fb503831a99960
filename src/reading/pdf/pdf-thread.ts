import { Worker } from 'node:worker_threads';
import type { ThreadReply, ThreadRequest } from './thread-messages.js';

/** `slow`: it took longer than it may. `full`: it needs more memory than it may have. */
export type ThreadEnd = {
  readonly kind: 'ended';
  readonly why: 'slow' | 'stopped' | 'full' | 'died';
  readonly cause?: unknown;
};

export type AskOptions = {
  /** Milliseconds, after which the thread is ended. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
};

/** One thing is asked at a time; the process waits for an answer, not for a thread that was asked nothing. */
export type PdfThread = {
  readonly hasEnded: () => boolean;
  /** Resolves when the thread has been loaded. */
  readonly start: (options: AskOptions) => Promise<ThreadReply | ThreadEnd>;
  readonly ask: (request: ThreadRequest, options: AskOptions) => Promise<ThreadReply | ThreadEnd>;
  readonly end: () => void;
};

/** A page's drawing may unpack to 64 MB and be held several times over. */
const LARGEST_HEAP_MB = 1024;

export function startThread(): PdfThread {
  const worker = newWorker();
  let ended: ThreadEnd | null = null;
  let settle: ((answer: ThreadReply | ThreadEnd) => void) | null = null;
  const end = (why: ThreadEnd['why'], cause?: unknown): void => {
    ended ??= { kind: 'ended', why, cause };
    void worker.terminate();
    settle?.(ended);
  };
  worker.unref();
  worker.on('message', (reply: ThreadReply) => settle?.(reply));
  worker.on('error', (cause: NodeJS.ErrnoException) =>
    end(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'full' : 'died', cause),
  );
  worker.on('exit', () => end('died'));
  const answer = (request: ThreadRequest | null, { limit, signal }: AskOptions): Promise<ThreadReply | ThreadEnd> =>
    new Promise((resolve) => {
      if (ended !== null) {
        resolve(ended);
        return;
      }
      const onAbort = (): void => end('stopped');
      let isAnswered = false;
      // Where this thread was busy, the answer may be waiting: it is heard between timers and immediates.
      const timer = setTimeout(() => setImmediate(() => isAnswered || end('slow')), limit);
      settle = (reply) => {
        isAnswered = true;
        settle = null;
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        worker.unref();
        resolve(reply);
      };
      worker.ref();
      signal?.addEventListener('abort', onAbort);
      if (request !== null)
        worker.postMessage(request, request.kind === 'open' ? [request.bytes.buffer as ArrayBuffer] : []);
    });
  return {
    hasEnded: () => ended !== null,
    start: (options) => answer(null, options),
    ask: answer,
    end: () => end('stopped'),
  };
}

/** Node 20 has a thread know none of its process's loaders: from source it registers the one for TypeScript itself. */
function newWorker(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./pdf-worker.js', import.meta.url), options);
  const entry = new URL('./pdf-worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(code, { ...options, eval: true });
}
