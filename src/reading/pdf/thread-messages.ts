import type { AppErrorCode } from '../../vocabulary/errors.js';
import type { PageOutcome } from './pdf-pages.js';

/** What a thread that reads pdfs is asked, one thing at a time. */
export type ThreadRequest =
  | { readonly kind: 'open'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'page'; readonly number: number }
  | { readonly kind: 'close' };

/** What it answers; `ready` once, when it has been loaded. */
export type ThreadReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'opened'; readonly count: number; readonly title: string }
  | { readonly kind: 'page'; readonly outcome: PageOutcome }
  | { readonly kind: 'closed' }
  | { readonly kind: 'fault'; readonly code: AppErrorCode; readonly message: string; readonly details: FaultDetails };

type FaultDetails = Readonly<Record<string, string | number>>;
