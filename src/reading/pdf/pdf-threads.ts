import { AppError } from '../../vocabulary/errors.js';
import { damaged } from '../archive.js';
import type { ReadInput } from '../reading.js';
import { interrupted, tooLarge, tooSlow } from './faults.js';
import { LARGEST_FILE, type PdfPages } from './pdf-pages.js';
import { type PdfThread, startThread, type ThreadEnd } from './pdf-thread.js';
import type { ThreadReply, ThreadRequest } from './thread-messages.js';

/** Milliseconds. */
export type PdfTimeLimits = {
  /** For opening a file, and for each of its pages, by its length in bytes. */
  readonly open: (length: number) => number;
  readonly page: (length: number) => number;
  /** For all pages together, by what one may take and how many they are. */
  readonly all: (page: number, count: number) => number;
};

/** Sound pages take some ten milliseconds, maps and first pages with large fonts a second or two. */
const SHORTEST = 4000;
const MS_A_MEGABYTE = 2000;
const LONGEST_PAGE = 20_000;
const MS_A_PAGE = 500;
const byLength = (length: number): number => SHORTEST + (length / 2 ** 20) * MS_A_MEGABYTE;
const LIMITS: PdfTimeLimits = {
  open: byLength,
  page: (length) => Math.min(LONGEST_PAGE, byLength(length)),
  all: (page, count) => 2 * page + count * MS_A_PAGE,
};
/** From source on a busy machine. */
const LONGEST_START = 60_000;
/** A thread that is asked for nothing in so long is let go with its memory. */
const LONGEST_IDLE = 30_000;

export type OpenPages = (input: ReadInput) => Promise<PdfPages>;

/**
 * Opens pdfs on threads of their own, which are ended when a page takes too long, when the signal says so or when they
 * need too much memory. One that is done is kept for the next file.
 */
export function createPdfThreads({ limits = LIMITS }: { limits?: PdfTimeLimits } = {}): OpenPages {
  const threads = keptThread();
  return async ({ file, bytes, signal }) => {
    const started = await threads.take(signal);
    if ('kind' in started) throw notStarted(file, started);
    const thread = started;
    const ask = async (request: ThreadRequest, limit: number): Promise<Exclude<ThreadReply, { kind: 'fault' }>> => {
      const reply = await thread.ask(request, { limit, signal });
      if (reply.kind === 'fault') throw new AppError(reply.code, reply.message, { details: reply.details });
      if (reply.kind === 'ended')
        throw faultOf(reply, { file, page: request.kind === 'page' ? request.number : null, limit });
      return reply;
    };
    const close = async (): Promise<void> => {
      if (thread.hasEnded()) return;
      await thread.ask({ kind: 'close' }, { limit: LIMITS.page(0) });
      threads.giveBack(thread);
    };
    const pageLimit = limits.page(bytes.length);
    try {
      const opened = await ask({ kind: 'open', file, bytes: new Uint8Array(bytes) }, limits.open(bytes.length));
      if (opened.kind !== 'opened') throw damaged(file);
      const { count, title } = opened;
      let left = limits.all(pageLimit, count);
      return {
        count,
        title,
        close,
        async readPage(number) {
          const start = performance.now();
          const reply = await ask({ kind: 'page', number }, Math.max(1, Math.min(pageLimit, left)));
          left -= performance.now() - start;
          return reply.kind === 'page' ? reply.outcome : { page: null, reason: 'damaged' };
        },
      };
    } catch (cause) {
      await close();
      throw cause;
    }
  };
}

type KeptThread = {
  readonly take: (signal: AbortSignal | undefined) => Promise<PdfThread | ThreadEnd>;
  readonly giveBack: (thread: PdfThread) => void;
};

function keptThread(): KeptThread {
  let kept: PdfThread | null = null;
  let timer: NodeJS.Timeout | undefined;
  return {
    async take(signal) {
      const found = kept;
      kept = null;
      clearTimeout(timer);
      if (found !== null && !found.hasEnded()) return found;
      const thread = startThread();
      const reply = await thread.start({ limit: LONGEST_START, signal });
      return reply.kind === 'ended' ? reply : thread;
    },
    giveBack(thread) {
      if (thread.hasEnded()) return;
      if (kept !== null) {
        thread.end();
        return;
      }
      kept = thread;
      timer = setTimeout(() => {
        kept = null;
        thread.end();
      }, LONGEST_IDLE).unref();
    },
  };
}

function notStarted(file: string, { why, cause }: ThreadEnd): AppError {
  if (why === 'stopped') return interrupted(file);
  return new AppError('internal', `No thread could be started to read ${file}`, { cause, details: { file } });
}

function faultOf(
  { why, cause }: ThreadEnd,
  { file, page, limit }: { file: string; page: number | null; limit: number },
): AppError {
  if (why === 'slow') return tooSlow(file, { page, ms: limit });
  if (why === 'stopped') return interrupted(file);
  return why === 'full' ? tooLarge(file, LARGEST_FILE) : damaged(file, cause);
}
