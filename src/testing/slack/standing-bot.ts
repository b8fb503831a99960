/** For tests: a bot over an app that is there already. Several may share one Slack and one file of conversations. */
import type { App } from '../../app/app.js';
import type { LinksFor } from '../../copy/reader-links.js';
import { createSlackBot, type SlackBot } from '../../slack/bot.js';
import type { Conversations } from '../../storage/conversations.js';
import { BOT_SETTINGS, OPEN_POLICY } from './bot-settings.js';
import type { FakeSlack } from './fake-slack.js';

export type StandingBot = {
  readonly bot: SlackBot;
  readonly conversations: Conversations;
  /** What was logged, one line an event. */
  readonly logged: readonly string[];
  /** Ends the bot; the app stays. */
  readonly stop: () => Promise<void>;
};

export type StandingOptions = {
  readonly admins?: readonly string[];
  /** Into the reader; none by default. */
  readonly links?: LinksFor | null;
};

export type SlackAddress = Pick<FakeSlack, 'apiUrl' | 'botToken' | 'appToken'>;

/** By Socket Mode, with a connection of its own to the file of conversations. `now` counts for claims. */
export async function startBot(
  { apiUrl, botToken, appToken }: SlackAddress,
  app: App,
  now: () => Date = () => new Date(),
  { admins = [], links = null }: StandingOptions = {},
): Promise<StandingBot> {
  const conversations = await app.openConversations();
  const logged: string[] = [];
  const bot = createSlackBot(
    { botToken, oauth: null, appToken, signingSecret: null, apiUrl, port: 0 },
    {
      useCases: app,
      conversations,
      links,
      log: (event, fields) => logged.push(JSON.stringify({ event, ...fields })),
      now,
      ...BOT_SETTINGS,
      limits: { maxRunning: 10, maxWaitingPerUser: 10, maxWaitingPerChannel: 100 },
      policy: { ...OPEN_POLICY, admins },
    },
  );
  await bot.start();
  return {
    bot,
    conversations,
    logged,
    stop: async () => {
      await bot.stop();
      await conversations.close();
    },
  };
}
