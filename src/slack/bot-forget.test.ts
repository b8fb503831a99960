import { afterEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession, type SessionOptions } from '../testing/slack/bot-session.js';

const QUESTION = '望川社区食堂覆盖率要达到多少？';
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

/** What the person saw last that nobody else sees. */
const lastWhisper = ({ slack }: BotSession, user: string) => {
  const seen = slack.ephemeralsOf(user).at(-1);
  if (seen === undefined) throw new RangeError(`${user} was told nothing`);
  return seen;
};
const ask = async ({ slack, settled }: BotSession, user: string) => {
  const asked = slack.mention(user, 'C0GENERAL', QUESTION);
  await settled();
  return { team: slack.team, channel: 'C0GENERAL', thread: asked.ts };
};
const forget = async (one: BotSession, user: string, words: string) => {
  await one.slack.slash(user, 'C0GENERAL', '/tiaowen', `forget ${words}`.trim());
  await one.settled();
  return lastWhisper(one, user);
};

describe('/tiaowen forget', () => {
  it(
    'takes out one’s own questions after a second press, says how many, and keeps those of others',
    async () => {
      const one = await open();
      const { slack, conversations, settled } = one;
      const [alice, bob] = [await ask(one, 'U0ALICE'), await ask(one, 'U0BOB')];
      const request = await forget(one, 'U0ALICE', '');
      expect(request.text).toContain('不能恢复');
      expect(await conversations.historyOf(alice, 10)).toHaveLength(1);
      await slack.click('U0ALICE', request, '删除');
      await settled();
      expect(lastWhisper(one, 'U0ALICE').text).toContain('已删除你的提问 1 个、回答 1 条');
      expect(await conversations.historyOf(alice, 10)).toEqual([]);
      expect(await conversations.recentQuestions({ team: slack.team, user: 'U0ALICE' }, 10)).toEqual([]);
      expect(await conversations.historyOf(bob, 10)).toHaveLength(1);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'deletes nothing where the person thinks again, and says so in the language of the person',
    async () => {
      const one = await open();
      one.slack.addUser({ id: 'U0ENGLISH', locale: 'en-GB' });
      one.slack.addChannel({ id: 'C0TWO', members: ['U0ENGLISH'] });
      await one.slack.slash('U0ENGLISH', 'C0TWO', '/tiaowen', 'forget');
      await one.settled();
      await one.slack.click('U0ENGLISH', lastWhisper(one, 'U0ENGLISH'), 'Keep');
      await one.settled();
      expect(lastWhisper(one, 'U0ENGLISH').text).toBe('Nothing was deleted.');
    },
    LIMIT_MS,
  );

  it(
    'of another person is for admins, at the press of the button too',
    async () => {
      const one = await open({ admins: ['U0BOB'] });
      const { slack, conversations, settled } = one;
      const alice = await ask(one, 'U0ALICE');
      expect((await forget(one, 'U0ALICE', '<@U0BOB|bob>')).text).toContain('只有管理员');
      const request = await forget(one, 'U0ALICE', '');
      // Whoever forges a press of their own button with another's id is no admin by it.
      const forged = { action: 'forget:yes', value: 'U0ALICE' };
      const [, actions] = request.blocks;
      const stolen = {
        ...request,
        blocks: [{ ...actions, elements: [{ type: 'button', action_id: 'forget:yes', value: 'U0BOB', text: {} }] }],
      };
      await slack.click('U0ALICE', stolen, { ...forged, value: 'U0BOB' });
      await settled();
      expect(lastWhisper(one, 'U0ALICE').text).toContain('只有管理员');
      await slack.click('U0BOB', await forget(one, 'U0BOB', '<@U0ALICE|alice>'), '删除');
      await settled();
      expect(lastWhisper(one, 'U0BOB').text).toContain('已删除@alice的提问 1 个');
      expect(await conversations.historyOf(alice, 10)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'says how to name a person where none is recognised',
    async () => {
      const one = await open({ admins: ['U0BOB'] });
      for (const words of ['alice', '<!channel>', '<@U0ALICE> <@U0BOB>'])
        expect((await forget(one, 'U0BOB', words)).text).toContain('没认出');
    },
    LIMIT_MS,
  );
});

describe('the audit', () => {
  it(
    'has a line for each question, answered or not, without a word of it or a name',
    async () => {
      const one = await open();
      const { slack, conversations, settled } = one;
      slack.addUser({ id: 'U0GUEST', is_restricted: true });
      slack.addChannel({ id: 'C0TWO', members: ['U0GUEST'] });
      await ask(one, 'U0ALICE');
      slack.mention('U0GUEST', 'C0TWO', QUESTION);
      await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', `ask ${QUESTION}`);
      await settled();
      const lines = await conversations.auditLines({ since: new Date(0), after: 0, limit: 100 });
      const answered = {
        team: slack.team,
        channel: 'C0GENERAL',
        engine: 'extractive',
        model: null,
        status: 'answered',
      };
      expect(lines).toEqual(
        expect.arrayContaining([
          expect.objectContaining(answered),
          expect.objectContaining({ channel: 'C0TWO', engine: null, status: 'no-access', clauses: [] }),
        ]),
      );
      expect(lines).toHaveLength(3);
      const ofAlice = lines.filter(({ channel }) => channel === 'C0GENERAL');
      expect(new Set(ofAlice.map(({ who }) => who)).size).toBe(1);
      for (const { clauses, ms } of ofAlice) {
        expect(clauses.join()).toContain('wangchuan-plan#');
        expect(ms).toBeGreaterThanOrEqual(0);
      }
      expect(JSON.stringify(lines)).not.toMatch(/U0|食堂/);
    },
    LIMIT_MS,
  );
});
