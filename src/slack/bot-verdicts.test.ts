import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';

const LIMIT_MS = 30_000;
const QUESTION = '望川社区食堂覆盖率要达到多少？谁牵头？';

let session: BotSession;
let slack: BotSession['slack'];
beforeEach(async () => {
  session = await openBotSession();
  ({ slack } = session);
});
afterEach(() => session.close());

async function rated(question: string, verdict: 'up' | 'down') {
  const asked = slack.mention('U0ALICE', 'C0GENERAL', question);
  await session.settled();
  const [answer] = slack.repliesTo(asked);
  const [stored] = await session.conversations.recentQuestions({ team: slack.team, user: 'U0ALICE' }, 1);
  if (answer === undefined) throw new Error('no answer');
  await slack.click('U0BOB', answer, { action: 'answer_feedback', value: `${stored?.answerId}|${verdict}` });
  await slack.until(() => slack.modalsOf('U0BOB').length > 0 || slack.ephemeralsOf('U0BOB').length > 0);
}

const feedback = async () => (await session.conversations.feedbackRows())[0]?.feedback;

describe('没用', { timeout: LIMIT_MS }, () => {
  it('is kept at once, and asks why with four reasons', async () => {
    await rated(QUESTION, 'down');
    expect(await feedback()).toMatchObject({ useful: false });
    const { text } = slack.modalOf('U0BOB');
    for (const reason of ['找错了条款', '没答到点上', '内容不全', '看不懂或太长']) expect(text).toContain(reason);
    expect(slack.refusals()).toEqual([]);
  });

  it('keeps the reason and the note with the verdict, and says thanks', async () => {
    await rated(QUESTION, 'down');
    await slack.submit(slack.modalOf('U0BOB'), { why: 'incomplete', note: '漏了责任单位' });
    expect(await feedback()).toEqual({
      useful: false,
      reasons: ['incomplete'],
      wrongCitations: [],
      note: '漏了责任单位',
    });
    expect(slack.modalOf('U0BOB').text).toContain('谢谢，已记下');
  });

  it('asks in the language of the question', async () => {
    await rated('What is the target for canteens, and who leads?', 'down');
    expect(slack.modalOf('U0BOB').text).toContain('It misses the point');
  });

  it('says where the answer is gone meanwhile', async () => {
    await rated(QUESTION, 'down');
    const [stored] = await session.conversations.recentQuestions({ team: slack.team, user: 'U0ALICE' }, 1);
    if (stored === undefined) throw new Error('no answer');
    await session.conversations.forgetMessage({ team: slack.team, channel: 'C0GENERAL', message: stored.messageTs });
    await slack.submit(slack.modalOf('U0BOB'), { why: 'incomplete' });
    expect(slack.modalOf('U0BOB').text).toContain('找不到了');
    expect(await feedback()).toBeUndefined();
  });

  it('is kept also where no form can be opened', async () => {
    slack.faults.add('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await rated(QUESTION, 'down');
    expect(await feedback()).toMatchObject({ useful: false });
    expect(slack.ephemeralsOf('U0BOB')[0]?.text).toContain('谢谢，已记下');
  });
});

describe('有用', { timeout: LIMIT_MS }, () => {
  it('asks nothing', async () => {
    await rated(QUESTION, 'up');
    expect(await feedback()).toMatchObject({ useful: true });
    expect(slack.modalsOf('U0BOB')).toEqual([]);
  });
});
