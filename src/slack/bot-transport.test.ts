import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BotSession, openBotSession, type SessionOptions } from '../testing/slack/bot-session.js';

const QUESTION = '望川社区食堂覆盖率要达到多少？';
const WORDS = '社区食堂覆盖率力争85%以上';
const LIMIT_MS = 30_000;

let session: BotSession | null = null;
const open = async (options: SessionOptions = {}) => {
  session = await openBotSession(options);
  return session;
};
afterEach(async () => {
  await session?.close();
  session = null;
});

describe('signed HTTP', () => {
  it(
    'is answered as Socket Mode is, and is healthy',
    async () => {
      const { slack, port, settled } = await open({ transport: 'http' });
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await settled();
      expect(
        slack
          .repliesTo(asked)
          .map(({ text }) => text)
          .join(),
      ).toContain(WORDS);
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    },
    LIMIT_MS,
  );

  it(
    'refuses a request that is unsigned, wrongly signed or stale',
    async () => {
      const { slack, port } = await open({ transport: 'http' });
      const body = JSON.stringify({ type: 'event_callback', team_id: slack.team, event: { type: 'app_mention' } });
      const post = (headers: Record<string, string>) =>
        fetch(`http://127.0.0.1:${port}/slack/events`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', ...headers },
        });
      const stale = { 'x-slack-request-timestamp': '1000000000', 'x-slack-signature': 'v0=00' };
      const fresh = { ...stale, 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)) };
      for (const headers of [{}, stale, fresh]) expect((await post(headers)).status).toBe(401);
      expect(slack.messages.filter(({ user }) => user === slack.botUser)).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('a restart', () => {
  it(
    'takes up the question another process left behind, once',
    async () => {
      const longAgo = new Date(Date.now() - 10 * 60_000);
      let asked = '';
      const { slack, settled } = await open({
        before: async (conversations, fake) => {
          const said = fake.say('U0ALICE', 'C0GENERAL', QUESTION);
          asked = said.ts;
          const key = { team: fake.team, channel: 'C0GENERAL', message: said.ts, edit: null };
          await conversations.claim(key, longAgo, { thread: said.ts, user: 'U0ALICE', question: QUESTION });
        },
      });
      await settled();
      const replies = slack
        .messagesIn('C0GENERAL')
        .filter(({ thread, user }) => thread === asked && user === slack.botUser);
      expect(replies).toHaveLength(1);
      expect(replies[0]?.text).toContain(WORDS);
    },
    LIMIT_MS,
  );
});

describe('a socket whose other end is gone without a word', () => {
  it(
    'is noticed and made anew, readiness says so meanwhile, and the next question is answered once',
    async () => {
      const { slack, port, settled } = await open({ pingTimeoutMs: 2_000 });
      const ready = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
      expect(await ready()).toBe(200);
      const hold = slack.faults.hold('apps.connections.open');
      slack.fallSilent('all');
      await slack.until(() => hold.waiting > 0);
      expect(await ready()).toBe(503);
      hold.release();
      await slack.until(() => slack.connections > 0);
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await settled();
      const replies = slack.repliesTo(asked).filter(({ user }) => user === slack.botUser);
      expect(replies.map(({ text }) => text.includes(WORDS))).toEqual([true]);
      await expect.poll(ready, { timeout: LIMIT_MS }).toBe(200);
    },
    LIMIT_MS,
  );
});

describe('a workspace of Enterprise Grid with a token of its own', () => {
  it(
    'goes on with what an earlier version kept under the organisation',
    async () => {
      const settings = { documentIds: null, defaultRegion: '鹤鸣市', ephemeral: false };
      const { slack, conversations, settled } = await open({
        enterprise: 'E0ORG',
        before: (kept) => kept.setSettings({ team: 'E0ORG', channel: 'C0GENERAL' }, settings),
      });
      const asked = slack.mention('U0BOB', 'C0GENERAL', '社区食堂覆盖率要达到多少？');
      await settled();
      expect(
        slack
          .repliesTo(asked)
          .map(({ text }) => text)
          .join(),
      ).toContain('70%');
      expect(await conversations.recentQuestions({ team: slack.team, user: 'U0BOB' }, 10)).toHaveLength(1);
    },
    LIMIT_MS,
  );
});

describe('text from outside', () => {
  it(
    'pings nobody and links nowhere, in question or answer',
    async () => {
      const { slack, settled } = await open();
      const asked = slack.mention(
        'U0ALICE',
        'C0GENERAL',
        '<!channel> 望川社区食堂覆盖率要达到多少？ <https://evil.example|看这里>',
      );
      await settled();
      const replies = slack.repliesTo(asked).filter(({ user }) => user === slack.botUser);
      expect(replies.flatMap(({ mentions }) => mentions)).toEqual([]);
      expect(replies.flatMap(({ links }) => links)).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('settings', () => {
  it(
    'of an admin hold for the next question of the channel',
    async () => {
      const { slack, conversations, settled } = await open({ admins: ['U0ALICE'] });
      await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', 'settings');
      await slack.until(() => slack.modalsOf('U0ALICE').some(({ submit }) => submit !== null));
      await slack.submit(slack.modalOf('U0ALICE'), { region: '鹤鸣市' });
      const region = async () =>
        (await conversations.settingsOf({ team: slack.team, channel: 'C0GENERAL' })).defaultRegion;
      await vi.waitFor(async () => expect(await region()).toBe('鹤鸣市'), { timeout: LIMIT_MS / 3 });
      const asked = slack.mention('U0BOB', 'C0GENERAL', '社区食堂覆盖率要达到多少？');
      await settled();
      expect(
        slack
          .repliesTo(asked)
          .map(({ text }) => text)
          .join(),
      ).toContain('70%');
    },
    LIMIT_MS,
  );
});
