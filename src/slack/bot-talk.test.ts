import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession, type SessionOptions } from '../testing/slack/bot-session.js';
import type { SeenMessage } from '../testing/slack/workspace.js';

const LIMIT_MS = 30_000;
const QUESTION = '望川社区食堂覆盖率要达到多少？谁牵头？';

let session: BotSession;
let slack: BotSession['slack'];

async function open(options: SessionOptions = {}) {
  session = await openBotSession(options);
  ({ slack } = session);
}

/** Said to the bot, and all that became of it. */
async function mentioned(text: string, options: Parameters<typeof slack.mention>[3] = {}): Promise<SeenMessage> {
  const said = slack.mention('U0ALICE', 'C0GENERAL', text, options);
  await session.settled();
  return said;
}

const textOf = (messages: readonly SeenMessage[]) => messages.map(({ text }) => text).join('\n');

describe('small talk', { timeout: LIMIT_MS }, () => {
  beforeEach(() => open({ subscriptions: ['app_mention', 'message.im', 'message.channels'] }));
  afterEach(() => session.close());

  it.each([
    ['谢谢', 'heart'],
    ['好的，收到', 'ok_hand'],
    ['哈哈哈', 'smile'],
    ['👍', '+1'],
    [':tada:', '+1'],
    ['thanks a lot', 'heart'],
    // No table holds these words.
    ['太棒了省了我好多时间', 'raised_hands'],
    ['行，我记下了', 'ok_hand'],
  ])('“%s” is met with :%s: and no words', async (text, reaction) => {
    const said = await mentioned(text);
    expect(said.reactions).toEqual([reaction]);
    expect(slack.repliesTo(said)).toEqual([]);
    expect(slack.refusals()).toEqual([]);
  });

  it.each([
    ['不好意思，打扰了', '没关系'],
    ['在吗', '直接写出想查的政策问题'],
    ['答非所问', '没用'],
    ['答岔了吧你', '没用'],
    ['【通知】本周五上午9:00在二楼会议室开会，请准时参加', '没有要查的问题'],
    ['老吴 9:12\n材料交了\n小何 9:15\n收到', '没有要查的问题'],
    ["that's wrong", 'What is wrong?'],
  ])('“%s” is met with a line', async (text, line) => {
    const replies = slack.repliesTo(await mentioned(text));
    expect(replies).toHaveLength(1);
    expect(textOf(replies)).toContain(line);
  });

  it.each([['你好'], ['你背后是什么模型'], ['你能做什么？'], ['帮助'], ['这个咋用啊']])(
    '“%s” is met with a card of three questions that are answered here',
    async (text) => {
      const replies = slack.repliesTo(await mentioned(text));
      expect(replies).toHaveLength(1);
      const questions = (replies[0]?.text ?? '').split('\n').filter((line) => line.endsWith('？'));
      expect(questions).toHaveLength(3);
      for (const question of questions) {
        const answers = slack.repliesTo(await mentioned(question.replace(/^•\s*/, '')));
        expect(textOf(answers)).toContain('[1]');
      }
    },
  );

  it('in English is answered in English', async () => {
    const text = textOf(slack.repliesTo(await mentioned('What can you do?')));
    expect(text).toContain('I answer what the policy documents here say');
    expect(text).toContain('You could ask:');
  });

  it('is met once, however often it is delivered', async () => {
    slack.duplicate(3, 1);
    const said = await mentioned('帮助');
    expect(slack.repliesTo(said)).toHaveLength(1);
  });

  it('of people with each other is left to them, but for thanks in a thread of ours', async () => {
    const asked = await mentioned(QUESTION);
    const said = ['好的', '在吗', '谢谢'].map((text) => slack.say('U0ALICE', 'C0GENERAL', text, { thread: asked }));
    await session.settled();
    expect(slack.repliesTo(asked).filter(({ user }) => user === slack.botUser)).toHaveLength(1);
    expect(said.map(({ reactions }) => reactions.length)).toEqual([0, 0, 1]);
  });

  it('before a question takes nothing from it', async () => {
    const asked = await mentioned('望川社区食堂覆盖率要达到多少？');
    await mentioned('谢谢，那鹤鸣呢？', { thread: asked });
    expect(slack.repliesTo(asked).at(-1)?.text).toContain('社区食堂覆盖率达到70%');
  });
});

describe('small talk without the scope for reactions', { timeout: LIMIT_MS }, () => {
  beforeEach(() => open({ scopes: ['chat:write'] }));
  afterEach(() => session.close());

  it('is met with a line where one is due, and with nothing where none is', async () => {
    const [thanked, noted] = [await mentioned('谢谢'), await mentioned('收到')];
    expect(textOf(slack.repliesTo(thanked))).toContain('不客气');
    expect(slack.repliesTo(noted)).toEqual([]);
    expect(thanked.reactions).toEqual([]);
  });
});

describe('the questions suggested where a person opens the messages', { timeout: LIMIT_MS }, () => {
  beforeEach(() => open());
  afterEach(() => session.close());

  it('are of different kinds, and of the documents that may be asked of there', async () => {
    const channel = slack.openDm('U0ALICE');
    await slack.until(() => slack.promptsOf('U0ALICE').length > 0);
    const messages = slack.promptsOf('U0ALICE').map(({ message }) => message);
    expect(messages.length).toBeGreaterThanOrEqual(3);
    for (const asking of ['要达到多少', '由谁牵头', '有哪些措施'])
      expect(messages.filter((message) => message.includes(asking))).toHaveLength(1);
    const settings = { documentIds: ['heming-plan'], defaultRegion: null, ephemeral: false };
    await session.conversations.setSettings({ team: slack.team, channel }, settings);
    const before = JSON.stringify(slack.promptsOf('U0ALICE'));
    slack.openDm('U0ALICE');
    await slack.until(() => JSON.stringify(slack.promptsOf('U0ALICE')) !== before);
    for (const { message } of slack.promptsOf('U0ALICE')) expect(message).not.toContain('望川');
  });
});

describe('原文发我', { timeout: LIMIT_MS }, () => {
  beforeEach(() => open());
  afterEach(() => session.close());

  it('gives the whole text of what the last answer of the thread cites', async () => {
    const asked = await mentioned(QUESTION);
    await mentioned('原文发我', { thread: asked });
    const text = slack.repliesTo(asked).at(-1)?.text ?? '';
    expect(text).toContain('鼓励餐饮企业参与老年助餐，推动社区食堂连锁化运营。');
    expect(text).toContain('望政办字〔2031〕7号');
    expect(slack.refusals()).toEqual([]);
  });

  it('finds the last answer of a direct conversation from a thread of its own', async () => {
    const direct = slack.openDm('U0ALICE');
    slack.say('U0ALICE', direct, QUESTION);
    await session.settled();
    const wish = slack.say('U0ALICE', direct, '把原文贴出来');
    await session.settled();
    expect(textOf(slack.repliesTo(wish))).toContain('推动社区食堂连锁化运营');
  });

  it('attaches the whole text of a document that is named, and of one an answer cites', async () => {
    const named = await mentioned('望政办字〔2031〕7号的全文在哪下载');
    expect(textOf(slack.repliesTo(named))).toContain('望政办字〔2031〕7号：收录的全文附在这里');
    const asked = await mentioned(QUESTION);
    await mentioned('有没有pdf，我要打印', { thread: asked });
    const files = [...slack.repliesTo(named), ...slack.repliesTo(asked)].flatMap(({ files: ids }) => ids);
    const texts = files.map((id) => Buffer.from(slack.files.get(id)?.bytes ?? []).toString());
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toContain('推动社区食堂连锁化运营');
    expect(slack.refusals()).toEqual([]);
  });

  it('attaches no file where the channel sees answers alone, nor of a document the channel does not ask of', async () => {
    const channel = { team: slack.team, channel: 'C0GENERAL' };
    await session.conversations.setSettings(channel, {
      documentIds: ['heming-plan'],
      defaultRegion: null,
      ephemeral: true,
    });
    await mentioned('望政办字〔2031〕7号的全文在哪下载');
    await mentioned('鹤鸣那份方案整个发我');
    const [refused, untaken] = slack.ephemeralsOf('U0ALICE').map(({ text }) => text);
    expect(refused).toContain('还没有引用过条款的回答');
    expect(untaken).toContain('鹤政发〔2032〕15号：全文没能作为文件发到这里');
    expect(slack.files.size).toBe(0);
  });

  it('says so where nothing was cited yet', async () => {
    expect(textOf(slack.repliesTo(await mentioned('发全文')))).toContain('还没有引用过条款的回答');
  });

  it('shows what was answered to one person to that person alone', async () => {
    const channel = { team: slack.team, channel: 'C0GENERAL' };
    await session.conversations.setSettings(channel, { documentIds: null, defaultRegion: null, ephemeral: true });
    const asked = await mentioned(QUESTION);
    slack.mention('U0BOB', 'C0GENERAL', '原文发我', { thread: asked });
    await session.settled();
    expect(textOf(slack.ephemeralsOf('U0BOB'))).toContain('还没有引用过条款的回答');
    await mentioned('原文发我', { thread: asked });
    expect(textOf(slack.ephemeralsOf('U0ALICE'))).toContain('推动社区食堂连锁化运营');
    expect(slack.repliesTo(asked).filter(({ user }) => user === slack.botUser)).toEqual([]);
  });
});
