import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';
import type { SeenMessage } from '../testing/slack/workspace.js';
import { type BriefPerson, briefPerson, newcomer } from './brief-session.fixture.js';
import { BOT_SCOPES } from './scopes.js';

const LIMIT_MS = 60_000;
const MB = 1024 * 1024;

let session: BotSession;
let slack: BotSession['slack'];
let user: string;
let person: BriefPerson;

async function open(scopes: readonly string[] = BOT_SCOPES): Promise<void> {
  session = await openBotSession({ scopes });
  slack = session.slack;
}

function enter(locale: 'zh-CN' | 'en-US' = 'zh-CN'): void {
  user = newcomer(slack, locale);
  person = briefPerson(slack, user, locale === 'zh-CN' ? '已经起草好' : 'Drafted');
}

const csv = (...rows: readonly string[]) => Buffer.from(['指标,当前值,来源', ...rows].join('\n'));

/** A draft in the thread of which the sheet to fill in stands, with its button. */
async function withSheet(): Promise<{ readonly summary: SeenMessage; readonly ask: SeenMessage }> {
  await person.openForm();
  const summary = await person.drafted({ documents: ['wangchuan-plan'] });
  await slack.click(user, summary, '填数据');
  const asking = () => person.threadOf(summary).find(({ text }) => text.includes('[交回数表]'));
  await slack.until(() => asking() !== undefined);
  const ask = asking();
  if (ask === undefined) throw new RangeError('it asks for the sheet');
  return { summary, ask };
}

async function openDataForm(): Promise<SeenMessage> {
  const { summary, ask } = await withSheet();
  await slack.click(user, ask, '交回数表');
  await person.formSays('填好的数表');
  return summary;
}

const handIn = (name: string, bytes: Uint8Array) =>
  slack.submit(person.form(), { sheet: slack.upload(user, name, bytes) });

describe('a sheet of data', () => {
  beforeAll(() => open());
  afterAll(() => session.close());
  beforeEach(() => enter());

  it(
    'is sent to be filled in, taken back, and drafted with: how much was used, and what was not and why',
    async () => {
      const summary = await openDataForm();
      const before = person.threadOf(summary).length;
      const rows = ['社区食堂覆盖率,约81%,市民政局统计', '家庭照护床位,1300张,台账', '机场旅客吞吐量,900万人次,机场'];
      expect(await handIn('进展.csv', csv(...rows))).toMatchObject({ kind: 'updated' });
      await person.formSays('已经起草好');
      await slack.until(() => person.threadOf(summary).some(({ text }) => text.includes('采用')));
      const came = person.threadOf(summary).slice(before);
      expect(came[0]?.text).toMatch(/任务 \d+ 条，指标 \d+ 项，填入数据 2 个/);
      expect(came[0]?.text).toContain('[填数据]');
      expect(person.fileNames(came)).toEqual([
        expect.stringMatching(/的汇报\.docx$/),
        expect.stringMatching(/（核对稿）\.docx$/),
      ]);
      expect(came.at(-1)?.text).toContain('数表有 3 行填了内容，采用 2 个数。');
      expect(came.at(-1)?.text).toMatch(/进展.+第 4 行：“机场旅客吞吐量”对不上所选方案的指标/);
      expect(person.summaries()).toHaveLength(1);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'is taken as it was sent once its values are filled in',
    async () => {
      const summary = await openDataForm();
      const sheet = [...slack.files.values()].findLast(({ name }) => name.endsWith('.xlsx'));
      const { default: exceljs } = await import('exceljs');
      const book = new exceljs.Workbook();
      await book.xlsx.load(sheet?.bytes as never);
      const [page] = book.worksheets;
      const titles = (page?.getRow(1).values ?? []) as readonly unknown[];
      page?.eachRow((row, at) => {
        if (at > 1) row.getCell(titles.indexOf('当前值')).value = '1';
      });
      await handIn('指标进展.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
      await slack.until(() => person.threadOf(summary).some(({ text }) => /数表有 [1-9]\d* 行填了内容/.test(text)));
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'that fits nothing is told by ten lines and how many more, and no cell of it is live',
    async () => {
      const summary = await openDataForm();
      const rows = Array.from({ length: 14 }, (_, n) => `不存在的指标${n} <!channel> ${'长'.repeat(500)},${n}%,无`);
      await handIn('进展.csv', csv(...rows));
      await slack.until(() => person.threadOf(summary).some(({ text }) => text.includes('采用 0 个数')));
      const [report] = person.threadOf(summary).filter(({ text }) => text.includes('采用 0 个数'));
      expect(report?.text.split('\n')).toHaveLength(12);
      expect(report?.text).toContain('另有 4 处，核对稿逐条列明');
      expect(report?.mentions).toEqual([]);
    },
    LIMIT_MS,
  );

  it.each([
    ['is no sheet by its name', '进展.pdf', Buffer.from('%PDF-1.7'), /进展.pdf 不是表格。请交 \.xlsx 或 \.csv/],
    ['is too large', '进展.csv', Buffer.alloc(5 * MB + 1), /进展.csv 超过 5 MB/],
  ])(
    'is refused at once, in the form, where it %s',
    async (_, name, bytes, words) => {
      await openDataForm();
      expect(await handIn(name, bytes)).toMatchObject({
        kind: 'errors',
        errors: { sheet: expect.stringMatching(words) },
      });
    },
    LIMIT_MS,
  );

  it.each([
    ['no sheet inside', '进展.xlsx', Buffer.from('not a zip'), '进展.xlsx 已损坏'],
    [
      'an old one',
      '进展.xlsx',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      '进展.xlsx 是旧版 .xls。另存为 .xlsx 后再试',
    ],
    ['empty', '进展.csv', Buffer.from('\n'), '进展.csv 里没有内容。填好后再试'],
    ['a table of something else', '进展.csv', Buffer.from('甲,乙\n1,2\n'), '没有找到表头'],
  ])(
    'is told for what it is where it is %s',
    async (_, name, bytes, words) => {
      const summary = await openDataForm();
      await handIn(name, bytes);
      const isTold = () =>
        person.form().text.includes(words) || person.threadOf(summary).some(({ text }) => text.includes(words));
      await slack.until(isTold);
      expect(isTold()).toBe(true);
    },
    LIMIT_MS,
  );

  it(
    'is left where it turns out larger than it was said to be',
    async () => {
      await openDataForm();
      const id = slack.upload(user, '进展.csv', Buffer.alloc(6 * MB, 0x2c));
      const file = slack.files.get(id);
      if (file !== undefined) Object.assign(file, { length: 100 });
      await slack.submit(person.form(), { sheet: id });
      await person.formSays('进展.csv 超过 5 MB');
    },
    LIMIT_MS,
  );

  it.each([
    ['a fault', { kind: 'status', status: 500 }],
    ['a broken connection', { kind: 'reset' }],
  ] as const)(
    'that cannot be downloaded is told, and nothing is drafted: %s',
    async (_, fault) => {
      const summary = await openDataForm();
      const before = person.threadOf(summary).length;
      slack.faults.add('download', fault);
      await handIn('进展.csv', csv('社区食堂覆盖率,81%,统计'));
      await person.formSays('数表没能下载，没有起草');
      expect(person.threadOf(summary)).toHaveLength(before);
    },
    LIMIT_MS,
  );

  it(
    'whose form was closed meanwhile is told of in the thread',
    async () => {
      const summary = await openDataForm();
      slack.faults.add('download', { kind: 'status', status: 403 });
      const hold = slack.faults.hold('conversations.open');
      await handIn('进展.csv', csv('社区食堂覆盖率,81%,统计'));
      await slack.close(person.form());
      hold.release();
      await slack.until(() => person.threadOf(summary).some(({ text }) => text.includes('数表没能下载')));
    },
    LIMIT_MS,
  );

  it(
    'is not drafted with where the plan it was for is not known',
    async () => {
      await openDataForm();
      const { state, ...view } = person.form();
      const id = slack.upload(user, '进展.csv', csv('社区食堂覆盖率,81%,统计'));
      const url = `${slack.apiUrl.replace('/api/', '')}/files-pri/${id}/x.csv`;
      const files = [{ id, name: '进展.csv', size: 10, url_private_download: url }];
      const values = { ...state, sheet: { value: { type: 'file_input', files } } };
      await slack.interact(user, {
        type: 'view_submission',
        view: { ...view, title: undefined, private_metadata: 'no json', state: { values } },
      });
      await person.formSays('起草时的选择已经读不出来了');
    },
    LIMIT_MS,
  );
});

describe('without the scope to read files', () => {
  afterEach(() => session.close());

  it(
    'the form does not open, and the thread says what an admin is to do',
    async () => {
      await open(BOT_SCOPES.filter((scope) => scope !== 'files:read'));
      enter();
      const { summary, ask } = await withSheet();
      await slack.click(user, ask, '交回数表');
      await slack.until(() => person.threadOf(summary).some(({ text }) => text.includes('files:read')));
    },
    LIMIT_MS,
  );
});

describe('for who reads English', () => {
  afterEach(() => session.close());

  it(
    'the form, what is wrong and the report are in English',
    async () => {
      await open();
      enter('en-US');
      await person.openForm();
      const summary = await person.drafted({ documents: ['wangchuan-plan'] });
      await slack.click(user, summary, 'Fill in data');
      const asking = () => person.threadOf(summary).find(({ text }) => text.includes('[Hand in the sheet]'));
      await slack.until(() => asking() !== undefined);
      const ask = asking();
      if (ask !== undefined) await slack.click(user, ask, 'Hand in the sheet');
      await person.formSays('The sheet, filled in');
      const upload = (name: string, bytes: Uint8Array) => ({ sheet: slack.upload(user, name, bytes) });
      expect(await slack.submit(person.form(), upload('a.pdf', Buffer.from('%PDF')))).toMatchObject({
        errors: { sheet: 'a.pdf is no spreadsheet. Hand in an .xlsx or a .csv.' },
      });
      await slack.submit(person.form(), upload('a.csv', csv('社区食堂覆盖率,81%,统计', '无此指标,1%,无')));
      await slack.until(() =>
        person
          .threadOf(summary)
          .some(({ text }) => text.includes('2 rows of the sheet hold something; 1 values were used')),
      );
      expect(person.threadOf(summary).at(-1)?.text).toContain('is no indicator or task of the plans chosen');
    },
    LIMIT_MS,
  );
});
