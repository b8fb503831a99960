import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { startBot } from '../testing/slack/standing-bot.js';
import { ONE_WHOLE_ANSWER, threadAsSeen } from '../testing/slack/thread-as-seen.js';
import { openWorkplace, type Workplace, type WorkplaceOptions } from '../testing/slack/workplace.js';
import type { SeenMessage } from '../testing/slack/workspace.js';
import { briefPerson } from './brief-session.fixture.js';

const LIMIT_MS = 60_000;
const QUESTION = '望川市社区食堂覆盖率的目标是多少？';
const EXTRACTS = ['社区食堂覆盖率力争85%以上', '望政办字〔2031〕7号', '内容摘自所引条款'];
const CANTEENS = '到2033年，社区食堂覆盖率力争达到85%以上。';
const WRITTEN = [CANTEENS, '望政办字〔2031〕7号', '由模型根据所引条款撰写'];
/** A claim that was not renewed for a minute belongs to nobody. */
const ABANDONED_MS = 61_000;
/** A command waits so long for its ack. */
const ACK_MS = 3_000;
/** After which Slack tries an event again that nobody took. */
const RETRY_MS = 1000;

let place: Workplace;
let slack: Workplace['slack'];

async function open(options: WorkplaceOptions = {}): Promise<void> {
  place = await openWorkplace({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU }, options);
  slack = place.slack;
}

afterEach(() => place.close());

const ask = () => slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
const seen = (asked: SeenMessage, words = EXTRACTS) => threadAsSeen(slack, asked, words);
const startLater = (ahead: number) => place.startBot(() => new Date(Date.now() + ahead));

/** A process that was killed while this request of its answer was under way; Slack took the request, or never saw it. */
async function killedDuring(method: string, request: 'taken' | 'lost'): Promise<SeenMessage> {
  const running = await place.startProcess();
  const hold = slack.faults.hold(method);
  if (request === 'lost') slack.faults.add(method, { kind: 'reset' });
  const asked = ask();
  await slack.until(() => hold.waiting > 0);
  await running.kill();
  hold.release();
  await slack.settled();
  return asked;
}

describe('two processes', () => {
  it(
    'answer each question once between them, where every event comes three times to both',
    async () => {
      await open({ subscriptions: ['app_mention', 'message.channels'] });
      const here = await place.startBot();
      const there = await place.startProcess();
      slack.duplicate(6, 8);
      const asked = ['U0ALICE', 'U0BOB', 'U0ALICE', 'U0BOB'].map((user) => slack.mention(user, 'C0GENERAL', QUESTION));
      await slack.until(() => asked.every((each) => seen(each).messages > 0));
      await slack.settled(here.bot.isBusy);
      expect(await there.end()).toBe(0);
      expect(asked.map((each) => seen(each))).toEqual(asked.map(() => ONE_WHOLE_ANSWER));
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'of which one is killed: the other takes its question up, and answers it once',
    async () => {
      await open();
      const asked = await killedDuring('agents.sessions.setStatus', 'taken');
      // The connection keeps its own timers: only the intervals of the bot are moved.
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      onTestFinished(() => void vi.useRealTimers());
      let ahead = 0;
      const { bot } = await place.startBot(() => new Date(Date.now() + ahead));
      await slack.settled(bot.isBusy);
      expect(seen(asked).messages).toBe(0);
      ahead = ABANDONED_MS;
      vi.advanceTimersByTime(ABANDONED_MS);
      await slack.settled(bot.isBusy);
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );
});

describe('a status that a killed process left behind', () => {
  it(
    'is set back when its question is answered',
    async () => {
      await open({ quotes: [CANTEENS] });
      const asked = await killedDuring('chat.appendStream', 'taken');
      expect(slack.sessionOf('C0GENERAL', asked.ts)?.status).toBe('processing');
      const { bot } = await startLater(ABANDONED_MS);
      await slack.settled(bot.isBusy);
      expect(seen(asked, WRITTEN)).toEqual(ONE_WHOLE_ANSWER);
      expect(slack.sessionOf('C0GENERAL', asked.ts)?.status).toBe('active');
    },
    LIMIT_MS,
  );

  it(
    'is set back where the person is told only, also when Slack fails to take it at first',
    async () => {
      await open({ quotes: [CANTEENS] });
      const asked = await killedDuring('chat.appendStream', 'taken');
      slack.addUser({ id: 'U0ALICE', is_restricted: true });
      slack.faults.add('agents.sessions.setStatus', { kind: 'error', error: 'internal_error' }, 2);
      const { bot } = await startLater(ABANDONED_MS);
      await slack.settled(bot.isBusy);
      await slack.until(() => slack.sessionOf('C0GENERAL', asked.ts)?.status === 'active');
      expect(slack.ephemeralsOf('U0ALICE').map(({ text }) => text)).toEqual([expect.stringContaining('访客')]);
    },
    LIMIT_MS,
  );
});

describe('a process that is killed in the middle of an answer', () => {
  it(
    'and started again answers once',
    async () => {
      await open();
      const asked = await killedDuring('agents.sessions.setStatus', 'taken');
      const next = await place.startProcess(ABANDONED_MS);
      await slack.until(() => seen(asked).messages > 0);
      expect(await next.end()).toBe(0);
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );

  it.each([
    ['it posts, and Slack never sees the post', [], 'chat.postMessage', 'lost'],
    ['it posts, and Slack takes the post', [], 'chat.postMessage', 'taken'],
    ['it streams', [CANTEENS], 'chat.appendStream', 'taken'],
    ['it ends its stream', [CANTEENS], 'chat.stopStream', 'taken'],
    ['it puts the answer in the place of its stream', [CANTEENS], 'chat.update', 'taken'],
    ['it puts the answer in the place of its stream, and Slack never sees it', [CANTEENS], 'chat.update', 'lost'],
  ] as const)(
    'leaves one whole answer and nothing else to the next: while %s',
    async (_when, quotes, method, request) => {
      await open({ quotes });
      const asked = await killedDuring(method, request);
      const { bot } = await startLater(ABANDONED_MS);
      await slack.settled(bot.isBusy);
      expect(seen(asked, quotes.length === 0 ? EXTRACTS : WRITTEN)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );
});

describe('a question put by command', () => {
  const answers = () => slack.ephemeralsOf('U0ALICE').filter(({ text }) => text.includes('社区食堂覆盖率'));
  const put = () => slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', `ask ${QUESTION}`);

  it(
    'before the process is killed is answered once by the next',
    async () => {
      await open();
      const running = await place.startProcess();
      const hold = slack.faults.hold('response_url');
      slack.faults.add('response_url', { kind: 'reset' });
      expect(await put()).not.toBeNull();
      await slack.until(() => hold.waiting > 0);
      await running.kill();
      hold.release();
      const next = await startLater(ABANDONED_MS);
      await slack.until(() => answers().length > 0);
      await slack.settled(next.bot.isBusy);
      expect(answers()).toHaveLength(1);
      expect(answers()[0]?.text).toContain('85%');
    },
    LIMIT_MS,
  );

  it(
    'is not acknowledged before it is in the store, so that Slack itself tells of one that is lost',
    async () => {
      await open();
      const running = await place.startProcess();
      const hold = slack.faults.hold('users.info');
      const acked = put();
      await slack.until(() => hold.waiting > 0);
      await running.kill();
      hold.release();
      slack.clock.advance(ACK_MS);
      expect(await acked).toBeNull();
    },
    LIMIT_MS,
  );
});

describe('a draft in work when the process is killed', () => {
  it(
    'is told of once by the next',
    async () => {
      await open();
      const running = await place.startProcess();
      const { openForm, form, inbox } = briefPerson(slack);
      await openForm();
      const hold = slack.faults.hold('files.getUploadURLExternal');
      await slack.submit(form(), { documents: ['wangchuan-plan'] });
      await slack.until(() => hold.waiting > 0);
      await running.kill();
      hold.release();
      const told = () => inbox().filter(({ text }) => text.includes('程序中断了'));
      for (const ahead of [ABANDONED_MS, 2 * ABANDONED_MS, 3 * ABANDONED_MS]) {
        const next = await startLater(ahead);
        await slack.until(() => told().length > 0);
        await slack.settled(next.bot.isBusy);
      }
      expect(told()).toHaveLength(1);
    },
    LIMIT_MS,
  );
});

describe('a question of one who may not ask', () => {
  it(
    'is not answered by the next process where the first is killed before it knew',
    async () => {
      await open();
      slack.addUser({ id: 'U0GUEST', is_restricted: true });
      slack.addChannel({ id: 'C0OPEN', members: ['U0GUEST'] });
      const running = await place.startProcess();
      const hold = slack.faults.hold('users.info');
      const asked = slack.mention('U0GUEST', 'C0OPEN', QUESTION);
      await slack.until(() => hold.waiting > 0);
      await running.kill();
      hold.release();
      const next = await startLater(ABANDONED_MS);
      await slack.until(() => slack.repliesTo(asked).length + slack.ephemeralsOf('U0GUEST').length > 0);
      await slack.settled(next.bot.isBusy);
      expect(slack.repliesTo(asked)).toEqual([]);
      expect(slack.ephemeralsOf('U0GUEST').map(({ text }) => text)).toEqual([expect.stringContaining('访客账号')]);
    },
    LIMIT_MS,
  );
});

describe('a question put where another organisation reads along', () => {
  it(
    'is not answered by the next process either',
    async () => {
      await open();
      slack.addChannel({ id: 'C0SHARED', members: ['U0ALICE'], is_ext_shared: true });
      const running = await place.startProcess();
      const hold = slack.faults.hold('users.info');
      const asked = slack.mention('U0ALICE', 'C0SHARED', QUESTION);
      await slack.until(() => hold.waiting > 0);
      await running.kill();
      hold.release();
      const next = await startLater(ABANDONED_MS);
      await slack.until(() => slack.repliesTo(asked).length + slack.ephemeralsOf('U0ALICE').length > 0);
      await slack.settled(next.bot.isBusy);
      expect(slack.repliesTo(asked)).toEqual([]);
      expect(slack.ephemeralsOf('U0ALICE').map(({ text }) => text)).toEqual([expect.stringContaining('与外单位共享')]);
    },
    LIMIT_MS,
  );
});

describe('an answer that Slack did not take for want of a scope', () => {
  it(
    'is given once, by the next process that has the scope',
    async () => {
      await open();
      const first = await place.startBot();
      slack.faults.add('chat.postMessage', { kind: 'error', error: 'missing_scope' }, Number.POSITIVE_INFINITY);
      const asked = ask();
      await slack.until(() => slack.callsOf('chat.postMessage').length > 0);
      await slack.settled(first.bot.isBusy);
      slack.faults.clear();
      for (const ahead of [ABANDONED_MS, 2 * ABANDONED_MS, 3 * ABANDONED_MS]) {
        const next = await startLater(ahead);
        await slack.settled(next.bot.isBusy);
      }
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );
});

describe('an answer that no process ever gets posted', () => {
  it(
    'is given up in the end',
    async () => {
      await open();
      slack.faults.add('chat.postMessage', { kind: 'error', error: 'not_in_channel' }, Number.POSITIVE_INFINITY);
      const first = await place.startBot();
      ask();
      await slack.until(() => slack.callsOf('chat.postMessage').length > 0);
      await slack.settled(first.bot.isBusy);
      for (let start = 1; start <= 10; start += 1) {
        const next = await startBot(slack, place.app, () => new Date(Date.now() + start * ABANDONED_MS));
        await slack.settled(next.bot.isBusy);
        await next.stop();
      }
      expect(await first.conversations.unfinished(0, new Date(Date.now() + 20 * ABANDONED_MS))).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('a connection that goes in the middle of an answer', () => {
  it.each([
    ['breaks', () => slack.drop('all')],
    ['is renewed by Slack', () => slack.disconnect('refresh_requested', 'all')],
  ] as const)(
    'changes nothing of the answer: it %s',
    async (_how, go) => {
      await open();
      const { bot } = await place.startBot();
      const hold = slack.faults.hold('chat.postMessage');
      const asked = ask();
      await slack.until(() => hold.waiting > 0);
      go();
      await slack.until(() => slack.connections === 0);
      hold.release();
      await slack.settled(bot.isBusy);
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'loses no question that is asked meanwhile, and answers none twice',
    async () => {
      await open();
      const { bot } = await place.startBot();
      const before = ask();
      slack.drop('all');
      await slack.until(() => slack.connections === 0);
      const meanwhile = ask();
      // The client of the SDK comes back after a pause of its own.
      await slack.until(() => slack.connections > 0);
      slack.clock.advance(RETRY_MS);
      await slack.until(() => [before, meanwhile].every((each) => seen(each).messages > 0));
      await slack.settled(bot.isBusy);
      expect([before, meanwhile].map((each) => seen(each))).toEqual([ONE_WHOLE_ANSWER, ONE_WHOLE_ANSWER]);
    },
    LIMIT_MS,
  );
});
