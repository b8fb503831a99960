import { afterEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';
import { lateStore } from '../testing/slack/late-store.js';

const LIMIT_MS = 60_000;
const QUESTION = '望川社区食堂覆盖率要达到多少？';

let session: BotSession;
afterEach(() => session.close());

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('over a store whose answers come late and out of order', () => {
  it(
    'many questions at once are answered once each, and an edited one in the place of its first answer',
    async () => {
      session = await openBotSession({ behind: lateStore });
      const { slack, conversations, settled } = session;
      const asked = Array.from({ length: 8 }, (_, n) =>
        slack.mention(n % 2 === 0 ? 'U0ALICE' : 'U0BOB', 'C0GENERAL', QUESTION),
      );
      await settled();
      const [first] = asked;
      if (first === undefined) throw new RangeError('nothing was asked');
      slack.edit(first, `<@${slack.botUser}> 鹤鸣社区食堂覆盖率要达到多少？`);
      await settled();
      expect(asked.map((each) => slack.repliesTo(each).length)).toEqual(asked.map(() => 1));
      expect(await conversations.unfinished(0, new Date(8e15))).toEqual([]);
      expect(await conversations.countQuestions({ team: slack.team, user: 'U0BOB' })).toBe(4);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'a quiz shows how many answered in the end, also where they answer at once',
    async () => {
      session = await openBotSession({ behind: lateStore });
      const { slack, settled } = session;
      await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', 'quiz');
      await slack.until(() => slack.messagesIn('C0GENERAL').length > 0);
      const [post] = slack.messagesIn('C0GENERAL');
      if (post === undefined) throw new RangeError('nothing was posted');
      await Promise.all(['U0ALICE', 'U0BOB'].map((user) => slack.click(user, post, 'A')));
      await slack.until(() => slack.messagesIn('C0GENERAL')[0]?.text.includes('已有 2 人作答') === true);
      await settled();
      expect(slack.messagesIn('C0GENERAL')[0]?.text).toContain('已有 2 人作答');
    },
    LIMIT_MS,
  );

  it(
    'the end waits for what a click is about to write',
    async () => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      let begin = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      session = await openBotSession({
        behind: (store) => ({
          ...store,
          saveVerdict: async (verdict) => {
            begin();
            await released;
            return store.saveVerdict(verdict);
          },
        }),
      });
      const { slack, bot, conversations, settled } = session;
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await settled();
      const [answer] = slack.repliesTo(asked);
      if (answer === undefined) throw new RangeError('no answer');
      const [stored] = await conversations.recentQuestions({ team: slack.team, user: 'U0ALICE' }, 1);
      await slack.click('U0BOB', answer, { action: 'answer_feedback', value: `${stored?.answerId}|up` });
      await begun;
      const stopped = bot.stop();
      const gone = slack.until(() => slack.connections === 0).then(() => 'gone');
      expect(await Promise.race([gone, turns(500).then(() => 'connected')])).toBe('connected');
      release();
      await stopped;
      expect(await conversations.feedbackRows()).toHaveLength(1);
    },
    LIMIT_MS,
  );
});
