import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { openWorkplace, type Workplace } from '../testing/slack/workplace.js';
import { lastDue } from './digest/week.js';

const LIMIT_MS = 180_000;
const ADMIN = 'U0BOB';
const MEMBER = 'U0ALICE';
const ADMINS = { admins: [ADMIN] };
const CHANNEL = 'C0GENERAL';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const ANSWERED = '望川市社区食堂覆盖率的目标是多少？';
const UNANSWERED = '望川市熊猫饲养员的工资标准是多少？';

let place: Workplace;
let slack: Workplace['slack'];
beforeEach(async () => {
  place = await openWorkplace({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
  slack = place.slack;
}, LIMIT_MS);
afterEach(() => place.close());

/** A Monday to come, at its hour. */
const due = lastDue(new Date(Date.now() + 7 * DAY_MS), 9).getTime();
const startAt = async (time: number) => {
  const standing = await place.startBot(() => new Date(time), ADMINS);
  await slack.settled(standing.bot.isBusy);
  return standing;
};
const digests = (channel = CHANNEL) =>
  slack.messagesIn(channel).filter(({ text, to }) => to === null && text.includes('一周小结'));
const told = (user: string) => slack.ephemeralsOf(user).map(({ text }) => text);

describe('/tiaowen digest', () => {
  it(
    'is set by admins, and posted on Monday once among all processes, also where one is killed while it posts',
    async () => {
      const { bot, conversations } = await startAt(due - DAY_MS);
      await slack.slash(MEMBER, CHANNEL, '/tiaowen', 'digest on');
      await slack.until(() => told(MEMBER).some((text) => text.includes('只有管理员')));
      await slack.slash(ADMIN, CHANNEL, '/tiaowen', 'digest');
      await slack.until(() => told(ADMIN).some((text) => text.includes('没有打开')));
      await slack.slash(ADMIN, CHANNEL, '/tiaowen', 'digest on');
      await slack.until(() => told(ADMIN).some((text) => text.includes('每周一 9 点')));
      for (const question of [ANSWERED, UNANSWERED]) {
        const asked = slack.mention(MEMBER, CHANNEL, question);
        await slack.until(() => slack.repliesTo(asked).length > 0);
        await slack.settled(bot.isBusy);
      }
      const [, first] = await conversations.recentQuestions({ team: 'T0TEAM', user: MEMBER }, 2);
      const why = 'out-of-date: 张三写的';
      await conversations.saveWrongCitation({
        answerId: first?.answerId ?? '',
        n: 1,
        user: MEMBER,
        why,
        at: new Date(due - DAY_MS),
      });

      const post = slack.faults.hold('chat.postMessage');
      const running = await place.startProcess(due + MINUTE_MS - Date.now(), ADMINS);
      await slack.until(() => post.waiting === 1);
      await running.kill();
      post.release();
      await slack.settled();
      expect(digests()).toHaveLength(1);
      for (const minutes of [10, 20]) await startAt(due + minutes * MINUTE_MS);
      expect(digests()).toHaveLength(1);
      const text = digests()[0]?.text ?? '';
      expect(text).toContain('提问 2 个');
      expect(text).toMatch(/没有答上的问题\*\n• 望川市熊猫饲养员/);
      expect(text).toMatch(/引用最多的文件\*\n• 《\S*望川市/);
      expect(text).toMatch(/报告引用不对的地方\*\n• .*文件已失效或有新规定/);
      expect(text).not.toMatch(/张三|U0ALICE/);
      expect(digests()[0]).toMatchObject({ thread: null, mentions: [] });

      // A week in which nothing happens.
      await startAt(due + 8 * DAY_MS);
      expect(digests()).toHaveLength(1);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'tells nothing where others read along by then, nor of answers for the asker alone, and ends when it is turned off',
    async () => {
      const { bot, conversations } = await startAt(due - DAY_MS);
      await conversations.setSettings(
        { team: 'T0TEAM', channel: CHANNEL },
        { documentIds: null, defaultRegion: null, ephemeral: true },
      );
      slack.addChannel({ id: 'C0OPEN', members: [MEMBER, ADMIN] });
      for (const channel of [CHANNEL, 'C0OPEN']) {
        await slack.slash(ADMIN, channel, '/tiaowen', 'digest on');
        await slack.settled(bot.isBusy);
        slack.mention(MEMBER, channel, ANSWERED);
        await slack.settled(bot.isBusy);
      }
      slack.addChannel({ id: 'C0OPEN', members: [MEMBER, ADMIN], is_ext_shared: true });
      const next = await startAt(due + 10 * MINUTE_MS);
      expect([...digests(), ...digests('C0OPEN')]).toEqual([]);
      expect(next.logged.filter((line) => line.includes('digest-withheld'))).toHaveLength(1);
      await slack.slash(ADMIN, CHANNEL, '/tiaowen', 'digest off');
      await slack.until(() => told(ADMIN).some((text) => text.includes('已关闭')));
      expect(await conversations.hasDigest({ team: 'T0TEAM', channel: CHANNEL })).toBe(false);
    },
    LIMIT_MS,
  );
});
