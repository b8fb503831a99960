import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';

const LIMIT_MS = 30_000;
const QUESTION = '望川社区食堂覆盖率要达到多少？谁牵头？';

let session: BotSession;

beforeEach(async () => {
  session = await openBotSession();
});

afterEach(() => session.close());

async function submitted(question: string) {
  const { slack } = session;
  await slack.shortcut('U0ALICE', 'ask_shortcut');
  await slack.until(() => slack.modalsOf('U0ALICE').length > 0);
  const end = await slack.submit(slack.modalOf('U0ALICE'), { question });
  if (end.kind === 'closed') await slack.until(() => slack.messages.some(({ thread }) => thread !== null));
  await slack.settled(session.bot.isBusy);
  return end;
}

describe('the shortcut that asks from anywhere', () => {
  it(
    'answers in a direct message, under the question',
    async () => {
      await submitted(QUESTION);
      const { slack } = session;
      const [root, ...others] = slack.messagesIn(slack.dmOf('U0ALICE')).filter(({ thread }) => thread === null);
      expect(others).toEqual([]);
      expect(root?.text).toContain(QUESTION);
      const replies = root === undefined ? [] : slack.repliesTo(root);
      expect(replies).toHaveLength(1);
      expect(replies[0]?.text).toContain('社区食堂覆盖率力争85%以上');
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'says in the form that nothing was asked, or too much',
    async () => {
      expect(JSON.stringify(await submitted('？'))).toContain('没有读到问题');
      await session.slack.close(session.slack.modalOf('U0ALICE'));
      expect(JSON.stringify(await submitted('问'.repeat(2100)))).toContain('超过上限 2000');
      expect(session.slack.messages).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'pings nobody whatever is typed',
    async () => {
      await submitted('<!channel> <@U0BOB> 望川社区食堂覆盖率？');
      expect(session.slack.messages.flatMap(({ mentions }) => mentions)).toEqual([]);
    },
    LIMIT_MS,
  );
});
