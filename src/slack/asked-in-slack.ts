import type { Locale } from '../copy/locale.js';
import type { ClaimKey } from '../storage/conversations.js';

/** A question as it goes from the event to its answer. */
export type AskedInSlack = {
  readonly key: ClaimKey;
  readonly channel: string;
  readonly thread: string;
  readonly user: string;
  readonly userTeam: string;
  readonly text: string;
  readonly locale: Locale;
  /** The words of messages forwarded with it; left out for none. */
  readonly forwarded?: readonly string[];
  /** A reply of an earlier, interrupted try; it is replaced. */
  readonly replyTs: string | null;
  /** Of a command, which is answered there; else in the thread. */
  readonly respondTo?: string | undefined;
};
