import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { pdfOf } from '../reading/pdf/pdf.fixture.js';
import { openDatabase } from '../storage/sqlite/database.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { openWorkplace, type Workplace } from '../testing/slack/workplace.js';
import type { SeenMessage } from '../testing/slack/workspace.js';
import { handInPeople, questionOf, ruleOf } from './hand-ins/hand-in.fixture.js';
import { BOT_SCOPES } from './scopes.js';

const LIMIT_MS = 180_000;
const ADMIN = 'U0BOB';
const OTHER_ADMIN = 'U0CAROL';
const ADMINS = { admins: [ADMIN, OTHER_ADMIN] };
const SUBJECTS = ['公共浴室', '老年食堂', '公交站亭', '社区书房', '健身步道'] as const;
/** What was not renewed for a minute belongs to nobody. */
const ABANDONED_MS = 61_000;
const FIFTEEN_DAYS_MS = 15 * 86_400_000;

let place: Workplace;
let slack: Workplace['slack'];
let people: ReturnType<typeof handInPeople>;

beforeAll(async () => {
  // No program that reads pictures is found by whatever is started from here.
  vi.stubEnv('PATH', '');
  const wholeCorpus = { 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU };
  place = await openWorkplace(wholeCorpus, { scopes: BOT_SCOPES });
  slack = place.slack;
  people = handInPeople(slack);
  for (const id of [OTHER_ADMIN, 'U0SCAN', ...SUBJECTS.map((_, n) => `U0M${n}`)]) slack.addUser({ id });
});
afterAll(async () => {
  await place.close();
  vi.unstubAllEnvs();
});

const ends = (dropped: SeenMessage) => people.threadText(dropped).match(/已收录，现在|没有收录：|没有人决定/g) ?? [];
const cards = (admin: string, subject: string) =>
  slack.messagesIn(slack.dmOf(admin)).filter(({ text }) => text.includes(`鹿鸣市${subject}管理办法`));

describe('documents handed in, when the process is killed', () => {
  it(
    'go on in the next at the step they had reached, each told once, and every process answers from them',
    async () => {
      const conversations = await place.app.openConversations();
      onTestFinished(() => conversations.close());
      const first = await place.startProcess(0, ADMINS);
      const file = (n: number) => ruleOf(SUBJECTS[n] ?? '');
      const drop = (n: number) => people.drop(`U0M${n}`, `${SUBJECTS[n]}.docx`, file(n));
      const [bath, canteen, shelter, library] = [drop(0), drop(1), drop(2), drop(3)];
      for (const dropped of [bath, canteen, shelter, library]) await people.says(dropped, '等管理员决定');
      for (const subject of SUBJECTS.slice(0, 4)) await people.sees(OTHER_ADMIN, subject, '[收录]');

      // Its card is posted, and nobody has recorded it.
      const download = slack.faults.hold('download');
      const track = drop(4);
      await slack.until(() => download.waiting === 1);
      const post = slack.faults.hold('chat.postMessage');
      download.release();
      await slack.until(() => post.waiting === 1);
      // What became of it is told, and nobody has recorded that.
      await slack.click(ADMIN, people.cardOf(ADMIN, SUBJECTS[3]), '不收录');
      await slack.until(() => post.waiting === 2);
      // It is taken, and nothing said.
      const scan = people.drop('U0SCAN', '扫描.pdf', pdfOf([{ hasPicture: true }]));
      await slack.until(() => post.waiting === 3);
      // What was mended is read, and no card shows it.
      const update = slack.faults.hold('chat.update');
      await slack.click(ADMIN, people.cardOf(ADMIN, SUBJECTS[2]), '改正');
      await slack.until(() => slack.modalsOf(ADMIN).length > 0);
      await slack.submit(slack.modalOf(ADMIN), { number: '鹿政发〔2032〕19号' });
      await slack.until(() => update.waiting === 1);
      // One stands in the corpus folder and is not indexed, the other is judged and nothing done.
      const index = openDatabase(join(place.dataDir, 'tiaowen.db'), {});
      index.exec('BEGIN IMMEDIATE');
      await slack.click(ADMIN, people.cardOf(ADMIN, SUBJECTS[0]), '收录');
      await vi.waitFor(() => expect(existsSync(join(place.corpusDir, '公共浴室.docx'))).toBe(true), { timeout: 9_000 });
      await slack.click(ADMIN, people.cardOf(ADMIN, SUBJECTS[1]), '收录');
      const idOf = async (subject: string) =>
        (await conversations.waitingHandIns(new Date(8e15))).find(({ file: { name } }) => name === `${subject}.docx`)
          ?.id;
      await vi.waitFor(async () => expect(await idOf(SUBJECTS[1])).toBeUndefined());
      await first.kill();
      index.exec('ROLLBACK');
      index.close();
      for (const hold of [post, update]) hold.release();
      await slack.settled();
      expect(existsSync(join(place.corpusDir, '老年食堂.docx'))).toBe(false);

      const other = await place.startBot(undefined, ADMINS);
      await place.startProcess(ABANDONED_MS, ADMINS);
      for (const dropped of [bath, canteen]) await people.says(dropped, '已收录，现在就可以问');
      await people.says(library, '没有收录：');
      await people.says(scan, '是扫描件');
      await people.says(track, '等管理员决定');
      await people.sees(ADMIN, SUBJECTS[2], '〔2032〕19号', '[收录]');
      await people.sees(OTHER_ADMIN, SUBJECTS[2], '〔2032〕19号', '[收录]');
      await people.sees(OTHER_ADMIN, SUBJECTS[4], '[收录]');
      const asked = ['U0ALICE', ADMIN].map((user) => slack.mention(user, 'C0GENERAL', questionOf(SUBJECTS[0])));
      await slack.until(() => asked.every((each) => slack.repliesTo(each).length > 0));
      await slack.settled(other.bot.isBusy);
      expect(asked.map((each) => people.threadText(each))).toEqual(asked.map(() => expect.stringContaining('70%')));
      expect(other.logged.filter((line) => line.includes('"answered"'))).toHaveLength(1);
      expect([bath, canteen, library].map((each) => ends(each).length)).toEqual([1, 1, 1]);
      expect(slack.repliesTo(scan)).toHaveLength(1);
      for (const admin of ADMINS.admins)
        expect(SUBJECTS.map((subject) => cards(admin, subject).length)).toEqual([1, 1, 1, 1, 1]);

      // Nobody decides on the two that wait.
      const kept = () => readdirSync(join(place.dataDir, 'handed-in'));
      await vi.waitFor(() => expect(kept()).toHaveLength(2));
      const later = await place.startBot(() => new Date(Date.now() + FIFTEEN_DAYS_MS), ADMINS);
      for (const dropped of [track, shelter]) await people.says(dropped, '等了 14 天没有人决定');
      await slack.settled(later.bot.isBusy);
      expect(kept()).toEqual([]);
      expect(() => people.cardOf(ADMIN)).toThrow(RangeError);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );
});
