import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BotSession, openBotSession, type SessionOptions } from '../testing/slack/bot-session.js';

const QUESTION = '望川社区食堂覆盖率要达到多少？谁牵头？';
const WORDS = '社区食堂覆盖率力争85%以上';

let session: BotSession;
let slack: BotSession['slack'];
let bot: BotSession['bot'];
let conversations: BotSession['conversations'];

async function open(options: SessionOptions = {}) {
  session = await openBotSession(options);
  ({ slack, bot, conversations } = session);
}

afterEach(() => session.close());

const LIMIT_MS = 30_000;

describe('a mention', () => {
  it(
    'is answered once in its thread, with sources, and nobody is pinged',
    async () => {
      await open();
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await slack.settled(bot.isBusy);
      const replies = slack.repliesTo(asked);
      expect(replies).toHaveLength(1);
      expect(replies[0]?.text).toContain(WORDS);
      expect(replies[0]?.text).toContain('望政办字〔2031〕7号');
      expect(replies[0]?.mentions).toEqual([]);
      expect(slack.refusals()).toEqual([]);
      expect(session.logged.join('\n')).not.toContain('社区食堂');
    },
    LIMIT_MS,
  );

  it(
    'keeps region and topic in a follow-up of the thread',
    async () => {
      await open();
      const asked = slack.mention('U0ALICE', 'C0GENERAL', '望川社区食堂覆盖率要达到多少？');
      await slack.settled(bot.isBusy);
      slack.mention('U0ALICE', 'C0GENERAL', '鹤鸣呢？', { thread: asked });
      await slack.settled(bot.isBusy);
      expect(slack.repliesTo(asked).at(-1)?.text).toContain('社区食堂覆盖率达到70%');
    },
    LIMIT_MS,
  );
});

describe('a server that knows no streams and sessions', () => {
  it(
    'still gets the whole answer',
    async () => {
      await open({ oldServer: true });
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await slack.settled(bot.isBusy);
      expect(
        slack
          .repliesTo(asked)
          .map(({ text }) => text)
          .join('\n'),
      ).toContain(WORDS);
    },
    LIMIT_MS,
  );
});

describe('a click on 查看原文', () => {
  it(
    'opens the clause with its neighbours',
    async () => {
      await open();
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await slack.settled(bot.isBusy);
      const [answer] = slack.repliesTo(asked);
      if (answer === undefined) throw new Error('no answer');
      await slack.click('U0ALICE', answer, 'clause_open:1');
      await slack.settled(bot.isBusy);
      expect(JSON.stringify(slack.modalOf('U0ALICE'))).toContain('推动社区食堂连锁化运营');
    },
    LIMIT_MS,
  );
});

describe('delivery', () => {
  it(
    'answers an event once that is delivered three times',
    async () => {
      await open();
      slack.duplicate(3, 1);
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await slack.settled(bot.isBusy);
      expect(slack.repliesTo(asked)).toHaveLength(1);
    },
    LIMIT_MS,
  );

  it(
    'waits where Slack asks to, and loses nothing',
    async () => {
      await open();
      slack.faults.add('chat.postMessage', { kind: 'rate-limit', retryAfter: 0 });
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await slack.settled(bot.isBusy);
      expect(
        slack
          .repliesTo(asked)
          .map(({ text }) => text)
          .join(),
      ).toContain(WORDS);
    },
    LIMIT_MS,
  );

  it(
    'tells a guest why there is no answer, and answers nothing',
    async () => {
      await open();
      slack.addUser({ id: 'U0GUEST', is_restricted: true });
      slack.addChannel({ id: 'C0OPEN', members: ['U0GUEST'], withBot: true });
      const asked = slack.mention('U0GUEST', 'C0OPEN', QUESTION);
      await slack.settled(bot.isBusy);
      expect(slack.repliesTo(asked).filter(({ to }) => to === null)).toEqual([]);
      expect(
        slack
          .ephemeralsOf('U0GUEST')
          .map(({ text }) => text)
          .join(),
      ).toContain('访客账号不能提问');
    },
    LIMIT_MS,
  );
});

describe('the other ways in', () => {
  it(
    'a direct message is answered without a mention',
    async () => {
      await open();
      const asked = slack.say('U0ALICE', slack.openDm('U0ALICE'), QUESTION);
      await slack.settled(bot.isBusy);
      expect(
        slack
          .repliesTo(asked)
          .map(({ text }) => text)
          .join(),
      ).toContain(WORDS);
    },
    LIMIT_MS,
  );

  it(
    'the slash command answers who asked alone',
    async () => {
      await open();
      await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', `ask ${QUESTION}`);
      await slack.until(() => slack.ephemeralsOf('U0ALICE').length > 0);
      expect(
        slack
          .ephemeralsOf('U0ALICE')
          .map(({ text }) => text)
          .join(),
      ).toContain(WORDS);
    },
    LIMIT_MS,
  );

  it(
    'App Home lists the documents',
    async () => {
      await open();
      slack.openHome('U0ALICE');
      await slack.until(() => slack.homeOf('U0ALICE') !== null);
      expect(JSON.stringify(slack.homeOf('U0ALICE'))).toContain('望政办字〔2031〕7号');
    },
    LIMIT_MS,
  );

  it(
    '核查引用 says of each sentence whether the documents bear it out',
    async () => {
      await open();
      const said = slack.say(
        'U0BOB',
        'C0GENERAL',
        '望川市到2033年社区食堂覆盖率力争达到95%以上。望川为独居老年人安装一键呼叫设备。',
      );
      await slack.messageShortcut('U0ALICE', said, 'check_shortcut');
      await slack.until(() => slack.ephemeralsOf('U0ALICE').length > 0);
      const text = slack
        .ephemeralsOf('U0ALICE')
        .map((each) => each.text)
        .join();
      expect(text).toContain('与原文不符 1 句');
      expect(text).toContain('95');
      expect(text).toContain('85%');
    },
    LIMIT_MS,
  );

  it(
    '核查引用 bears out an answer of the bot in full, and whoever copied it',
    async () => {
      await open();
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await slack.settled(bot.isBusy);
      const [answer] = slack.repliesTo(asked);
      if (answer === undefined) throw new Error('no answer');
      await slack.messageShortcut('U0ALICE', answer, 'check_shortcut');
      await slack.until(() => slack.ephemeralsOf('U0ALICE').length > 0);
      const [first] = slack.ephemeralsOf('U0ALICE');
      expect(first?.text).toMatch(/有依据 [1-9]\d* 句，措辞不同 0 句，与原文不符 0 句，未找到 0 句/);
    },
    LIMIT_MS,
  );

  it(
    '核查引用 opens its clauses after a restart',
    async () => {
      await open();
      const said = slack.say('U0BOB', 'C0GENERAL', '望川市到2033年社区食堂覆盖率力争达到95%以上。');
      await slack.messageShortcut('U0ALICE', said, 'check_shortcut');
      await slack.until(() => slack.ephemeralsOf('U0ALICE').length > 0);
      const [told] = slack.ephemeralsOf('U0ALICE');
      if (told === undefined) throw new Error('nothing was told');
      await bot.stop();
      await open();
      await slack.click('U0ALICE', told, 'clause_open:1');
      await slack.until(() => slack.modalsOf('U0ALICE').length > 0);
      expect(JSON.stringify(slack.modalOf('U0ALICE'))).toContain('85%');
    },
    LIMIT_MS,
  );
});

describe('feedback', () => {
  it(
    'is kept with the answer it was given on',
    async () => {
      await open();
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await slack.settled(bot.isBusy);
      const [answer] = slack.repliesTo(asked);
      if (answer === undefined) throw new Error('no answer');
      const [stored] = await conversations.recentQuestions({ team: slack.team, user: 'U0ALICE' }, 1);
      await slack.click('U0BOB', answer, { action: 'answer_feedback', value: `${stored?.answerId}|down` });
      await vi.waitFor(async () => expect(await conversations.feedbackRows()).toHaveLength(1), {
        timeout: LIMIT_MS / 3,
      });
    },
    LIMIT_MS,
  );
});

describe('settings of a channel', () => {
  it(
    'are changed by admins alone',
    async () => {
      await open();
      await slack.slash('U0BOB', 'C0GENERAL', '/tiaowen', 'settings');
      await slack.until(() => slack.ephemeralsOf('U0BOB').length > 0);
      expect(
        slack
          .ephemeralsOf('U0BOB')
          .map(({ text }) => text)
          .join(),
      ).toContain('只有管理员');
      expect(slack.modalsOf('U0BOB')).toEqual([]);
    },
    LIMIT_MS,
  );
});
