import { afterEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';

const USERS = 50;
const QUESTIONS = 200;
const CHANNEL = 'C0LOAD';
/** A mention then comes twice: as `app_mention` and as `message`. */
const SUBSCRIPTIONS = ['app_mention', 'message.channels'];
const LIMIT_MS = 60_000;

/** Each with words of its answer. */
const ASKED = [
  ['望川市社区食堂覆盖率的目标是多少？', '社区食堂覆盖率力争85%以上'],
  ['鹤鸣市社区食堂覆盖率要达到多少？', '社区食堂覆盖率达到70%'],
] as const;

let session: BotSession;
afterEach(() => session.close());

describe('two hundred questions of fifty people at once', () => {
  it(
    'are each answered once, and nobody is turned away',
    async () => {
      session = await openBotSession({ subscriptions: SUBSCRIPTIONS });
      const { slack } = session;
      const people = Array.from(
        { length: USERS },
        (_, n) => slack.addUser({ id: `U${String(n).padStart(5, '0')}` }).id,
      );
      slack.addChannel({ id: CHANNEL, members: people });
      const asked = Array.from({ length: QUESTIONS }, (_, n) => {
        const [question, words] = ASKED[n % ASKED.length] ?? ASKED[0];
        return { words, message: slack.mention(people[n % USERS] ?? '', CHANNEL, question) };
      });
      await session.settled();
      const replies = asked.map(({ message, words }) =>
        slack.repliesTo(message).map(({ text }) => (text.includes(words) ? words : text)),
      );
      expect(replies).toEqual(asked.map(({ words }) => [words]));
      const told = people.flatMap((person) => slack.ephemeralsOf(person)).map(({ text }) => text);
      expect(told.filter((text) => !text.includes('轮到后在这里回答'))).toEqual([]);
      expect(slack.refusals()).toEqual([]);
      expect(slack.failures).toEqual([]);
    },
    LIMIT_MS,
  );
});
