import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../app/app.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { type StandingBot, startBot } from '../testing/slack/standing-bot.js';
import { openWorkplace, type Workplace } from '../testing/slack/workplace.js';
import type { SeenMessage } from '../testing/slack/workspace.js';

const LIMIT_MS = 60_000;
const TOLD = /没有办成，程序出了故障（编号 [0-9a-f]{8}）/;

let place: Workplace;
let slack: Workplace['slack'];
let standing: StandingBot;
/** Use cases that fail from now on, as where the store or the templates cannot be read. */
let broken: Set<keyof App>;

beforeEach(async () => {
  place = await openWorkplace({ 'wangchuan-plan': WANGCHUAN });
  slack = place.slack;
  broken = new Set();
  const app = new Proxy(place.app, {
    get: (own, name: keyof App) =>
      broken.has(name) ? () => Promise.reject(new Error('cannot be read')) : Reflect.get(own, name),
  });
  standing = await startBot(slack, app, () => new Date(), { admins: ['U0ALICE'] });
  await slack.until(() => slack.connections > 0);
});

afterEach(async () => {
  await standing.stop();
  await place.close();
});

const settled = () => slack.settled(standing.bot.isBusy);
const form = () => slack.modalOf('U0ALICE');
const formSays = (words: RegExp) => slack.until(() => slack.modalsOf('U0ALICE').some(({ text }) => words.test(text)));
const whispered = (words: RegExp) =>
  slack.until(() => slack.ephemeralsOf('U0ALICE').some(({ text }) => words.test(text)));
const command = (words: string) => slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', words);

async function answer(): Promise<SeenMessage> {
  const asked = slack.mention('U0ALICE', 'C0GENERAL', '望川社区食堂覆盖率要达到多少？');
  await settled();
  const [reply] = slack.repliesTo(asked);
  if (reply === undefined) throw new RangeError('there is an answer');
  return reply;
}

describe('a form whose contents cannot be read says so in its place', () => {
  it.each([
    ['brief', 'briefingTemplates'],
    ['brief', 'documentHeaders'],
    ['train', 'trainingTemplates'],
    ['settings', 'documentHeaders'],
  ] as const)(
    '/tiaowen %s without %s',
    async (words, useCase) => {
      broken.add(useCase);
      await command(words);
      await formSays(TOLD);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'and also where it is opened by a button, or was filled in before',
    async () => {
      await command('brief');
      await slack.until(() => slack.modalsOf('U0ALICE').some(({ submit }) => submit !== null));
      broken.add('briefWord');
      await slack.submit(form(), { documents: ['wangchuan-plan'] });
      await formSays(/没能答出来.*编号/);
      broken.clear();
      await slack.close(form());
      await command('brief');
      await slack.until(() => slack.modalsOf('U0ALICE').some(({ submit }) => submit !== null));
      await slack.submit(form(), { documents: ['wangchuan-plan'] });
      const inbox = () => slack.messagesIn(slack.dmOf('U0ALICE')).filter(({ thread }) => thread === null);
      await slack.until(() => inbox().length > 0);
      await formSays(/已经起草好/);
      broken.add('documentHeaders');
      const [summary] = inbox();
      if (summary !== undefined) await slack.click('U0ALICE', summary, '换模板');
      await formSays(TOLD);
    },
    LIMIT_MS,
  );
});

describe('a command, a click or a form that comes to nothing is told', () => {
  it.each([
    ['docs', 'documentSizes'],
    ['quiz', 'documentHeaders'],
    ['quiz', 'makeQuiz'],
  ] as const)(
    '/tiaowen %s without %s',
    async (words, useCase) => {
      broken.add(useCase);
      await command(words);
      await whispered(TOLD);
    },
    LIMIT_MS,
  );

  it(
    'a clause that cannot be read, and one whose window Slack does not open',
    async () => {
      const reply = await answer();
      broken.add('clauseInContext');
      await slack.click('U0ALICE', reply, '查看原文');
      await whispered(TOLD);
      broken.clear();
      slack.faults.add('views.open', { kind: 'error', error: 'expired_trigger_id' });
      const before = slack.ephemeralsOf('U0ALICE').length;
      await slack.click('U0ALICE', reply, '查看原文');
      await slack.until(() => slack.ephemeralsOf('U0ALICE').length > before);
      expect(slack.ephemeralsOf('U0ALICE').at(-1)?.text).toMatch(TOLD);
    },
    LIMIT_MS,
  );

  it(
    'a check whose thread fails',
    async () => {
      broken.add('checkText');
      const said = slack.say('U0BOB', 'C0GENERAL', '望川为独居老年人安装一键呼叫设备。');
      await slack.messageShortcut('U0ALICE', said, 'check_shortcut');
      await whispered(/编号/);
    },
    LIMIT_MS,
  );

  it(
    'a shortcut whose form Slack does not open, by a direct message',
    async () => {
      slack.faults.add('views.open', { kind: 'error', error: 'expired_trigger_id' }, 2);
      await slack.shortcut('U0ALICE', 'brief_shortcut');
      await slack.until(() => slack.messagesIn(slack.dmOf('U0ALICE')).some(({ text }) => TOLD.test(text)));
    },
    LIMIT_MS,
  );

  it(
    'a question in a form, where no direct message can be opened',
    async () => {
      await slack.shortcut('U0ALICE', 'ask_shortcut');
      await slack.until(() => slack.modalsOf('U0ALICE').length > 0);
      slack.faults.add('conversations.open', { kind: 'error', error: 'missing_scope' });
      const end = await slack.submit(form(), { question: '望川社区食堂覆盖率要达到多少？' });
      expect(JSON.stringify(end)).toContain('没能给你发私信，问题没有收下');
    },
    LIMIT_MS,
  );

  it(
    'Home, in Home',
    async () => {
      broken.add('documentSizes');
      slack.openHome('U0ALICE');
      await slack.until(() => TOLD.test(slack.homeOf('U0ALICE')?.text ?? ''));
    },
    LIMIT_MS,
  );
});
