/** Port: what the chat edge must remember across processes and restarts. It holds words of users: never log a value of it. */
import type { Answer } from '../vocabulary/answer.js';
import type { Audit } from './audit.js';
import type { Digests } from './digests.js';
import type { FeedbackRow, VerdictReason } from './feedback-row.js';
import type { Forgetting } from './forgetting.js';
import type { HandIns } from './hand-ins.js';

/** One version of one message. */
export type ClaimKey = {
  readonly team: string;
  readonly channel: string;
  /** The message's `ts`; whatever else is unique in the channel where there is no message. */
  readonly message: string;
  /** The `ts` of the edit; null for the message as it was first sent. Whatever sorts behind any `ts` stands for its end. */
  readonly edit: string | null;
};

/** A message, whichever version of it. */
export type AskingMessage = Pick<ClaimKey, 'team' | 'channel' | 'message'>;

/** What stands in the channel for all to see: a message by its `ts`, a file by its id. */
export type ReplyPart = { readonly kind: 'message' | 'file'; readonly id: string };

/** `isFinished`: whoever took it looks no more at what stands of earlier versions; `replyTs` is what it left. */
export type LaterVersion = { readonly isFinished: boolean; readonly replyTs: string | null };

/** All that was posted in reply to a message, so that it can be replaced when the message is edited, and taken away with it. */
export type Replies = {
  /** A part that is known stays as it is. */
  addReply(to: AskingMessage, part: ReplyPart, now: Date): Promise<void>;
  /** In the order they were posted. */
  repliesTo(message: AskingMessage): Promise<readonly ReplyPart[]>;
  /** The part stands no more. */
  dropReply(to: AskingMessage, part: ReplyPart): Promise<void>;
  isClaimed(message: AskingMessage): Promise<boolean>;
  /** The last version of the message where it is not this one: it was edited since, or deleted. */
  laterVersion(key: ClaimKey): Promise<LaterVersion | null>;
  /** Deletes what was asked by the message and answered to it, with what was said of the answer. */
  forgetMessage(message: AskingMessage): Promise<void>;
};

/** What is needed to take the work up again, or to excuse oneself. */
export type ClaimedRequest = {
  /** The `ts` of the message that begins the thread. */
  readonly thread: string;
  readonly user: string;
  readonly question: string;
  /** Whether people of another organisation read along where it was asked; left out where the event did not say. */
  readonly isExtShared?: boolean;
  /** An address that takes the answer, for the asker alone, for half an hour: who holds it may post there. Left out for a thread. */
  readonly respondTo?: string;
  /** What is to be said where there is nothing to answer: no words, too many, or work that only the person can begin again. */
  readonly told?: string;
  /** The words of messages forwarded with it; left out for none. */
  readonly forwarded?: readonly string[];
};

export type UnfinishedClaim = {
  readonly key: ClaimKey;
  /** Null where `claim` was given none. */
  readonly request: ClaimedRequest | null;
  /** A reply that stands in the thread already, maybe half; null where none was recorded. */
  readonly replyTs: string | null;
  /** 1 for the first process that took it, one more with each `reclaim`. */
  readonly attempt: number;
  /** When it was claimed, reclaimed or renewed last. */
  readonly aliveAt: Date;
};

/** Who answers what. Each method is one atomic step among all processes that share the store. */
export type Claims = {
  /** True for exactly one caller per key. */
  claim(key: ClaimKey, now: Date, request?: ClaimedRequest): Promise<boolean>;
  /** Records a reply as soon as it is posted, so that whoever takes the claim over goes on with it. Finished claims stay. */
  recordReply(key: ClaimKey, replyTs: string): Promise<void>;
  /** Says that this process is still at work or has them in its queue; finished claims stay as they are. */
  renew(keys: readonly ClaimKey[], now: Date): Promise<void>;
  /** True for the first call; false where it was finished before or never claimed. `answerId` is null where none was written. */
  finish(
    key: ClaimKey,
    result: { readonly answerId: string | null; readonly replyTs: string | null },
    now: Date,
  ): Promise<boolean>;
  /** Claimed, not finished and not renewed for `olderThanMs`; oldest first. Choose it well above the pause between renewals. */
  unfinished(olderThanMs: number, now: Date): Promise<readonly UnfinishedClaim[]>;
  /** True for exactly one of those that saw this claim in `unfinished`; false once it was renewed or finished. */
  reclaim(seen: UnfinishedClaim, now: Date): Promise<boolean>;
};

export type Thread = { readonly team: string; readonly channel: string; readonly thread: string };

/** A question put to the bot. Other messages of a thread are not kept. */
export type AskedQuestion = {
  readonly question: string;
  readonly messageTs: string;
  readonly user: string;
  readonly at: Date;
};

/** `messageTs` decides the order: Slack's are of one width, so they sort as text. */
export type ThreadHistory = {
  /** The same message again takes the place of what was kept of it. */
  append(thread: Thread, asked: AskedQuestion): Promise<void>;
  /** False where no such question is kept. */
  replace(thread: Thread, messageTs: string, question: string): Promise<boolean>;
  /** The newest `limit`, oldest first; with `before`, of the questions ahead of that message. */
  historyOf(thread: Thread, limit: number, before?: string): Promise<readonly AskedQuestion[]>;
  /** Users who put a question in the thread, sorted. */
  askersIn(thread: Thread): Promise<readonly string[]>;
};

export type AnswerPlace = Thread & {
  /** The `ts` of the message that asked. */
  readonly messageTs: string;
  readonly user: string;
  /** The earlier questions it was answered with, oldest first. */
  readonly history: readonly string[];
  readonly at: Date;
  /** Shown to the asker alone, and so is whatever its buttons open; left out for no. */
  readonly isPrivate?: boolean;
};

export type StoredAnswer = { readonly answer: Answer; readonly place: AnswerPlace };

export type RecentQuestion = {
  readonly answerId: string;
  readonly question: string;
  readonly status: Answer['status'];
  readonly channel: string;
  readonly thread: string;
  readonly messageTs: string;
  readonly at: Date;
};

export type LatestAnswers = {
  readonly team: string;
  readonly channel: string;
  readonly thread?: string;
  readonly user?: string;
  /** The user they are read for. */
  readonly reader: string;
};

export type Answers = {
  /** An answer of the same id is replaced; what was said of it stays. */
  saveAnswer(answer: Answer, place: AnswerPlace): Promise<void>;
  /** Null for an answer of another team too: its id may come from outside. */
  answerById(id: string, team: string): Promise<StoredAnswer | null>;
  /** True for exactly one of those that make a private answer public, or a public one private; false where it was so before. */
  setPrivate(id: string, isPrivate: boolean): Promise<boolean>;
  /**
   * Newest first; of one person where `user` is given, of the whole channel where `thread` is left out. Private answers of
   * others than the `reader` are left out, and do not count towards the limit.
   */
  latestAnswers(where: LatestAnswers, limit: number): Promise<readonly StoredAnswer[]>;
  /** How many `recentQuestions` has without a limit. */
  countQuestions(user: { readonly team: string; readonly user: string }): Promise<number>;
  /** Newest first; a question asked again counts again. */
  recentQuestions(
    user: { readonly team: string; readonly user: string },
    limit: number,
  ): Promise<readonly RecentQuestion[]>;
};

export type Verdict = {
  readonly answerId: string;
  readonly user: string;
  readonly useful: boolean;
  /** Why it was not; null where the user did not say. */
  readonly reason: VerdictReason | null;
  /** What the user wrote beside it; empty for nothing. */
  readonly note: string;
  readonly at: Date;
};

export type WrongCitation = {
  readonly answerId: string;
  /** The number the reader saw, from 1 (`numberCitations` of citation-numbers.ts). */
  readonly n: number;
  readonly why: string;
  readonly user: string;
  readonly at: Date;
};

/** The last word of a user on an answer, or on a citation of it, is what counts. */
export type Feedback = {
  /** False where there is no such answer (any more). */
  saveVerdict(verdict: Verdict): Promise<boolean>;
  /** False where there is no such answer (any more). */
  saveWrongCitation(report: WrongCitation): Promise<boolean>;
  /** One row for each answer something was said of, newest first; `evals add` reads them as JSON. */
  feedbackRows(): Promise<readonly FeedbackRow[]>;
};

export type ChannelSettings = {
  /** Null for all documents. */
  readonly documentIds: readonly string[] | null;
  /** Taken where a question names no region. */
  readonly defaultRegion: string | null;
  /** Answers are shown to the asker alone. */
  readonly ephemeral: boolean;
};

export const DEFAULT_CHANNEL_SETTINGS: ChannelSettings = { documentIds: null, defaultRegion: null, ephemeral: false };

export type Channel = { readonly team: string; readonly channel: string };

export type SettingsByChannel = {
  /** `DEFAULT_CHANNEL_SETTINGS` where none were set. */
  settingsOf(channel: Channel): Promise<ChannelSettings>;
  setSettings(channel: Channel, settings: ChannelSettings): Promise<void>;
};

/** An answer to a question posted to a channel. `message` is the `ts` of the post. */
export type QuizAnswer = {
  readonly team: string;
  readonly channel: string;
  readonly message: string;
  readonly user: string;
  readonly right: boolean;
  readonly at: Date;
};

export type QuizAnswers = {
  /** Whether the answer that counts is right: the person's first, whichever process took it. */
  saveQuizAnswer(answer: QuizAnswer): Promise<{ readonly isFirst: boolean; readonly right: boolean }>;
  quizTally(post: Pick<QuizAnswer, 'team' | 'channel' | 'message'>): Promise<{
    readonly answered: number;
    readonly right: number;
  }>;
};

/** How long each is kept, in milliseconds. */
export type Retention = {
  /** Also unfinished ones. Keep them longer than Slack delivers an event again (15 minutes). */
  readonly claimsMs: number;
  readonly questionsMs: number;
  /** With what was said of them, and answers to quizzes. Their buttons find nothing afterwards. */
  readonly answersMs: number;
  /** Lines of the audit. */
  readonly auditMs: number;
};

/** What goes wrong is rejected with the `storage-*` errors. */
export type Conversations = Claims &
  Replies &
  ThreadHistory &
  Answers &
  Feedback &
  SettingsByChannel &
  QuizAnswers &
  HandIns &
  Digests &
  Audit &
  Forgetting & {
    /** Deletes what is older. Settings stay. */
    prune(retention: Retention, now: Date): Promise<void>;
    /** What is under way ends first; what comes later is refused. */
    close(): Promise<void>;
  };
