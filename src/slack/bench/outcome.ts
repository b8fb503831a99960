/** What became of one question, read from what reached Slack. */

import type { Call } from '../../testing/slack/web-api.js';
import type { SeenMessage } from '../../testing/slack/workspace.js';

/** `at` and `sentAt` are milliseconds of one clock. */
export type SentQuestion = { readonly message: SeenMessage; readonly sentAt: number };

export type Outcome = {
  /** From the event to the first call that shows the asker work: a status, a stream or a post in the thread; null for none. */
  readonly firstSignMs: number | null;
  /** From the event to the whole answer, its last message posted; null where none stands. */
  readonly answerMs: number | null;
  /** Whole answers that stand in the thread: 1 is right. */
  readonly answers: number;
};

const SIGNS = new Set(['agents.sessions.setStatus', 'chat.postMessage', 'chat.postEphemeral', 'chat.startStream']);

/** `replies` are those of its thread that everyone sees. */
export function outcomeOf(
  { message, sentAt }: SentQuestion,
  calls: readonly Call[],
  replies: readonly Pick<SeenMessage, 'ts' | 'blocks'>[],
): Outcome {
  const taken = calls.filter(({ refused }) => refused === null);
  const sign = taken.find(
    ({ method, args }) =>
      SIGNS.has(method) &&
      args.thread_ts === message.ts &&
      (args.channel === message.channel || args.channel_id === message.channel),
  );
  const whole = replies.filter(endsAnswer);
  const [first] = whole;
  const written = taken.findLast(({ method, response }) => method.startsWith('chat.') && response.ts === first?.ts);
  return {
    firstSignMs: sign === undefined ? null : sign.at - sentAt,
    answerMs: first === undefined || written === undefined ? null : written.at - sentAt,
    answers: whole.length,
  };
}

/** The last message of every answer, whatever its status, asks whether it was useful. */
export function endsAnswer({ blocks }: Pick<SeenMessage, 'blocks'>): boolean {
  return blocks.some(({ type }) => type === 'context_actions');
}
