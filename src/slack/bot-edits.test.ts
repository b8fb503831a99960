import { afterEach, describe, expect, it } from 'vitest';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { openWorkplace, type Workplace } from '../testing/slack/workplace.js';
import { DELETED } from './replies.js';

const LIMIT_MS = 40_000;
const CORPUS = { 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU };
const EVENTS = ['app_mention', 'message.im', 'message.channels'];
const QUESTION = '望川社区食堂覆盖率要达到多少？';
const FIGURE = '社区食堂覆盖率力争达到85%以上';
/** A plan whose duties fill more than one message. */
const LONG = {
  region: '长汀市',
  text: [
    '长汀市社区服务实施方案',
    '',
    '一、重点任务',
    ...Array.from(
      { length: 100 },
      (_, n) => `${n + 1}.推进第${n + 1}类便民网点建设${'和配套设施改造'.repeat(30)}。（牵头单位：市商务局）`,
    ),
  ].join('\n'),
};

let work: Workplace;
afterEach(() => work.close());

const say = (text: string) => work.slack.mention('U0ALICE', 'C0GENERAL', text);

describe('an edited question', { timeout: LIMIT_MS }, () => {
  it('has its answer replaced', async () => {
    work = await openWorkplace(CORPUS, { subscriptions: EVENTS });
    const { bot } = await work.startBot();
    const asked = say(QUESTION);
    await work.slack.settled(bot.isBusy);
    work.slack.edit(asked, `<@${work.slack.botUser}> 鹤鸣社区食堂覆盖率要达到多少？`);
    await work.slack.settled(bot.isBusy);
    const replies = work.slack.repliesTo(asked);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toContain('社区食堂覆盖率达到70%');
    expect(replies[0]?.text).not.toContain('85%');
    expect(work.slack.refusals()).toEqual([]);
  });

  it('has all messages of a long answer replaced by a short one', async () => {
    work = await openWorkplace({ ...CORPUS, 'long-plan': LONG }, { subscriptions: EVENTS, oldServer: true });
    const { bot } = await work.startBot();
    const asked = say('长汀市商务局牵头哪些任务？');
    await work.slack.settled(bot.isBusy);
    expect(work.slack.repliesTo(asked).length).toBeGreaterThan(1);
    work.slack.edit(asked, `<@${work.slack.botUser}> ${QUESTION}`);
    await work.slack.settled(bot.isBusy);
    const replies = work.slack.repliesTo(asked);
    expect(replies.map(({ text }) => text).join('\n')).toContain('85%');
    expect(replies.map(({ text }) => text).join('\n')).not.toContain('便民网点');
  });

  it('takes the place of a streamed answer that is still being written', async () => {
    work = await openWorkplace(CORPUS, { subscriptions: EVENTS, quotes: [FIGURE, '社区食堂覆盖率达到70%'] });
    const { bot } = await work.startBot();
    const { asked: reached, release } = work.holdModel();
    const asked = say(QUESTION);
    await reached;
    work.slack.edit(asked, `<@${work.slack.botUser}> 鹤鸣社区食堂覆盖率要达到多少？`);
    release();
    await work.slack.settled(bot.isBusy);
    const replies = work.slack.repliesTo(asked);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toContain('70%');
  });

  it('that asks nothing any more has its answer withdrawn', async () => {
    work = await openWorkplace(CORPUS, { subscriptions: EVENTS });
    const { bot } = await work.startBot();
    const asked = say(QUESTION);
    await work.slack.settled(bot.isBusy);
    work.slack.edit(asked, `<@${work.slack.botUser}> 没事了`);
    await work.slack.settled(bot.isBusy);
    const text = work.slack.repliesTo(asked).map((each) => each.text);
    expect(text.join('\n')).toContain('提问已改为别的内容');
    expect(text.join('\n')).not.toContain('85%');
  });
});

describe('a deleted question', { timeout: LIMIT_MS }, () => {
  it('takes the content of its answer away, and is forgotten', async () => {
    work = await openWorkplace(CORPUS, { subscriptions: EVENTS });
    const { bot, conversations } = await work.startBot();
    const asked = say(QUESTION);
    await work.slack.settled(bot.isBusy);
    const [answer] = work.slack.repliesTo(asked);
    if (answer === undefined) throw new Error('no answer');
    work.slack.remove(asked);
    await work.slack.settled(bot.isBusy);
    expect(answer).toMatchObject({ text: '提问已删除，这条回答随之撤下。', blocks: [], deleted: false });
    expect(await conversations.recentQuestions({ team: work.slack.team, user: 'U0ALICE' }, 9)).toEqual([]);
    expect(work.slack.refusals()).toEqual([]);
  });

  it('takes every message of a long answer and its file away', async () => {
    work = await openWorkplace({ 'long-plan': LONG }, { subscriptions: EVENTS });
    const { bot } = await work.startBot();
    const asked = say('长汀市商务局牵头哪些任务？');
    await work.slack.settled(bot.isBusy);
    expect(work.slack.files.size).toBe(1);
    work.slack.remove(asked);
    await work.slack.settled(bot.isBusy);
    const left = work.slack.repliesTo(asked).map(({ text }) => text);
    expect(left).toEqual(['提问已删除，这条回答随之撤下。']);
    expect(work.slack.files.size).toBe(0);
  });

  it('is not answered any more where it was being answered', async () => {
    work = await openWorkplace(CORPUS, { subscriptions: EVENTS, quotes: [FIGURE] });
    const { bot } = await work.startBot();
    const { asked: reached, release } = work.holdModel();
    const asked = say(QUESTION);
    await reached;
    work.slack.remove(asked);
    release();
    await work.slack.settled(bot.isBusy);
    expect(
      work.slack
        .repliesTo(asked)
        .map(({ text }) => text)
        .join('\n'),
    ).not.toContain('85%');
  });

  it('is withdrawn by the process that is at work on it where another was told', async () => {
    work = await openWorkplace(CORPUS, { subscriptions: EVENTS, quotes: [FIGURE] });
    const { bot, conversations } = await work.startBot();
    const { asked: reached, release } = work.holdModel();
    const asked = say(QUESTION);
    await reached;
    // As another process leaves it: it found nothing of the answer yet.
    const key = { team: work.slack.team, channel: 'C0GENERAL', message: asked.ts, edit: DELETED };
    await conversations.claim(key, new Date());
    await conversations.finish(key, { answerId: null, replyTs: null }, new Date());
    release();
    await work.slack.settled(bot.isBusy);
    expect(work.slack.repliesTo(asked)).toEqual([]);
  });

  it('of people with each other touches nothing', async () => {
    work = await openWorkplace(CORPUS, { subscriptions: EVENTS });
    const { bot, conversations } = await work.startBot();
    const said = work.slack.say('U0BOB', 'C0GENERAL', '中午吃什么');
    await work.slack.settled(bot.isBusy);
    work.slack.remove(said);
    await work.slack.settled(bot.isBusy);
    const message = { team: work.slack.team, channel: 'C0GENERAL', message: said.ts };
    expect(await conversations.isClaimed(message)).toBe(false);
    expect(work.slack.calls.filter(({ method }) => method.startsWith('chat.'))).toEqual([]);
  });
});
