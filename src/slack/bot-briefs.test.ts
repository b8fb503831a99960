import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';
import type { SeenMessage } from '../testing/slack/workspace.js';

const LIMIT_MS = 30_000;

let session: BotSession;

beforeEach(async () => {
  session = await openBotSession();
});

afterEach(() => session.close());

const form = () => session.slack.modalOf('U0ALICE');
const idle = () => session.slack.settled(session.bot.isBusy);

/** The form opens at once and is filled in a moment later. */
const formShown = () =>
  session.slack.until(() =>
    session.slack.modalsOf('U0ALICE').some(({ submit, text }) => submit !== null && !text.includes('正在估算')),
  );
const formSays = (words: string) => session.slack.until(() => form().text.includes(words));

async function openForm() {
  const { slack } = session;
  await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', 'brief');
  await formShown();
}

const inbox = () => session.slack.messagesIn(session.slack.dmOf('U0ALICE'));
const summaries = () => inbox().filter(({ thread }) => thread === null);
const fileNames = (summary: SeenMessage) =>
  session.slack.repliesTo(summary).flatMap(({ files }) => files.map((id) => session.slack.files.get(id)?.name));

/** The summary that comes to the person, once something stands under it. */
async function drafted(values: Parameters<BotSession['slack']['submit']>[1]): Promise<SeenMessage> {
  const { slack } = session;
  await slack.submit(form(), values);
  await slack.until(() => form().text.includes('已经起草好'));
  const [summary] = summaries();
  if (summary === undefined) throw new RangeError('nothing came');
  return summary;
}

describe('/tiaowen brief', () => {
  it(
    'drafts what is handed in and its checking copy into a direct message, with a summary of three lines',
    async () => {
      await openForm();
      const summary = await drafted({ documents: ['wangchuan-plan'] });
      const { slack } = session;
      const [what, length, left] = summary.text.split('\n');
      expect(what).toMatch(/^工作进展情况汇报｜《.+》$/);
      expect(length).toMatch(/^约 \d+ 页，任务 \d+ 条，指标 \d+ 项。$/);
      expect(left).toMatch(/未列入 \d+ 条.*核对稿逐条列明/);
      expect(summary.text).toContain('[换模板] [换单位] [换主题] [填数据]');
      const files = [...slack.files.values()];
      expect(fileNames(summary)).toEqual([
        expect.stringMatching(/的汇报\.docx$/),
        expect.stringMatching(/的汇报（核对稿）\.docx$/),
      ]);
      for (const { bytes } of files) expect(bytes?.subarray(0, 2).toString()).toBe('PK');
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'says in the form what is missing or unknown',
    async () => {
      const { slack } = session;
      await openForm();
      await slack.submit(form(), { template: 'unit-tasks', documents: ['wangchuan-plan'] });
      await formSays('要填“单位”');
      await slack.submit(form(), { unit: '市不存在局' });
      await formSays('没有写到');
      expect(slack.messagesIn(slack.dmOf('U0ALICE'))).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'goes on from its summary: another template with what was chosen, or the sheet to fill in',
    async () => {
      await openForm();
      const summary = await drafted({ documents: ['wangchuan-plan'] });
      const { slack } = session;
      await slack.click('U0ALICE', summary, '填数据');
      await slack.until(() => fileNames(summary).length === 3);
      expect(fileNames(summary)).toContainEqual(expect.stringMatching(/\.xlsx$/));
      await slack.click('U0ALICE', summary, '换模板');
      await formShown();
      expect(JSON.stringify(form().blocks)).toContain('"initial_options":[{"text":{"type":"plain_text","text":"');
    },
    LIMIT_MS,
  );

  it(
    'says so where no file is taken',
    async () => {
      session.slack.faults.add('files.getUploadURLExternal', { kind: 'error', error: 'missing_scope' }, 2);
      await openForm();
      const summary = await drafted({ documents: ['wangchuan-plan'] });
      expect(session.slack.repliesTo(summary).map(({ text }) => text)).toEqual([
        expect.stringContaining('files:write'),
      ]);
    },
    LIMIT_MS,
  );

  it(
    'prepares a pack for training in the same way',
    async () => {
      const { slack } = session;
      await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', 'train');
      await formShown();
      const summary = await drafted({ template: 'session', documents: ['wangchuan-plan'] });
      expect(summary.text).toContain('培训课');
      expect(fileNames(summary)[0]).toMatch(/\.docx$/);
    },
    LIMIT_MS,
  );

  it(
    'is refused to a guest',
    async () => {
      const { slack } = session;
      slack.addUser({ id: 'U0GUEST', is_restricted: true });
      await slack.slash('U0GUEST', 'C0GENERAL', '/tiaowen', 'brief');
      await idle();
      await slack.until(() => slack.ephemeralsOf('U0GUEST').length > 0);
      expect(slack.modalsOf('U0GUEST')).toEqual([]);
      expect(slack.ephemeralsOf('U0GUEST')[0]?.text).toContain('访客账号');
    },
    LIMIT_MS,
  );
});
