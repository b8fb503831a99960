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
  session.slack.until(() => session.slack.modalsOf('U0ALICE').some(({ submit }) => submit !== null));
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
  await slack.until(() => summaries().some((summary) => slack.repliesTo(summary).length > 0));
  const [summary] = summaries();
  if (summary === undefined) throw new RangeError('nothing came');
  return summary;
}

describe('/tiaowen brief', () => {
  it(
    'drafts a Word file into a direct message, with a summary',
    async () => {
      await openForm();
      const summary = await drafted({ documents: ['wangchuan-plan'] });
      const { slack } = session;
      expect(summary.text).toContain('望政办字〔2031〕7号');
      expect(summary.text).toMatch(/任务 \d+ 条，指标 \d+ 项/);
      const [file] = [...slack.files.values()];
      expect(fileNames(summary)).toEqual([file?.name]);
      expect(file?.name).toMatch(/贯彻落实进展情况的汇报（提纲）\.docx$/);
      expect(file?.bytes?.subarray(0, 2).toString()).toBe('PK');
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
      await formSays('要填单位');
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
      await slack.click('U0ALICE', summary, '要填数表');
      await slack.until(() => fileNames(summary).length === 2);
      expect(fileNames(summary)).toContainEqual(expect.stringMatching(/\.xlsx$/));
      await slack.click('U0ALICE', summary, '换个模板');
      await formShown();
      expect(JSON.stringify(form().blocks)).toContain('"initial_options":[{"text":{"type":"plain_text","text":"');
    },
    LIMIT_MS,
  );

  it(
    'says so where no file is taken',
    async () => {
      session.slack.faults.add('files.getUploadURLExternal', { kind: 'error', error: 'missing_scope' });
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
      expect(summary.text).toContain('培训教案');
      expect(fileNames(summary)).toEqual([expect.stringMatching(/培训教案\.docx$/)]);
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
