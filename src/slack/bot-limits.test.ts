import { afterEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';

const LIMIT_MS = 30_000;
const QUESTION = '望川社区食堂覆盖率要达到多少？';
const TOO_FAST = '操作太快';

let session: BotSession;
let slack: BotSession['slack'];

async function open(perUser: number, perChannel = 10_000) {
  session = await openBotSession({ rates: { perUser, perChannel } });
  slack = session.slack;
}

afterEach(() => session.close());

const posts = (channel: string) =>
  slack.messagesIn(channel).filter(({ user, to }) => user === slack.botUser && to === null);
const refusals = (user: string) => slack.ephemeralsOf(user).filter(({ text }) => text.includes(TOO_FAST));

describe('one person', () => {
  it(
    'posts no more quizzes than the limit lets through, and is told of each other one',
    async () => {
      await open(30);
      for (let quiz = 0; quiz < 20; quiz += 1) await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', 'quiz');
      await slack.until(() => posts('C0GENERAL').length + refusals('U0ALICE').length === 20);
      expect(posts('C0GENERAL').length).toBeLessThanOrEqual(7);
      expect(refusals('U0ALICE')[0]?.text).toMatch(/请过 \d+ 秒再试/);
    },
    LIMIT_MS,
  );

  it(
    'gets an answer or a word for every question beyond the limit, and others get theirs',
    async () => {
      await open(3);
      const asked = Array.from({ length: 6 }, () => slack.mention('U0ALICE', 'C0GENERAL', QUESTION));
      const other = slack.mention('U0BOB', 'C0GENERAL', QUESTION);
      await session.settled();
      const ends = asked.map(
        (each) => slack.repliesTo(each).length + refusals('U0ALICE').filter(({ thread }) => thread === each.ts).length,
      );
      expect(ends).toEqual(asked.map(() => 1));
      expect(refusals('U0ALICE').length).toBeGreaterThan(0);
      expect(slack.repliesTo(other)).toHaveLength(1);
    },
    LIMIT_MS,
  );

  it(
    'is told in a form',
    async () => {
      await open(1);
      await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', QUESTION);
      await slack.until(() => slack.ephemeralsOf('U0ALICE').length > 0);
      const view = { id: 'V1', hash: '1', type: 'modal', callback_id: 'ask_view', private_metadata: '', state: {} };
      expect(JSON.stringify(await slack.interact('U0ALICE', { type: 'view_submission', view }))).toContain(TOO_FAST);
    },
    LIMIT_MS,
  );
});

describe('a channel', () => {
  it(
    'has a limit that all in it share',
    async () => {
      await open(10_000, 6);
      await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', 'quiz');
      await slack.slash('U0BOB', 'C0GENERAL', '/tiaowen', 'quiz');
      const refused = () => [...refusals('U0ALICE'), ...refusals('U0BOB')];
      await slack.until(() => posts('C0GENERAL').length + refused().length === 2);
      expect(refused()).toHaveLength(1);
    },
    LIMIT_MS,
  );
});

describe('what is sent again', () => {
  it(
    'a form acts once, and the second time says so',
    async () => {
      await open(10_000);
      const typed = { question: { value: { value: QUESTION } } };
      const view = { id: 'V1', hash: '1', type: 'modal', callback_id: 'ask_view', private_metadata: '' };
      const submission = { type: 'view_submission', view: { ...view, state: { values: typed } } };
      await slack.interact('U0ALICE', submission);
      expect(JSON.stringify(await slack.interact('U0ALICE', submission))).toContain('已经提交');
      await session.settled();
      expect(posts(slack.dmOf('U0ALICE')).filter(({ thread }) => thread === null)).toHaveLength(1);
    },
    LIMIT_MS,
  );

  it(
    'a click, a shortcut or a form with a trigger of before does nothing',
    async () => {
      await open(10_000);
      const again = { type: 'shortcut', callback_id: 'ask_shortcut', trigger_id: slack.trigger('U0ALICE') };
      await slack.interact('U0ALICE', again);
      await slack.interact('U0ALICE', again);
      await session.settled();
      expect(slack.callsOf('views.open')).toHaveLength(1);
    },
    LIMIT_MS,
  );
});
