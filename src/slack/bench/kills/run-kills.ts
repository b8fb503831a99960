/** Questions to bots in processes of their own, one after the other, each killed in the middle of its work; or to two at once. */
import { setTimeout as wait } from 'node:timers/promises';
import { HEPU, WANGCHUAN } from '../../../testing/corpora/wangchuan.js';
import type { BotProcess } from '../../../testing/slack/bot-process.js';
import { openWorkplace, type Workplace } from '../../../testing/slack/workplace.js';
import type { SeenMessage } from '../../../testing/slack/workspace.js';
import { type Fates, fateOf, fatesOf, isOver } from './outcome.js';

export type KillPlan = {
  readonly kills: number;
  /** Each asks in turn; 1 for bursts of one person. */
  readonly askers: number;
  /** Questions before each kill. */
  readonly burst: number;
  /** Of the moment of each kill. */
  readonly seed: number;
};

export type KillRun = KillPlan & Fates & { readonly refusals: readonly string[] };

const QUESTION = '望川市社区食堂覆盖率的目标是多少？';
const CHANNEL = 'C0GENERAL';
/** A claim that was not renewed for a minute belongs to nobody: the clock of each process goes so much ahead of the last one's. */
const ABANDONED_MS = 61_000;
/** Slack sends an event again 1 s, 1 min and 5 min after nobody took it. */
const RETRIES_MS = [1000, 60_000, 300_000];
/** What is not done so long after the last call to Slack never will be. */
const IDLE_MS = 10_000;
/** A kill comes after so many calls to Slack at most, for each question that has no end yet: an answer takes about five. */
const CALLS_A_QUESTION = 6;

/** Each event comes three times. Throws where a process cannot be started. */
export async function runKills(plan: KillPlan): Promise<KillRun> {
  return atWork(async (place) => {
    const { slack } = place;
    const users = askersOf(place, plan.askers);
    const random = randomOf(plan.seed);
    const asked: SeenMessage[] = [];
    for (let kill = 0; kill < plan.kills; kill += 1) {
      const running = await place.startProcess(kill * ABANDONED_MS);
      for (const again of RETRIES_MS) slack.clock.advance(again);
      const before = slack.calls.length;
      asked.push(...askBurst(place, users, plan.burst, asked.length));
      const open = asked.filter((each) => !isOver(fateOf(slack, each))).length;
      const enough = before + 1 + Math.floor(random() * open * CALLS_A_QUESTION);
      await Promise.race([slack.until(() => slack.calls.length >= enough || haveEnded(place, asked)), silence(place)]);
      await running.kill();
    }
    const last = await place.startProcess(plan.kills * ABANDONED_MS);
    await finish(place, [last], asked);
    return { ...plan, ...fatesOf(asked.map((each) => fateOf(slack, each))), refusals: slack.refusals() };
  });
}

/** Two processes at once, nobody killed, and every event comes three times. */
export async function runPair(questions: number): Promise<Fates> {
  return atWork(async (place) => {
    const both = [await place.startProcess(), await place.startProcess()];
    const asked = askBurst(place, askersOf(place, 4), questions, 0);
    await finish(place, both, asked);
    return fatesOf(asked.map((each) => fateOf(place.slack, each)));
  });
}

async function atWork<Result>(work: (place: Workplace) => Promise<Result>): Promise<Result> {
  const corpus = { 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU };
  const place = await openWorkplace(corpus, { subscriptions: ['app_mention', 'message.channels'] });
  try {
    return await work(place);
  } finally {
    await place.close();
  }
}

function askersOf({ slack }: Workplace, count: number): readonly string[] {
  const users = Array.from({ length: count }, (_, index) => `U0ASKER${index}`);
  for (const id of users) slack.addUser({ id });
  slack.addChannel({ id: CHANNEL, members: users });
  return users;
}

function askBurst({ slack }: Workplace, users: readonly string[], burst: number, before: number): SeenMessage[] {
  // A mention in a channel comes as two events.
  slack.duplicate(3, burst * 2);
  return Array.from({ length: burst }, (_, index) =>
    slack.mention(users[(before + index) % users.length] ?? '', CHANNEL, QUESTION),
  );
}

/** Until every question has its end, or Slack hears nothing any more; then the processes end in order. */
async function finish(place: Workplace, running: readonly BotProcess[], asked: readonly SeenMessage[]): Promise<void> {
  const { slack } = place;
  for (const again of RETRIES_MS) slack.clock.advance(again);
  await Promise.race([slack.until(() => haveEnded(place, asked)), silence(place)]);
  // Only once they have ended is it certain that nothing follows.
  const codes = await Promise.all(running.map((each) => each.end()));
  if (codes.some((code) => code !== 0)) throw new Error(`a process ended with ${codes.join(', ')}`);
}

function haveEnded({ slack }: Workplace, asked: readonly SeenMessage[]): boolean {
  return asked.every((each) => isOver(fateOf(slack, each)));
}

async function silence({ slack }: Workplace): Promise<void> {
  for (;;) {
    const heard = slack.calls.length;
    await wait(IDLE_MS);
    if (slack.calls.length === heard) return;
  }
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
