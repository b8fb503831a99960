import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import type { StandingBot } from '../testing/slack/standing-bot.js';
import { ONE_WHOLE_ANSWER, threadAsSeen } from '../testing/slack/thread-as-seen.js';
import { openWorkplace, type Workplace, type WorkplaceOptions } from '../testing/slack/workplace.js';
import type { SeenMessage } from '../testing/slack/workspace.js';

const QUESTION = '望川市社区食堂覆盖率的目标是多少？';
const CANTEENS = '到2033年，社区食堂覆盖率力争达到85%以上。';
const OPERATORS = '鼓励餐饮企业参与老年助餐，推动社区食堂连锁化运营。';
const NEW_TARGET = '到2036年，全市社区养老服务设施达标率达到100%，社区食堂覆盖率达到70%。';
/** The last says who wrote it: nothing streamed does. */
const WHOLE = [CANTEENS, OPERATORS, '望政办字〔2031〕7号', '由模型根据所引条款撰写'];
const LIMIT_MS = 30_000;
/** Longer than Slack keeps a stream open. */
const STREAM_OVER_MS = 6 * 60_000;

let place: Workplace;
let slack: Workplace['slack'];
let standing: StandingBot;

async function open(options: WorkplaceOptions = {}): Promise<void> {
  place = await openWorkplace({ wangchuan: WANGCHUAN }, { quotes: [CANTEENS, OPERATORS, NEW_TARGET], ...options });
  slack = place.slack;
  standing = await place.startBot();
}

afterEach(() => place.close());

const ask = () => slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
const settled = () => slack.settled(standing.bot.isBusy);
const seen = (asked: SeenMessage) => threadAsSeen(slack, asked, WHOLE);
const streamOf = (asked: SeenMessage) => slack.repliesTo(asked).find(({ stream }) => stream !== null);
const statusOf = ({ channel, ts }: SeenMessage) => slack.sessionOf(channel, ts)?.status;

/** Asks, and comes back while the model writes and a stream stands in the thread. */
async function askAndHold() {
  const model = place.holdModel();
  const asked = ask();
  await model.asked;
  await slack.until(() => streamOf(asked) !== undefined);
  return { asked, release: model.release };
}

describe('a written answer', () => {
  it(
    'streams, and then stands whole in the place of the stream',
    async () => {
      await open();
      const { asked, release } = await askAndHold();
      const ts = streamOf(asked)?.ts;
      release();
      await settled();
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
      expect(slack.repliesTo(asked)[0]?.ts).toBe(ts);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('while the model writes', () => {
  it(
    'the thread shows all steps under one title, where the work is, and whose clauses were read, once',
    async () => {
      await open();
      const { asked, release } = await askAndHold();
      await slack.until(
        () =>
          streamOf(asked)?.stream?.tasks.some((task) => task.id === 'writing' && task.status === 'in_progress') ??
          false,
      );
      const { mode, plan, tasks = [] } = streamOf(asked)?.stream ?? {};
      expect([mode, plan]).toEqual(['plan', '正在查文件']);
      expect(tasks.map(({ id, status }) => [id, status])).toEqual([
        ['retrieving', 'complete'],
        ['reading', 'complete'],
        ['writing', 'in_progress'],
        ['checking', 'pending'],
      ]);
      expect(tasks.map(({ output }) => output).join('')).toMatch(/^《[^《]*》$/);
      // There is no page of a document to link to.
      expect(tasks.flatMap(({ sources }) => sources)).toEqual([]);
      release();
      await settled();
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );
});

describe('where Slack begins no stream', () => {
  it.each(['channel_type_not_supported', 'restricted_action', 'unknown_method', 'missing_scope', 'internal_error'])(
    'the whole answer is posted: %s',
    async (error) => {
      await open();
      slack.faults.add('chat.startStream', { kind: 'error', error }, Number.POSITIVE_INFINITY);
      const asked = ask();
      await settled();
      expect(slack.callsOf('chat.startStream').some(({ injected }) => injected)).toBe(true);
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'nor knows a status, the whole answer is posted',
    async () => {
      await open({ oldServer: true });
      const asked = ask();
      await settled();
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );

  it.each(['internal_error', 'ratelimited'])(
    'and does not take the end of the status at once, no status stays: %s',
    async (error) => {
      await open();
      slack.faults.add('chat.startStream', { kind: 'error', error: 'channel_type_not_supported' });
      const model = place.holdModel();
      const asked = ask();
      await model.asked;
      await slack.until(() => statusOf(asked) === 'processing');
      const fault = error === 'ratelimited' ? { kind: 'rate-limit', retryAfter: 0 } : { kind: 'error', error };
      slack.faults.add('agents.sessions.setStatus', fault as never);
      model.release();
      await settled();
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );
});

describe('a stream that breaks off', () => {
  it.each([
    ['chat.appendStream', 'internal_error'],
    ['chat.appendStream', 'missing_scope'],
    ['chat.appendStream', 'message_not_in_streaming_state'],
    ['chat.stopStream', 'internal_error'],
    ['chat.stopStream', 'missing_scope'],
    ['chat.update', 'internal_error'],
  ])(
    'leaves one whole answer and nothing else: %s is refused with %s',
    async (method, error) => {
      await open();
      slack.faults.add(method, { kind: 'error', error }, Number.POSITIVE_INFINITY);
      const asked = ask();
      await settled();
      expect(slack.callsOf(method).some(({ injected }) => injected)).toBe(true);
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );

  it(
    'because its time is over leaves one whole answer',
    async () => {
      await open();
      const { asked, release } = await askAndHold();
      slack.clock.advance(STREAM_OVER_MS);
      release();
      await settled();
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );

  it(
    'because its time is over between its last sentence and its end leaves one whole answer',
    async () => {
      await open();
      const hold = slack.faults.hold('chat.stopStream');
      const asked = ask();
      await slack.until(() => hold.waiting > 0);
      slack.clock.advance(STREAM_OVER_MS);
      hold.release();
      await settled();
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );
});

describe('a question that its asker stops', () => {
  const stop = async (asked: SeenMessage) => {
    slack.pressStop('U0ALICE', asked.channel, asked.ts);
    await slack.until(() => !slack.pending.includes('agent_session_stopped'));
  };

  it(
    'while the model writes gets no answer, and the next question gets its own',
    async () => {
      await open();
      const { asked, release } = await askAndHold();
      await stop(asked);
      await settled();
      release();
      await settled();
      expect(seen(asked)).toMatchObject({ whole: 0, isAtWork: false });
      expect(slack.repliesTo(asked).filter(({ text }) => text.includes(CANTEENS))).toEqual([]);
      const next = ask();
      await settled();
      expect(seen(next)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );

  it(
    'goes on where somebody else presses the button, who is told why',
    async () => {
      await open();
      const { asked, release } = await askAndHold();
      slack.pressStop('U0BOB', asked.channel, asked.ts);
      await slack.until(() => slack.ephemeralsOf('U0BOB').length > 0);
      expect(slack.ephemeralsOf('U0BOB')[0]?.text).toContain('能停下的只有提问的人和管理员');
      release();
      await settled();
      expect(seen(asked)).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );

  it(
    'when all was written but not yet posted gets no answer either',
    async () => {
      await open();
      const hold = slack.faults.hold('chat.stopStream');
      const asked = ask();
      await slack.until(() => hold.waiting > 0);
      await stop(asked);
      hold.release();
      await settled();
      expect(seen(asked)).toMatchObject({ whole: 0, isAtWork: false });
    },
    LIMIT_MS,
  );
});

describe('a model that is down', () => {
  it(
    'leaves an answer of extracts, which says so',
    async () => {
      await open();
      await place.endModel();
      const asked = ask();
      await settled();
      const words = ['社区食堂覆盖率力争85%以上', '望政办字〔2031〕7号', '连不上模型服务，这是原文摘录'];
      expect(threadAsSeen(slack, asked, words)).toEqual(ONE_WHOLE_ANSWER);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('an index rebuilt while an answer is written', () => {
  it(
    'leaves that answer whole, and the next question sees the new document',
    async () => {
      await open();
      const asked = ask();
      await settled();
      // A follow-up is put anew by the model before clauses are read for it.
      const model = place.holdModel();
      slack.mention('U0ALICE', 'C0GENERAL', QUESTION, { thread: asked });
      await model.asked;
      writeFileSync(join(place.corpusDir, 'heming.txt'), HEPU.text);
      writeFileSync(join(place.corpusDir, 'heming.yaml'), 'kind: plan\nregion: { name: 鹤鸣市, level: city }\n');
      expect((await place.app.index()).failed).toEqual([]);
      model.release();
      await settled();
      expect(seen(asked)).toEqual({ ...ONE_WHOLE_ANSWER, messages: 2, whole: 2 });
      const next = slack.mention('U0BOB', 'C0GENERAL', '鹤鸣市社区食堂覆盖率的目标是多少？');
      await settled();
      expect(threadAsSeen(slack, next, [NEW_TARGET, '鹤政发〔2032〕15号'])).toEqual(ONE_WHOLE_ANSWER);
    },
    LIMIT_MS,
  );
});
