/** Port: channels that asked for a digest of their week, which of them is due, and what happened in a channel. */
import type { Answer } from '../vocabulary/answer.js';

export type DigestChannel = { readonly team: string; readonly channel: string };

export type DueDigest = DigestChannel & {
  readonly locale: string;
  /** The time of the last one that was dealt with. */
  readonly settledAt: Date;
  /** When a process took it and did not deal with it; null for none. */
  readonly claimedAt: Date | null;
  /** 0 where nobody took it yet, one more with each `claimDigest`. */
  readonly attempt: number;
};

export type Span = { readonly since: Date; readonly until: Date };

export type ReportedCitation = { readonly answer: Answer; readonly n: number; readonly why: string };

/** Of a person nothing is kept here. Private answers are left out: what is told of a channel is told to all in it. */
export type Digests = {
  /** From the one after `settledAt` on; set again, the language alone changes. */
  setDigest(channel: DigestChannel & { readonly locale: string }, settledAt: Date): Promise<void>;
  /** True where there was one. */
  dropDigest(channel: DigestChannel): Promise<boolean>;
  hasDigest(channel: DigestChannel): Promise<boolean>;
  /** Settled before `since`, and not claimed within `olderThanMs`. */
  dueDigests(since: Date, olderThanMs: number, now: Date): Promise<readonly DueDigest[]>;
  /** True for exactly one of those that saw it in `dueDigests`. */
  claimDigest(seen: DueDigest, now: Date): Promise<boolean>;
  /** It was posted, or is not to be. */
  settleDigest(channel: DigestChannel, settledAt: Date): Promise<void>;
  /** Oldest first; of a message that was edited the last one. */
  publicAnswers(channel: DigestChannel, span: Span): Promise<readonly Answer[]>;
  /** Reported in that time, oldest first, on public answers. */
  reportedCitations(channel: DigestChannel, span: Span): Promise<readonly ReportedCitation[]>;
};
