import { afterEach, describe, expect, it } from 'vitest';
import type { SmallDocument } from '../testing/corpora/small-corpus.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import type { StandingBot } from '../testing/slack/standing-bot.js';
import { ONE_WHOLE_ANSWER, threadAsSeen } from '../testing/slack/thread-as-seen.js';
import { openWorkplace, type Workplace } from '../testing/slack/workplace.js';
import type { SeenMessage } from '../testing/slack/workspace.js';

const LIMIT_MS = 30_000;
const QUESTION = '望川市社区食堂覆盖率的目标是多少？';
const CANTEENS = '到2033年，社区食堂覆盖率力争达到85%以上。';
const WRITTEN = [CANTEENS, '望政办字〔2031〕7号', '由模型根据所引条款撰写'];
const EXTRACTS = ['社区食堂覆盖率力争85%以上', '望政办字〔2031〕7号', '内容摘自所引条款'];

/** More tasks of one unit than a message lists. */
const TASKS: SmallDocument = {
  region: '柳溪市',
  text: ['柳溪市托育服务实施方案', '', '一、重点任务', ...Array.from({ length: 60 }, (_, n) => taskOf(n + 1))].join(
    '\n',
  ),
};

function taskOf(n: number): string {
  return `${n}.推进第${n}号托育项目。建设第${n}号托育点。（牵头单位：市卫生健康委）`;
}

let place: Workplace;
let slack: Workplace['slack'];
let standing: StandingBot;

/** Written answers stream; extracts are posted at once. */
async function open(how: 'written' | 'extracts'): Promise<void> {
  const corpus = { 'wangchuan-plan': WANGCHUAN, 'liuxi-plan': TASKS };
  place = await openWorkplace(corpus, how === 'written' ? { quotes: [CANTEENS] } : {});
  slack = place.slack;
  standing = await place.startBot();
}

afterEach(() => place.close());

const refuse = (method: string, error: string, times = 1) => slack.faults.add(method, { kind: 'error', error }, times);
const isRefused = (method: string) => slack.callsOf(method).some(({ injected }) => injected);
const settled = () => slack.settled(standing.bot.isBusy);

/** Waits for the first reply: a client that waits for its next try has no request under way. */
async function ask(question: string): Promise<SeenMessage> {
  const asked = slack.mention('U0ALICE', 'C0GENERAL', question);
  await slack.until(() => slack.repliesTo(asked).length > 0);
  await settled();
  return asked;
}

describe('429 in an answer', () => {
  it.each([
    'users.info',
    'agents.sessions.setStatus',
    'chat.startStream',
    'chat.appendStream',
    'chat.stopStream',
    'chat.update',
  ])(
    'changes nothing of it: %s',
    async (method) => {
      await open('written');
      slack.faults.add(method, { kind: 'rate-limit', retryAfter: 0 });
      const asked = await ask(QUESTION);
      expect(isRefused(method)).toBe(true);
      expect(threadAsSeen(slack, asked, WRITTEN)).toEqual(ONE_WHOLE_ANSWER);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'changes nothing of one that is posted at once: chat.postMessage',
    async () => {
      await open('extracts');
      slack.faults.add('chat.postMessage', { kind: 'rate-limit', retryAfter: 0 });
      const asked = await ask(QUESTION);
      expect(isRefused('chat.postMessage')).toBe(true);
      expect(threadAsSeen(slack, asked, EXTRACTS)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );

  it.each(['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal'])(
    'does not cost a long list its sheet: %s',
    async (method) => {
      await open('extracts');
      slack.faults.add(method, { kind: 'rate-limit', retryAfter: 0 });
      const asked = await ask('柳溪市卫生健康委负责哪些任务？');
      expect(isRefused(method)).toBe(true);
      expect(threadAsSeen(slack, asked, ['共 60 条', '推进第10号托育项目'])).toMatchObject({
        whole: 1,
        pings: [],
        isAtWork: false,
      });
      const shared = slack.repliesTo(asked).flatMap(({ files }) => files);
      expect(shared.map((id) => slack.files.get(id)?.name)).toEqual(['答复附表.xlsx']);
    },
    LIMIT_MS,
  );

  it(
    'changes nothing of one for the asker alone: chat.postEphemeral',
    async () => {
      await open('extracts');
      const settings = { documentIds: null, defaultRegion: null, ephemeral: true };
      await standing.conversations.setSettings({ team: slack.team, channel: 'C0GENERAL' }, settings);
      slack.faults.add('chat.postEphemeral', { kind: 'rate-limit', retryAfter: 0 });
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await slack.until(() => slack.ephemeralsOf('U0ALICE').length > 0);
      await settled();
      expect(isRefused('chat.postEphemeral')).toBe(true);
      const [only, ...more] = slack.ephemeralsOf('U0ALICE');
      for (const words of EXTRACTS) expect(only?.text).toContain(words);
      expect([...more, ...slack.repliesTo(asked)]).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('429 on a click', () => {
  it(
    'opens the clause all the same: views.open',
    async () => {
      await open('extracts');
      const [answer] = slack.repliesTo(await ask(QUESTION));
      if (answer === undefined) throw new Error('no answer');
      slack.faults.add('views.open', { kind: 'rate-limit', retryAfter: 0 });
      await slack.click('U0ALICE', answer, 'clause_open:1');
      await slack.until(() => slack.modalsOf('U0ALICE').length > 0);
      expect(isRefused('views.open')).toBe(true);
      expect(slack.modalOf('U0ALICE').text).toContain('推动社区食堂连锁化运营');
    },
    LIMIT_MS,
  );

  it(
    'shows App Home all the same: views.publish',
    async () => {
      await open('extracts');
      slack.faults.add('views.publish', { kind: 'rate-limit', retryAfter: 0 });
      slack.openHome('U0ALICE');
      await slack.until(() => slack.homeOf('U0ALICE') !== null);
      expect(isRefused('views.publish')).toBe(true);
      expect(slack.homeOf('U0ALICE')?.text).toContain('望政办字〔2031〕7号');
    },
    LIMIT_MS,
  );
});

describe('a cosmetic call that Slack refuses', () => {
  it.each([
    ['written', 'internal_error', WRITTEN],
    ['written', 'missing_scope', WRITTEN],
    ['extracts', 'internal_error', EXTRACTS],
    ['extracts', 'missing_scope', EXTRACTS],
  ] as const)(
    'costs nothing of the answer: agents.sessions.setStatus (%s, %s)',
    async (how, error, words) => {
      await open(how);
      refuse('agents.sessions.setStatus', error, Number.POSITIVE_INFINITY);
      expect(threadAsSeen(slack, await ask(QUESTION), words)).toEqual(ONE_WHOLE_ANSWER);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it.each(['internal_error', 'missing_scope'])(
    'costs nothing of a direct message: assistant.threads.setSuggestedPrompts, %s',
    async (error) => {
      await open('extracts');
      refuse('assistant.threads.setSuggestedPrompts', error);
      const asked = slack.say('U0ALICE', slack.openDm('U0ALICE'), QUESTION);
      await slack.until(() => slack.repliesTo(asked).length > 0 && isRefused('assistant.threads.setSuggestedPrompts'));
      await settled();
      expect(threadAsSeen(slack, asked, EXTRACTS)).toEqual(ONE_WHOLE_ANSWER);
      const failed = { event: 'cosmetic-call-failed', name: 'setSuggestedPrompts', code: error };
      expect(standing.logged.map((line) => JSON.parse(line))).toContainEqual(failed);
    },
    LIMIT_MS,
  );
});

describe('a call the answer needs that Slack refuses', () => {
  /** Until there is an answer, or a word for the asker alone. */
  const askOrHear = async () => {
    const before = slack.ephemeralsOf('U0ALICE').length;
    const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
    await slack.until(() => slack.repliesTo(asked).length > 0 || slack.ephemeralsOf('U0ALICE').length > before);
    await settled();
    return asked;
  };

  it(
    'users.info: who cannot be looked up is told so and gets no answer, for that one question only',
    async () => {
      await open('extracts');
      refuse('users.info', 'internal_error');
      const [asked, next] = [await askOrHear(), await askOrHear()];
      expect(slack.repliesTo(asked)).toEqual([]);
      expect(slack.ephemeralsOf('U0ALICE').map(({ text }) => text)).toEqual([
        expect.stringContaining('暂时查不到你的账号信息'),
      ]);
      expect(threadAsSeen(slack, next, EXTRACTS)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );

  it(
    'chat.postMessage: it is logged and left for the next start, and the next question is answered',
    async () => {
      await open('extracts');
      refuse('chat.postMessage', 'missing_scope', Number.POSITIVE_INFINITY);
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await slack.until(() => isRefused('chat.postMessage'));
      await settled();
      expect(threadAsSeen(slack, asked, EXTRACTS)).toMatchObject({ messages: 0, isAtWork: false });
      const failed = standing.logged.map((line) => JSON.parse(line)).filter(({ event }) => event === 'question-failed');
      expect(failed).toEqual([expect.objectContaining({ code: 'missing_scope' })]);
      slack.faults.clear();
      expect(threadAsSeen(slack, await ask(QUESTION), EXTRACTS)).toEqual(ONE_WHOLE_ANSWER);
      const left = await standing.conversations.unfinished(60_000, new Date(Date.now() + 120_000));
      expect(left.map(({ key }) => key.message)).toEqual([asked.ts]);
    },
    LIMIT_MS,
  );
});
