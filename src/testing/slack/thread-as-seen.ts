/** What a person sees of an answer in its thread. */
import type { FakeSlack } from './fake-slack.js';
import type { SeenMessage } from './workspace.js';

export type ThreadAsSeen = {
  /** Of the bot, for everyone. */
  readonly messages: number;
  /** Those of them that hold every one of the words. */
  readonly whole: number;
  readonly pings: readonly string[];
  /** A status or a stream says that work goes on. */
  readonly isAtWork: boolean;
};

export const ONE_WHOLE_ANSWER: ThreadAsSeen = { messages: 1, whole: 1, pings: [], isAtWork: false };

/** `words`: what the whole answer says, and no part of it says all of. */
export function threadAsSeen(slack: FakeSlack, asked: SeenMessage, words: readonly string[]): ThreadAsSeen {
  const replies = slack.repliesTo(asked).filter(({ user }) => user === slack.botUser);
  const thread = asked.thread ?? asked.ts;
  return {
    messages: replies.length,
    whole: replies.filter(({ text }) => words.every((word) => text.includes(word))).length,
    pings: replies.flatMap(({ mentions }) => mentions),
    isAtWork:
      slack.sessionOf(asked.channel, thread)?.status === 'processing' ||
      replies.some(({ stream }) => stream?.state === 'streaming'),
  };
}
