import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../app/app.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { type StandingBot, startBot } from '../testing/slack/standing-bot.js';
import { openWorkplace, type Workplace } from '../testing/slack/workplace.js';
import { type BriefPerson, briefPerson, LIUXI, liuxiPlan, newcomer } from './brief-session.fixture.js';

const LIMIT_MS = 60_000;

let place: Workplace;
let slack: Workplace['slack'];
let user: string;
let person: BriefPerson;
let standing: StandingBot;
/** Use cases that fail from now on. */
const broken = new Set<keyof App>();

async function open(corpus: Parameters<typeof openWorkplace>[0]): Promise<void> {
  place = await openWorkplace(corpus);
  slack = place.slack;
  const app = new Proxy(place.app, {
    get: (own, name: keyof App) =>
      broken.has(name) ? () => Promise.reject(new Error('cannot be read')) : Reflect.get(own, name),
  });
  standing = await startBot(slack, app);
  await slack.until(() => slack.connections > 0);
}

async function close(): Promise<void> {
  await standing.stop();
  await place.close();
}

function enter(locale: 'zh-CN' | 'en-US' = 'zh-CN'): void {
  broken.clear();
  user = newcomer(slack, locale);
  person = briefPerson(slack, user, locale === 'zh-CN' ? '已经起草好' : 'Drafted');
}

const pick = (field: string, value: string | readonly string[]) => slack.pick(user, person.form(), field, value);
const boxes = () => person.form().blocks.find(({ block_id }) => String(block_id).startsWith('also:'));
const offered = (): { value: string; text: { text: string }; description: { text: string } }[] =>
  (boxes()?.element as { options: [] } | undefined)?.options ?? [];

describe('over one plan', () => {
  beforeAll(() => open(liuxiPlan()));
  afterAll(close);
  beforeEach(() => enter());

  describe('the form for a draft', () => {
    it(
      'says how long it will be and what it leaves out: where there is one plan at once, and after every choice',
      async () => {
        await person.openForm();
        expect(person.form().text).toMatch(/约 \d+ 页，任务 5 条，指标 \d+ 项/);
        await pick('unit', '市发展改革委');
        await person.formSays(/任务 1 条，指标 1 项；未列入 4 条/);
        await pick('unit', '');
        await person.formSays(/任务 5 条/);
        await pick('template', 'unit-tasks');
        await person.formSays(/这个模板要填“.*单位.*”/);
        expect(slack.refusals()).toEqual([]);
      },
      LIMIT_MS,
    );

    it(
      'goes by the last of several choices in a row, whichever is looked at first',
      async () => {
        await person.openForm();
        await Promise.all([pick('unit', '市财政局'), pick('unit', '市医疗保障局'), pick('unit', '市发展改革委')]);
        await person.formSays(/任务 1 条，指标 1 项；未列入 4 条/);
        await slack.settled();
        expect(person.form().text).toMatch(/任务 1 条，指标 1 项；未列入 4 条/);
      },
      LIMIT_MS,
    );

    it(
      'is left alone once it was sent',
      async () => {
        await person.openForm();
        const hold = slack.faults.hold('conversations.open');
        const picked = pick('unit', '市财政局');
        await slack.submit(person.form(), {});
        await picked;
        await slack.settled();
        expect(person.form().text).toContain('正在起草');
        hold.release();
        await person.formSays('已经起草好');
      },
      LIMIT_MS,
    );

    it(
      'can be sent also where how long the draft will be cannot be told',
      async () => {
        broken.add('briefPreview');
        await person.openForm();
        expect(person.form().text).toMatch(/暂时估不出篇幅（编号 [0-9a-f]{8}），仍可起草/);
        expect((await person.drafted({})).text).toContain('任务 5 条');
      },
      LIMIT_MS,
    );
  });

  describe('clauses that only mention the topic', () => {
    it(
      'are asked about, and those ticked are drafted',
      async () => {
        await person.openForm();
        await pick('topic', '医联体');
        await person.formSays('这些条款只是提到“医联体”，要列入吗');
        expect(person.form().text).toContain('任务 1 条');
        expect(offered()).toHaveLength(2);
        expect(offered()[0]).toMatchObject({ description: { text: expect.stringContaining('医联体相关指标') } });
        await slack.pick(user, person.form(), String(boxes()?.block_id), [offered()[1]?.value ?? '']);
        await person.formSays('任务 2 条');
        const summary = await person.drafted({});
        expect(summary.text).toContain('主题：医联体');
        expect(summary.text).toContain('任务 2 条');
        await slack.click(user, summary, '换模板');
        await person.formSays('任务 2 条');
        expect(JSON.stringify(boxes())).toContain(`"initial_options":[{"text":${JSON.stringify(offered()[1]?.text)}`);
      },
      LIMIT_MS,
    );

    it(
      'are looked up: a mark of another clause takes nothing in',
      async () => {
        await person.openForm();
        const { state, ...view } = person.form();
        const forged = {
          'also:00000000': {
            brief_field: { type: 'checkboxes', selected_options: [{ value: 'deadbeef' }, { value: '../x' }] },
          },
        };
        const topic = { topic: { brief_field: { type: 'plain_text_input', value: '医联体' } } };
        await slack.interact(user, {
          type: 'view_submission',
          view: { ...view, title: undefined, state: { values: { ...state, ...topic, ...forged } } },
        });
        await slack.until(() => person.summaries().length > 0);
        expect(person.summaries()[0]?.text).toContain('任务 1 条');
      },
      LIMIT_MS,
    );
  });

  describe('the summary', () => {
    it(
      'leads to another topic and another unit, each empty in the form',
      async () => {
        await person.openForm();
        const summary = await person.drafted({ unit: '卫健委', topic: '医联体' });
        expect(summary.text.split('\n')[0]).toBe(
          '工作进展情况汇报｜《柳溪市医疗服务提升实施方案》｜单位：柳溪市卫生健康委员会｜主题：医联体',
        );
        await slack.click(user, summary, '换主题');
        await person.formSays(/任务 2 条/);
        expect(JSON.stringify(person.form().state)).not.toContain('医联体');
        expect(JSON.stringify(person.form().state)).toContain('卫健委');
        await slack.close(person.form());
        await slack.click(user, summary, '换单位');
        await person.formSays(/任务 1 条/);
        expect(JSON.stringify(person.form().state)).not.toContain('卫健委');
      },
      LIMIT_MS,
    );

    it(
      'has the ledger of a weekly report as a third file',
      async () => {
        await person.openForm();
        const summary = await person.drafted({ template: 'weekly' });
        expect(person.fileNames(person.threadOf(summary))).toEqual([
          expect.stringMatching(/\.docx$/),
          expect.stringMatching(/（核对稿）\.docx$/),
          expect.stringMatching(/（台账）\.xlsx$/),
        ]);
      },
      LIMIT_MS,
    );

    it(
      'is in English for who reads English, and so is the form',
      async () => {
        enter('en-US');
        await person.openForm();
        expect(person.form().text).toMatch(/About \d+ pages, 5 tasks, \d+ targets/);
        await slack.pick(user, person.form(), 'topic', '医联体');
        await person.formSays('These clauses only mention “医联体”. Take them in?');
        const summary = await person.drafted({});
        expect(summary.text).toMatch(/topic: 医联体\nAbout \d+ pages, 1 tasks/);
        expect(summary.text).toContain('[Other template] [Other unit] [Other topic] [Fill in data]');
      },
      LIMIT_MS,
    );
  });
});

describe('over plans of its own, the form', () => {
  afterEach(close);

  it(
    'says how many passages a long plan loses to its length',
    async () => {
      const items = Array.from(
        { length: 60 },
        (_, n) =>
          `${n + 1}.办好第${n + 1}类服务。${'健全工作机制，完善服务流程，加强队伍建设，落实保障措施。'.repeat(4)}到2033年，第${n + 1}类服务覆盖率达到${30 + n}%。（牵头单位：市民政局）`,
      );
      await open({
        'long-plan': { region: '柳溪市', text: `柳溪市服务实施方案\n\n一、重点任务\n${items.join('\n')}` },
      });
      enter();
      await person.openForm();
      expect(person.form().text).toMatch(/约 \d+ 页，任务 60 条，指标 60 项；为控制篇幅省去 \d+ 处/);
    },
    LIMIT_MS,
  );

  it(
    'asks for a plan where there are several, and goes by the one chosen',
    async () => {
      await open({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
      enter();
      await person.openForm();
      expect(person.form().text).toContain('选一份方案');
      await pick('documents', ['wangchuan-plan']);
      await person.formSays(/任务 \d+ 条/);
    },
    LIMIT_MS,
  );

  it(
    'says what cannot be drafted: a unit nobody knows with those like it, one that may be several, and no task',
    async () => {
      await open({
        'two-offices': {
          region: '柳溪市',
          text: '柳溪市服务实施方案\n\n一、重点任务\n1.建设托育点。到2033年，建设托育点9个。（牵头单位：市卫生监督局）\n2.建设食堂。到2033年，建设食堂8个。（牵头单位：市卫生发展局）',
        },
      });
      enter();
      await person.openForm();
      await pick('unit', '市不存在局');
      await person.formSays(/没有写到“市不存在局”。相近的有：.*市卫生/);
      await pick('unit', '<!channel> <https://evil.example|局>');
      await person.formSays('没有写到“＜');
      expect([person.form().mentions, person.form().links]).toEqual([[], []]);
      await pick('unit', '卫生局');
      await person.formSays(/“卫生局”可能指：市卫生监督局、市卫生发展局/);
      await pick('unit', '市卫生监督局');
      await pick('topic', '食堂');
      await person.formSays(/没有符合条件的任务（.+）/);
    },
    LIMIT_MS,
  );

  it(
    'are offered by ten, of how many is said; and where nothing is about the topic they alone are a draft',
    async () => {
      const { [LIUXI]: plan } = liuxiPlan(14);
      const text =
        plan?.text.replace(/加强医联体建设。推进医联体建设，到2033年，建成医联体12个，/, '加强转诊。到2033年，') ?? '';
      await open({ [LIUXI]: { ...plan, text } });
      enter();
      await person.openForm();
      await pick('topic', '医联体');
      await person.formSays('15 条只是提到该主题：');
      expect(person.form().text).toContain('共 15 条，列出前 10 条');
      expect(offered()).toHaveLength(10);
      await slack.pick(
        user,
        person.form(),
        String(boxes()?.block_id),
        offered().map(({ value }) => value),
      );
      await person.formSays('任务 10 条');
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );
});
