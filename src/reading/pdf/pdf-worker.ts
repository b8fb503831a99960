/** A thread of its own for the PDF library, which nothing else can stop. Started by `pdf-thread.ts`. */
import { parentPort } from 'node:worker_threads';
import { AppError } from '../../vocabulary/errors.js';
import { damaged } from '../archive.js';
import { loadLibrary } from './open-pdf.js';
import { openPages, type PdfPages } from './pdf-pages.js';
import type { ThreadReply, ThreadRequest } from './thread-messages.js';

let pages: PdfPages | null = null;
let file = '';

// A broken file makes the library reject promises that nobody holds; one unheard would end the thread.
process.on('unhandledRejection', () => undefined);
parentPort?.on('message', (request: ThreadRequest) => {
  void answer(request).then(tell, (cause) => tell(faultOf(cause)));
});
await loadLibrary();
tell({ kind: 'ready' });

async function answer(request: ThreadRequest): Promise<ThreadReply> {
  switch (request.kind) {
    case 'open':
      file = request.file;
      pages = await openPages(request);
      return { kind: 'opened', count: pages.count, title: pages.title };
    case 'page':
      return { kind: 'page', outcome: (await pages?.readPage(request.number)) ?? { page: null, reason: 'damaged' } };
    case 'close':
      await pages?.close().catch(() => undefined);
      pages = null;
      return { kind: 'closed' };
  }
}

/** An error loses its class on its way to another thread. */
function faultOf(cause: unknown): ThreadReply {
  const { code, message, details } = cause instanceof AppError ? cause : damaged(file, cause);
  return { kind: 'fault', code, message, details };
}

function tell(reply: ThreadReply): void {
  parentPort?.postMessage(reply);
}
