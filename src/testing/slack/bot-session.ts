/** For tests: the bot over a small corpus, talking to the fake Slack. */
import { rmSync } from 'node:fs';
import { createApp } from '../../app/app.js';
import { createSlackBot, type SlackBot } from '../../slack/bot.js';
import type { RateLimits } from '../../slack/rates.js';
import type { Conversations } from '../../storage/conversations.js';
import { writeSmallCorpus } from '../corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../corpora/wangchuan.js';
import { programFile } from '../program-files.js';
import { BOT_SETTINGS, OPEN_POLICY } from './bot-settings.js';
import { type FakeSlack, type FakeSlackOptions, openFakeSlack } from './fake-slack.js';
import { freePort } from './free-port.js';

export type BotSession = {
  readonly slack: FakeSlack;
  readonly bot: SlackBot;
  readonly conversations: Conversations;
  readonly port: number;
  readonly dataDir: string;
  /** What was logged, one line an event. */
  readonly logged: readonly string[];
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type SessionOptions = FakeSlackOptions & {
  readonly transport?: 'socket' | 'http';
  /** Done before the bot starts. */
  readonly before?: (conversations: Conversations, slack: FakeSlack) => Promise<void>;
  /** What the bot is given in the place of the store; default: the store. */
  readonly behind?: (store: Conversations) => Conversations;
  readonly admins?: readonly string[];
  /** Default: more than any test asks. */
  readonly rates?: RateLimits;
  readonly pingTimeoutMs?: number;
};

const SECRET = 'signing-secret';

export async function openBotSession({
  transport = 'socket',
  before,
  behind = (store) => store,
  admins = [],
  rates = BOT_SETTINGS.rates,
  pingTimeoutMs,
  ...fake
}: SessionOptions = {}): Promise<BotSession> {
  const slack = await openFakeSlack(fake);
  const { root, config } = writeSmallCorpus({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
  const app = createApp(config, { draftsAside: true, threadFile: programFile('app/workshop-worker') });
  await app.index();
  const conversations = await app.openConversations();
  const logged: string[] = [];
  const port = await freePort();
  const isSocket = transport === 'socket';
  const bot = createSlackBot(
    {
      botToken: slack.botToken,
      oauth: null,
      appToken: isSocket ? slack.appToken : null,
      signingSecret: isSocket ? null : SECRET,
      apiUrl: slack.apiUrl,
      port,
      ...(pingTimeoutMs === undefined ? {} : { pingTimeoutMs }),
    },
    {
      useCases: app,
      conversations: behind(conversations),
      log: (event, fields) => logged.push(JSON.stringify({ event, ...fields })),
      now: () => new Date(),
      ...BOT_SETTINGS,
      rates,
      limits: { maxRunning: 2, maxWaitingPerUser: 5, maxWaitingPerChannel: 200 },
      policy: { ...OPEN_POLICY, admins },
    },
  );
  await before?.(conversations, slack);
  await bot.start();
  if (isSocket) await slack.until(() => slack.connections > 0);
  else slack.useRequestUrl(`http://127.0.0.1:${port}/slack/events`, SECRET);
  return {
    slack,
    bot,
    conversations,
    port,
    dataDir: config.dataDir,
    logged,
    settled: () => slack.settled(bot.isBusy),
    close: async () => {
      await bot.stop();
      await conversations.close();
      await app.close();
      await slack.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
