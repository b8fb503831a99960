import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { paragraph, wordFile } from '../reading/docx/word.fixture.js';
import { canReadScans, scanOf } from '../reading/scan.fixture.js';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';
import type { SeenMessage } from '../testing/slack/workspace.js';
import { handInPeople, questionOf, ruleOf } from './hand-ins/hand-in.fixture.js';
import { BOT_SCOPES } from './scopes.js';

const LIMIT_MS = 120_000;
const ADMIN = 'U0BOB';
const OTHER_ADMIN = 'U0CAROL';
const MEMBER = 'U0ALICE';

let session: BotSession;
let slack: BotSession['slack'];
let people: ReturnType<typeof handInPeople>;

beforeAll(async () => {
  session = await openBotSession({
    ...{ scopes: BOT_SCOPES, admins: [ADMIN, OTHER_ADMIN] },
    before: async (_, fake) => void fake.addUser({ id: OTHER_ADMIN }),
  });
  slack = session.slack;
  people = handInPeople(slack);
}, LIMIT_MS);
afterEach(() => expect(slack.refusals()).toEqual([]));
afterAll(() => session.close());

async function judged(subject: string, which: string): Promise<void> {
  await people.sees(OTHER_ADMIN, subject, '[收录]');
  await session.settled();
  await slack.click(ADMIN, people.cardOf(ADMIN, subject), which);
}

async function answerTo(question: string): Promise<string> {
  const asked = slack.mention(MEMBER, 'C0GENERAL', question);
  await slack.until(() => slack.repliesTo(asked).length > 0);
  await session.settled();
  return people.threadText(asked);
}

describe('a document handed in', () => {
  it(
    'by a member is read, judged by an admin, told with questions, and can be asked about at once',
    async () => {
      const dropped = people.drop(MEMBER, '浴室.docx', ruleOf('公共浴室'));
      await people.says(dropped, '等管理员决定');
      expect(people.threadText(dropped)).toMatch(
        /标题\S* 鹿鸣市公共浴室管理办法.*文号\S* 鹿政发〔2032〕9号.*成文日期\S* 2032-04-08/s,
      );
      expect(people.threadText(dropped)).not.toContain('[收录]');
      await judged('公共浴室', '收录');
      await people.says(dropped, '已收录，现在就可以问');
      expect(people.threadText(dropped)).toContain('• ');
      expect(() => people.cardOf(ADMIN)).toThrow(RangeError);
      expect(await answerTo(questionOf('公共浴室'))).toContain('70%');
    },
    LIMIT_MS,
  );

  it(
    'again is told to be there; a newer edition takes the place of the old one, which is marked',
    async () => {
      // A file packed anew is another one, by the time in it.
      const bytes = ruleOf('公交站亭');
      const first = people.drop(ADMIN, '站亭.docx', bytes);
      await people.says(first, '\\[收录\\]');
      await session.settled();
      await slack.click(ADMIN, slack.repliesTo(first)[0] as SeenMessage, '收录');
      await people.says(first, '已收录');
      const again = people.drop(MEMBER, '另一个名字.docx', bytes);
      await people.says(again, '已经收录');
      await session.settled();
      const newer = ruleOf('公交站亭', (line) =>
        line.replace('2032年4月8日', '2033年6月1日').replace('70%', '85%').replace('〔2032〕9', '〔2033〕3'),
      );
      const edition = people.drop(MEMBER, '站亭.docx', newer);
      await people.says(edition, '等管理员决定');
      await judged('公交站亭', '替换旧版');
      await people.says(edition, '已标为失效');
      expect(await answerTo(questionOf('公交站亭'))).toContain('85%');
      await slack.slash(ADMIN, 'C0GENERAL', '/tiaowen', 'documents');
      await slack.until(() => slack.ephemeralsOf(ADMIN).length > 0);
      expect(slack.ephemeralsOf(ADMIN).at(-1)?.text).toMatch(/\[站亭\].*\[鹿政发〔2033〕3号\]/s);
    },
    LIMIT_MS,
  );

  it(
    'is decided once, where two admins click at once and the one who handed it in clicks too',
    async () => {
      const dropped = people.drop(MEMBER, '书房.docx', ruleOf('社区书房'));
      await people.sees(OTHER_ADMIN, '社区书房', '[收录]');
      await session.settled();
      const [card, otherCard] = [ADMIN, OTHER_ADMIN].map((admin) => people.cardOf(admin, '社区书房')) as [
        SeenMessage,
        SeenMessage,
      ];
      const [{ value: id }] = JSON.parse(JSON.stringify(card.blocks)).at(-1).elements;
      await slack.press(MEMBER, slack.repliesTo(dropped)[0] as SeenMessage, {
        ...{ type: 'button', action_id: 'handin:accept', value: id, text: { type: 'plain_text', text: 'x' } },
      });
      expect((await session.conversations.handInById(id, 'T0TEAM'))?.state).toBe('waiting');
      await Promise.all([slack.click(ADMIN, card, '收录'), slack.click(OTHER_ADMIN, otherCard, '不收录')]);
      await session.settled();
      const stateOf = async () => (await session.conversations.handInById(id, 'T0TEAM'))?.state;
      await vi.waitFor(async () => expect(await stateOf()).toBe('told'), { timeout: LIMIT_MS / 3 });
      expect(people.threadText(dropped).match(/已收录，现在就可以问|没有收录：/g)).toHaveLength(1);
    },
    LIMIT_MS,
  );

  it(
    'is not taken where it cannot be, in plain words and without live names',
    async () => {
      const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
        ['图.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /是图片/],
        ['宏.docm', ruleOf('渡船'), /里面有宏/],
        ['藏.docx', wordFile({ document: paragraph('字') }, { 'word/vbaProject.bin': 'x' }), /里面有宏/],
        ['../../<!channel>\u202e.docx', Buffer.from('PK\u0003\u0004 not a zip'), /已损坏/],
        ['大.txt', Buffer.alloc(1_000_001, 0x61), /太大/],
        ['空.txt', Buffer.from(' '), /没有正文/],
        ['密.txt', Buffer.from('鹿鸣市渡口通知\n\n一、渡口关闭。\n\n（此件不公开）\n'), /标有不公开/],
      ];
      for (const [name, bytes, words] of cases) {
        const dropped = people.drop(MEMBER, name, bytes);
        await people.says(dropped, words);
        await session.settled();
        expect(slack.repliesTo(dropped).map(({ mentions }) => mentions)).toEqual([[]]);
      }
      expect(() => people.cardOf(ADMIN)).toThrow(RangeError);
    },
    LIMIT_MS,
  );

  it(
    'waits until the one before it of the same person is read, and so does a second file of the same message',
    async () => {
      const hold = slack.faults.hold('download');
      const first = people.drop(MEMBER, '步道.docx', ruleOf('健身步道'));
      await slack.until(() => hold.waiting === 1);
      const second = people.drop(MEMBER, '渡口.docx', ruleOf('渡口'));
      await people.says(second, '一次只读一份');
      const files = ['桥.docx', '路.docx'].map((name) => ({ name, bytes: ruleOf('桥梁') }));
      const both = slack.say(ADMIN, slack.openDm(ADMIN), '', { files });
      await people.says(both, '一次只读一份');
      hold.release();
      for (const dropped of [first, both]) await people.says(dropped, '等管理员决定|\\[收录\\]');
      await session.settled();
      expect(people.threadText(second)).not.toContain('渡口管理办法');
      const own = slack.repliesTo(both).find(({ text }) => text.includes('[不收录]')) as SeenMessage;
      await slack.click(ADMIN, people.cardOf(ADMIN, '健身步道'), '不收录');
      await slack.click(ADMIN, own, '不收录');
      for (const dropped of [first, both]) await people.says(dropped, '没有收录：');
    },
    LIMIT_MS,
  );
});

describe('what is mended of a document handed in', () => {
  it(
    'by the form is on the card before it is judged; the document is taken out again after two questions',
    async () => {
      await slack.slash(ADMIN, 'C0GENERAL', '/tiaowen', 'add');
      await slack.until(() => slack.modalsOf(ADMIN).length > 0);
      await slack.submit(slack.modalOf(ADMIN), { sheet: slack.upload(ADMIN, '食堂.docx', ruleOf('老年食堂')) });
      await people.sees(ADMIN, '老年食堂', '[收录]');
      await session.settled();
      await slack.close(slack.modalOf(ADMIN));
      const card = people.cardOf(ADMIN, '老年食堂');
      await slack.click(ADMIN, card, '改正');
      await slack.until(() => slack.modalsOf(ADMIN).at(-1)?.text.includes('文号') === true);
      await slack.submit(slack.modalOf(ADMIN), { number: '鹿政发〔2032〕19号' });
      await people.sees(ADMIN, '老年食堂', '〔2032〕19号', '[收录]');
      await session.settled();
      await slack.click(ADMIN, people.cardOf(ADMIN, '老年食堂'), '收录');
      await people.says(card, '已收录');
      expect(await answerTo(questionOf('老年食堂'))).toContain('〔2032〕19号');
      await slack.slash(MEMBER, 'C0GENERAL', '/tiaowen', 'remove 食堂');
      await slack.until(() => slack.ephemeralsOf(MEMBER).some(({ text }) => text.includes('只有管理员')));
      await slack.slash(ADMIN, 'C0GENERAL', '/tiaowen', 'remove 食堂');
      await slack.until(() => slack.ephemeralsOf(ADMIN).some(({ text }) => text.includes('要移除')));
      const asked = slack.ephemeralsOf(ADMIN).find(({ text }) => text.includes('要移除')) as SeenMessage;
      await slack.click(ADMIN, asked, '移除');
      await slack.until(() => slack.ephemeralsOf(ADMIN).some(({ text }) => text.includes('已移除')));
      expect(await answerTo(questionOf('老年食堂'))).not.toContain('老年食堂无障碍改造率达到70%');
    },
    LIMIT_MS,
  );

  it(
    'and cannot be is told to who mended it: in the form where a half is wanting, by a message where the file cannot be read',
    async () => {
      const dropped = people.drop(MEMBER, '码头.txt', Buffer.from('码头管理办法\n\n第一条 码头每日开放。\n'));
      await people.sees(OTHER_ADMIN, '码头', '[收录]');
      await session.settled();
      await slack.click(ADMIN, people.cardOf(ADMIN, '码头'), '改正');
      await slack.until(() => slack.modalsOf(ADMIN).at(-1)?.text.includes('文号') === true);
      const form = slack.modalOf(ADMIN);
      expect(await slack.submit(form, { region: '鹿鸣市' })).toMatchObject({ kind: 'errors' });
      expect(slack.modalOf(ADMIN).errors).toEqual({ level: expect.stringContaining('级别') });
      const [{ value: id }] = JSON.parse(JSON.stringify(people.cardOf(ADMIN, '码头').blocks)).at(-1).elements;
      writeFileSync(join(session.dataDir, 'handed-in', id), ' ');
      await slack.submit(slack.modalOf(ADMIN), { level: 'city' });
      await people.sees(ADMIN, '改正没有用上', '没有正文');
      await session.settled();
      expect(people.cardOf(OTHER_ADMIN, '码头').text).not.toContain('鹿鸣市');
      expect(people.threadText(dropped)).not.toContain('没有用上');
      await slack.click(OTHER_ADMIN, people.cardOf(OTHER_ADMIN, '码头'), '不收录');
      await people.says(dropped, '没有收录：');
    },
    LIMIT_MS,
  );
});

describe.skipIf(!canReadScans)('a scan handed in, with pdftoppm and tesseract (chi_sim) installed', () => {
  it(
    'is read off its picture, and the card says so',
    async () => {
      const dropped = people.drop(MEMBER, '扫描件.pdf', scanOf('Luming ferry rules 2031'));
      await people.says(dropped, '等管理员决定');
      expect(people.threadText(dropped)).toMatch(/从图片识别/);
    },
    LIMIT_MS,
  );
});
