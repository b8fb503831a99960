import { afterEach, describe, expect, it } from 'vitest';
import { paragraph, wordFile } from '../reading/docx/word.fixture.js';
import { type BotSession, openBotSession, type SessionOptions } from '../testing/slack/bot-session.js';
import type { SeenMessage } from '../testing/slack/workspace.js';
import { BOT_SCOPES } from './scopes.js';

const LIMIT_MS = 120_000;
const ADMIN = 'U0BOB';
const MEMBER = 'U0ALICE';

const LINES = [
  '鹿鸣市人民政府关于印发鹿鸣市公共浴室管理办法的通知',
  '鹿政发〔2032〕9号',
  '各县（市、区）人民政府：',
  '现将《鹿鸣市公共浴室管理办法》印发给你们，请认真贯彻执行。',
  '鹿鸣市人民政府',
  '2032年4月8日',
  '鹿鸣市公共浴室管理办法',
  '一、工作目标',
  '（一）改造设施。到2035年，公共浴室无障碍改造率达到70%以上。（牵头单位：市民政局；责任单位：市财政局）',
  '（二）培训人员。到2034年，每年培训救生员300名。（牵头单位：市体育局）',
];
const bath = (change: (line: string) => string = (line) => line) =>
  Buffer.from(wordFile({ document: LINES.map((line) => paragraph(change(line))).join('') }));
const newer = () =>
  bath((line) => line.replace('2032年4月8日', '2033年6月1日').replace('70%', '85%').replace('〔2032〕9', '〔2033〕3'));
const QUESTION = '鹿鸣市公共浴室无障碍改造率要达到多少？';

let session: BotSession;
let slack: BotSession['slack'];

async function open(options: SessionOptions = {}): Promise<void> {
  session = await openBotSession({ scopes: BOT_SCOPES, admins: [ADMIN], ...options });
  slack = session.slack;
}

afterEach(() => session.close());

function drop(user: string, name: string, bytes: Uint8Array, text = ''): SeenMessage {
  return slack.say(user, slack.openDm(user), text, { files: [{ name, bytes: Buffer.from(bytes) }] });
}

const threadText = (dropped: SeenMessage) =>
  slack
    .repliesTo(dropped)
    .map(({ text }) => text)
    .join('\n');
const says = (dropped: SeenMessage, words: string | RegExp) =>
  slack.until(() => new RegExp(words).test(threadText(dropped)));
const adminCard = () => slack.messagesIn(slack.dmOf(ADMIN)).find(({ text }) => text.includes('[收录]'));

async function judged(which: string): Promise<void> {
  await slack.until(() => adminCard() !== undefined);
  await session.settled();
  const card = adminCard();
  if (card === undefined) throw new RangeError('an admin sees the card');
  await slack.click(ADMIN, card, which);
}

async function answerTo(question: string): Promise<string> {
  const asked = slack.mention(MEMBER, 'C0GENERAL', question);
  await slack.until(() => slack.repliesTo(asked).length > 0);
  await session.settled();
  return threadText(asked);
}

describe('a document handed in', () => {
  it(
    'by a member is read, judged by an admin, told with questions, and can be asked about at once',
    async () => {
      await open();
      const dropped = drop(MEMBER, '浴室.docx', bath());
      await says(dropped, '等管理员决定');
      expect(threadText(dropped)).toMatch(
        /标题\S* 鹿鸣市公共浴室管理办法.*文号\S* 鹿政发〔2032〕9号.*成文日期\S* 2032-04-08/s,
      );
      expect(threadText(dropped)).not.toContain('[收录]');
      await judged('收录');
      await says(dropped, '已收录，现在就可以问');
      expect(threadText(dropped)).toContain('• ');
      expect(adminCard()).toBeUndefined();
      expect(await answerTo(QUESTION)).toContain('70%');
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'again is told to be there; a newer edition takes the place of the old one, which is marked',
    async () => {
      await open();
      // A file packed anew is another one, by the time in it.
      const bytes = bath();
      const first = drop(ADMIN, '浴室.docx', bytes);
      await says(first, '\\[收录\\]');
      await session.settled();
      const own = slack.repliesTo(first)[0] as SeenMessage;
      await slack.click(ADMIN, own, '收录');
      await says(first, '已收录');
      const again = drop(MEMBER, '另一个名字.docx', bytes);
      await says(again, '已经收录');
      await session.settled();
      const edition = drop(MEMBER, '浴室.docx', newer());
      await says(edition, '等管理员决定');
      await judged('替换旧版');
      await says(edition, '已标为失效');
      expect(await answerTo(QUESTION)).toContain('85%');
      await slack.slash(ADMIN, 'C0GENERAL', '/tiaowen', 'documents');
      await slack.until(() => slack.ephemeralsOf(ADMIN).length > 0);
      expect(slack.ephemeralsOf(ADMIN).at(-1)?.text).toMatch(/\[浴室\].*\[鹿政发〔2033〕3号\]/s);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'is decided once, where two admins click at once and the one who handed it in clicks too',
    async () => {
      await open({ admins: [ADMIN, 'U0CAROL'], before: (_, fake) => fake.addUser({ id: 'U0CAROL' }) });
      const dropped = drop(MEMBER, '浴室.docx', bath());
      await says(dropped, '等管理员决定');
      await session.settled();
      const cards = [ADMIN, 'U0CAROL'].map((user) => {
        const card = slack.messagesIn(slack.dmOf(user)).find(({ text }) => text.includes('[收录]'));
        if (card === undefined) throw new RangeError('an admin sees the card');
        return [user, card] as const;
      });
      const [[one, card], [other, otherCard]] = cards as [(typeof cards)[0], (typeof cards)[0]];
      const { id } = JSON.parse(JSON.stringify(card.blocks))
        .at(-1)
        .elements.map((e: { value: string }) => ({ id: e.value }))[0];
      const own = slack.repliesTo(dropped)[0] as SeenMessage;
      await slack.press(MEMBER, own, {
        type: 'button',
        action_id: 'handin:accept',
        value: id,
        text: { type: 'plain_text', text: 'x' },
      });
      expect(session.conversations.handInById(id, 'T0TEAM')?.state).toBe('waiting');
      await Promise.all([slack.click(one, card, '收录'), slack.click(other, otherCard, '不收录')]);
      await session.settled();
      await slack.until(() => session.conversations.handInById(id, 'T0TEAM')?.state === 'told');
      expect(threadText(dropped).match(/已收录，现在就可以问|没有收录：/g)).toHaveLength(1);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'is not taken where it cannot be, in plain words and without live names',
    async () => {
      await open();
      const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
        ['图.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /是图片/],
        ['宏.docm', bath(), /里面有宏/],
        ['藏.docx', wordFile({ document: paragraph('字') }, { 'word/vbaProject.bin': 'x' }), /里面有宏/],
        ['../../<!channel>\u202e.docx', Buffer.from('PK\u0003\u0004 not a zip'), /已损坏/],
        ['大.txt', Buffer.alloc(1_000_001, 0x61), /太大/],
        ['空.txt', Buffer.from(' '), /没有正文/],
      ];
      for (const [name, bytes, words] of cases) {
        const dropped = drop(MEMBER, name, bytes);
        await says(dropped, words);
        await session.settled();
        expect(slack.repliesTo(dropped).map(({ mentions }) => mentions)).toEqual([[]]);
      }
      expect(adminCard()).toBeUndefined();
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'by the form is mended in a form before it is judged, and taken out again after two questions',
    async () => {
      await open();
      await slack.slash(ADMIN, 'C0GENERAL', '/tiaowen', 'add');
      await slack.until(() => slack.modalsOf(ADMIN).length > 0);
      await slack.submit(slack.modalOf(ADMIN), { sheet: slack.upload(ADMIN, '浴室.docx', bath()) });
      await slack.until(() => adminCard() !== undefined);
      await session.settled();
      await slack.close(slack.modalOf(ADMIN));
      const card = adminCard() as SeenMessage;
      await slack.click(ADMIN, card, '改正');
      await slack.until(() => slack.modalsOf(ADMIN).at(-1)?.text.includes('文号') === true);
      await slack.submit(slack.modalOf(ADMIN), { number: '鹿政发〔2032〕19号' });
      await slack.until(() => (adminCard()?.text ?? '').includes('〔2032〕19号'));
      await session.settled();
      await slack.click(ADMIN, adminCard() as SeenMessage, '收录');
      await says(card, '已收录');
      await slack.slash(MEMBER, 'C0GENERAL', '/tiaowen', 'remove 浴室');
      await slack.until(() => slack.ephemeralsOf(MEMBER).some(({ text }) => text.includes('只有管理员')));
      await slack.slash(ADMIN, 'C0GENERAL', '/tiaowen', 'remove 浴室');
      await slack.until(() => slack.ephemeralsOf(ADMIN).some(({ text }) => text.includes('要移除')));
      const asked = slack.ephemeralsOf(ADMIN).find(({ text }) => text.includes('要移除')) as SeenMessage;
      await slack.click(ADMIN, asked, '移除');
      await slack.until(() => slack.ephemeralsOf(ADMIN).some(({ text }) => text.includes('已移除')));
      expect(await answerTo(QUESTION)).not.toContain('改造率达到70%');
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );
});
