import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webApi } from '@slack/bolt';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerWith } from '../copy/answer.fixture.js';
import { writeWorkbook } from '../office/workbook.js';
import type { Conversations } from '../storage/conversations.js';
import { openSqliteConversations } from '../storage/sqlite/conversations.js';
import { BOT_SETTINGS, OPEN_POLICY } from '../testing/slack/bot-settings.js';
import { type FakeSlack, openFakeSlack } from '../testing/slack/fake-slack.js';
import type { SlackDeps } from './deps.js';
import { createQuestions, type Questions } from './questions.js';
import { dutyClaims } from './render/answer.fixture.js';

const NOW = new Date('2031-03-01T08:00:00Z');
const LATER = new Date('2031-03-01T09:00:00Z');
const ALICE = {
  team: 'T0TEAM',
  enterprise: null,
  isOrgInstall: false,
  channel: 'C0GENERAL',
  user: '',
  isExtShared: false,
};

let folder: string;
let slack: FakeSlack;
let conversations: Conversations;
let questions: Questions;
let client: webApi.WebClient;
/** Resolves when a question is worked on; it is then worked on until it is stopped. */
let working: Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'questions-'));
  conversations = openSqliteConversations({ file: join(folder, 'slack.db') });
  slack = await openFakeSlack();
  client = new webApi.WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  let begun = () => {};
  working = new Promise((resolve) => {
    begun = resolve;
  });
  const stalls: SlackDeps['useCases']['askStream'] = async function* (_question, { signal }) {
    yield { kind: 'step', step: 'reading' };
    begun();
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  };
  takeQuestionsWith(stalls);
});

function takeQuestionsWith(askStream: SlackDeps['useCases']['askStream']) {
  questions = createQuestions({
    useCases: { askStream, writeWorkbook } as SlackDeps['useCases'],
    conversations,
    log: () => {},
    now: () => NOW,
    ...BOT_SETTINGS,
    limits: { maxRunning: 1, maxWaitingPerUser: 3, maxWaitingPerChannel: 20 },
    policy: OPEN_POLICY,
  });
}

afterEach(async () => {
  await conversations.close();
  await slack.stop();
  rmSync(folder, { recursive: true, force: true });
});

function ask(text: string): { readonly thread: string; readonly taken: Promise<void> } {
  const { ts } = slack.say('U0ALICE', 'C0GENERAL', `<@${slack.botUser}> ${text}`);
  const event = {
    type: 'app_mention' as const,
    channel: 'C0GENERAL',
    user: 'U0ALICE',
    text: `<@${slack.botUser}> ${text}`,
    ts,
  };
  const taken = questions.take(event, ALICE, client, { userId: slack.botUser, botId: null });
  return { thread: ts, taken };
}

const left = () => conversations.unfinished(60_000, LATER);

describe('a question that Slack delivers', () => {
  const deliver = async (text: string) => {
    let acks = 0;
    const { ts } = slack.say('U0ALICE', 'C0GENERAL', text);
    const event = { type: 'message' as const, channel: 'C0GENERAL', user: 'U0ALICE', text, ts };
    const taken = async () => {
      acks += 1;
    };
    const bot = { userId: slack.botUser, botId: null, taken };
    const done = questions.take(event, ALICE, client, bot);
    return { ts, acks: () => acks, done };
  };

  it('is acknowledged once it is in the store, before it is answered', async () => {
    const { ts, acks, done } = await deliver(`<@${slack.botUser}> 谁牵头？`);
    await working;
    expect(acks()).toBe(1);
    expect(await left()).toHaveLength(1);
    questions.stop({ team: slack.team, channel: 'C0GENERAL', thread: ts });
    await done;
  });

  it('is not acknowledged where it could not be stored, so that it comes again', async () => {
    await conversations.close();
    const { acks, done } = await deliver(`<@${slack.botUser}> 谁牵头？`);
    await done;
    expect(acks()).toBe(0);
    conversations = openSqliteConversations({ file: join(folder, 'slack.db') });
  });

  it('is acknowledged where it is none of the bot’s business', async () => {
    const { acks, done } = await deliver('大家好');
    await done;
    expect(acks()).toBe(1);
  });
});

describe('a question that its asker stops', () => {
  it('is not taken up at the next start, and its session no longer says that work goes on', async () => {
    const { thread, taken } = ask('望川社区食堂覆盖率要达到多少？');
    await working;
    expect(await left()).toHaveLength(1);
    questions.stop({ team: 'T0TEAM', channel: 'C0GENERAL', thread });
    await taken;
    expect(await left()).toEqual([]);
    expect(slack.sessionOf('C0GENERAL', thread)?.status).not.toBe('processing');
  });
});

describe('a question that waits', () => {
  it('is told its place in the queue, and left for the next start where the process ends first', async () => {
    const first = ask('望川社区食堂覆盖率要达到多少？');
    await working;
    const second = ask('鹤鸣社区食堂覆盖率要达到多少？');
    await slack.until(() => slack.callsOf('chat.postEphemeral').length > 0);
    expect(slack.ephemeralsOf('U0ALICE')[0]?.text).toContain('排在第 1 位');
    const drained = questions.drain();
    await second.taken;
    questions.stop({ team: 'T0TEAM', channel: 'C0GENERAL', thread: first.thread });
    await Promise.all([drained, first.taken]);
    expect((await left()).map(({ request }) => request?.thread)).toEqual([second.thread]);
  });
});

describe('a question that comes while the process ends', () => {
  it('is left for the next start', async () => {
    await questions.drain();
    const { thread, taken } = ask('望川社区食堂覆盖率要达到多少？');
    await taken;
    expect((await left()).map(({ request }) => request?.thread)).toEqual([thread]);
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });
});

describe('a list of more items than a message shows', () => {
  const askForList = async () => {
    const answer = answerWith({ status: 'answered', claims: dutyClaims(60) });
    takeQuestionsWith(async function* () {
      yield { kind: 'answer', answered: { answer } as never };
    });
    const { thread, taken } = ask('市卫生健康委负责哪些任务？');
    await taken;
    const replies = slack.messages.filter((message) => message.thread === thread);
    return replies.map(({ text }) => text).join('\n');
  };

  it('is attached whole as a sheet, with a summary', async () => {
    const said = await askForList();
    expect(said).toContain('共 60 条');
    const [file] = [...slack.files.values()];
    expect(file?.name).toBe('答复附表.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file?.bytes as never);
    const column = workbook.worksheets[0]?.getColumn(2).values ?? [];
    for (let index = 1; index <= 60; index += 1)
      expect(column.filter((cell) => String(cell).includes(`第${index}项工作`))).toHaveLength(1);
  });

  it('is posted whole where no file is taken', async () => {
    slack.faults.add('files.getUploadURLExternal', { kind: 'error', error: 'missing_scope' });
    const said = await askForList();
    for (let index = 1; index <= 60; index += 1) expect(said).toContain(`第${index}项工作`);
  });
});
