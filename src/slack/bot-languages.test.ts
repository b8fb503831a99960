import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';

const LIMIT_MS = 30_000;

let session: BotSession;
let slack: BotSession['slack'];

beforeEach(async () => {
  session = await openBotSession({ admins: ['U0ENGLISH'] });
  ({ slack } = session);
  slack.addUser({ id: 'U0ENGLISH', locale: 'en-GB' });
  slack.addUser({ id: 'U0FRENCH', locale: 'fr-FR' });
  slack.addChannel({ id: 'C0OPEN', members: ['U0ENGLISH', 'U0FRENCH'], withBot: true });
});

afterEach(() => session.close());

const heardBy = async (user: string) => {
  await slack.until(() => slack.ephemeralsOf(user).length > 0);
  return slack
    .ephemeralsOf(user)
    .map(({ text }) => text)
    .join('\n');
};

describe('a person whose Slack is in English', () => {
  it(
    'is helped in English without having written a word',
    async () => {
      await slack.slash('U0ENGLISH', 'C0OPEN', '/tiaowen', 'help');
      expect(await heardBy('U0ENGLISH')).toContain('Ask what policy documents say');
    },
    LIMIT_MS,
  );

  it(
    'sees forms and Home in English',
    async () => {
      const top = () => slack.modalsOf('U0ENGLISH').at(-1)?.text ?? '';
      for (const [act, title] of [
        [() => slack.shortcut('U0ENGLISH', 'ask_shortcut'), 'Ask the documents'],
        [() => slack.slash('U0ENGLISH', 'C0OPEN', '/tiaowen', 'settings'), 'Channel settings'],
        [() => slack.slash('U0ENGLISH', 'C0OPEN', '/tiaowen', 'brief'), 'Draft a briefing'],
      ] as const) {
        await act();
        await slack.until(() => top().includes(title));
      }
      slack.openHome('U0ENGLISH');
      await slack.until(() => slack.homeOf('U0ENGLISH') !== null);
      expect(slack.homeOf('U0ENGLISH')?.text).toContain('Answers from policy documents');
    },
    LIMIT_MS,
  );

  it(
    'is told in English that a setting is kept',
    async () => {
      await slack.slash('U0ENGLISH', 'C0OPEN', '/tiaowen', 'settings');
      await slack.until(() => slack.modalsOf('U0ENGLISH').some(({ submit }) => submit !== null));
      await slack.submit(slack.modalOf('U0ENGLISH'), {});
      expect(slack.modalOf('U0ENGLISH').text).toContain('Saved; it holds from the next question on.');
    },
    LIMIT_MS,
  );

  it(
    'is answered in English where a Chinese term stands in an English question, and in Chinese where the question is',
    async () => {
      const mixed = slack.mention('U0ENGLISH', 'C0OPEN', 'What is the 社区食堂覆盖率 target of 望川?');
      await slack.settled(session.bot.isBusy);
      expect(slack.repliesTo(mixed)[0]?.text).toContain('Show clause');
      const chinese = slack.mention('U0ENGLISH', 'C0OPEN', '望川社区食堂覆盖率要达到多少？');
      await slack.settled(session.bot.isBusy);
      expect(slack.repliesTo(chinese)[0]?.text).toContain('查看原文');
    },
    LIMIT_MS,
  );

  it(
    'is told in English that an answer is gone',
    async () => {
      const asked = slack.mention('U0ENGLISH', 'C0OPEN', 'What is the 社区食堂覆盖率 target of 望川?');
      await slack.settled(session.bot.isBusy);
      const [answer] = slack.repliesTo(asked);
      if (answer === undefined) throw new Error('no answer');
      await session.conversations.prune(
        { claimsMs: 0, questionsMs: 0, answersMs: 0, auditMs: 0 },
        new Date(Date.now() + 60_000),
      );
      await slack.click('U0ENGLISH', answer, 'citation_wrong');
      expect(await heardBy('U0ENGLISH')).toContain('past the time it is kept');
    },
    LIMIT_MS,
  );
});

describe('a person whose Slack is in a language the bot does not speak', () => {
  it(
    'is spoken to as the installation is configured, until they write',
    async () => {
      await slack.slash('U0FRENCH', 'C0OPEN', '/tiaowen', 'help');
      expect(await heardBy('U0FRENCH')).toContain('问政策文件里写了什么');
      const asked = slack.mention('U0FRENCH', 'C0OPEN', 'Write me a poem about the sea');
      await slack.settled(session.bot.isBusy);
      expect(slack.repliesTo(asked)[0]?.text).toContain('policy documents');
    },
    LIMIT_MS,
  );
});

describe('where Slack does not tell who somebody is', () => {
  it(
    'the language is that of the installation, and nothing waits',
    async () => {
      slack.faults.add('users.info', { kind: 'error', error: 'internal_error' });
      await slack.slash('U0ENGLISH', 'C0OPEN', '/tiaowen', 'help');
      expect(await heardBy('U0ENGLISH')).toContain('暂时查不到你的账号信息');
    },
    LIMIT_MS,
  );
});
