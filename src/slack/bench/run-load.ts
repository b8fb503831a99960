/** One run: a fake Slack here, the bot in a process of its own, and questions between them over real sockets. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FakeSlack, openFakeSlack } from '../../testing/slack/fake-slack.js';
import type { LoadPlan } from './load-plan.js';
import { endsAnswer, type SentQuestion } from './outcome.js';
import { startProgram } from './program.js';
import { realClock } from './real-clock.js';
import { openSlowPath } from './slow-path.js';
import { type LoadRun, summarizeRun } from './summarize-run.js';

export type RunInput = {
  /** Folder of the project. */
  readonly root: string;
  readonly plan: LoadPlan;
  /** Questions the bot works on at one time. */
  readonly concurrency: number;
  /** What each Web API call takes on its way, in ms. */
  readonly callMs: number;
};

const CHANNEL = 'C0LOAD';
/** As in the manifest: a mention in a channel comes twice, as `app_mention` and as `message`. */
const SUBSCRIPTIONS = [
  'agent_session_stopped',
  'app_home_opened',
  'app_mention',
  'message.channels',
  'message.groups',
  'message.im',
];
/** What is not answered so long after the bot's last call never will be. */
const IDLE_MS = 15_000;
const LOOK_AGAIN_MS = 20;

/** The bot starts cold, with no index. Throws where it cannot be started, or ends otherwise than in order. */
export async function runLoad({ root, plan, concurrency, callMs }: RunInput): Promise<LoadRun> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-load-'));
  const slack = await openFakeSlack({ clock: realClock(), subscriptions: SUBSCRIPTIONS });
  const path = await openSlowPath(new URL(slack.apiUrl).origin, callMs);
  try {
    const { botToken, appToken } = slack;
    const program = await startProgram({ root, folder, apiUrl: `${path.origin}/api`, botToken, appToken, concurrency });
    const work = async () => {
      await slack.until(() => slack.connections > 0);
      const sent = await askAll(slack, plan);
      await answersOrSilence(slack, plan.questions.length);
      return sent;
    };
    const early = program.ended.then((code) => Promise.reject(new Error(`the bot ended with ${code}`)));
    const sent = await Promise.race([work(), early]).finally(program.stop);
    // Only now is it certain that no second answer follows.
    const code = await early.catch(() => program.ended);
    if (code !== 0) throw new Error(`the bot ended with ${code}`);
    return summarizeRun(plan.name, slack, sent);
  } finally {
    await path.close();
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function askAll(slack: FakeSlack, { questions }: LoadPlan): Promise<SentQuestion[]> {
  const users = [...new Set(questions.map(({ user }) => userId(user)))];
  for (const id of users) slack.addUser({ id });
  slack.addChannel({ id: CHANNEL, members: users });
  const started = slack.clock.now();
  const sent: SentQuestion[] = [];
  for (const { user, text, afterMs } of questions) {
    const early = started + afterMs - slack.clock.now();
    if (early > 0) await wait(early);
    const sentAt = slack.clock.now();
    sent.push({ message: slack.mention(userId(user), CHANNEL, text), sentAt });
  }
  return sent;
}

function userId(user: number): string {
  return `U${String(user).padStart(5, '0')}`;
}

/** Resolves when as many answers stand as questions were asked, or the bot has long been silent. */
async function answersOrSilence(slack: FakeSlack, questions: number): Promise<void> {
  const asked = slack.clock.now();
  for (;;) {
    if (slack.messages.filter(endsAnswer).length >= questions) return;
    const last = Math.max(asked, slack.calls.at(-1)?.at ?? 0);
    if (slack.clock.now() - last > IDLE_MS) return;
    await wait(LOOK_AGAIN_MS);
  }
}
