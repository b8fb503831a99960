/** For tests: one bot that many workspaces install, over a small corpus, and a browser to install it with. */
import { rmSync } from 'node:fs';
import { type App, createApp } from '../../app/app.js';
import type { SlackOauth } from '../../config/slack.js';
import { createSlackBot } from '../../slack/bot.js';
import type { Conversations } from '../../storage/conversations.js';
import type { Installations } from '../../storage/installations.js';
import { writeSmallCorpus } from '../corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../corpora/wangchuan.js';
import { BOT_SETTINGS, OPEN_POLICY } from './bot-settings.js';
import { type Browser, newBrowser } from './browser.js';
import { manualClock } from './clock.js';
import { type FakeSlack, openFakeSlack } from './fake-slack.js';
import type { FakeTeam } from './fake-team.js';
import { freePort } from './free-port.js';
import { CLIENT_ID, CLIENT_SECRET } from './oauth.js';

export const TOKEN_KEY = '5a'.repeat(32);

export type ManySession = {
  readonly slack: FakeSlack;
  readonly conversations: Conversations;
  readonly installations: Installations;
  /** Of the bot, without a last slash. */
  readonly address: string;
  readonly oauth: SlackOauth;
  readonly logged: readonly string[];
  readonly app: App;
  readonly browser: (language?: string) => Browser;
  /** All the way, in a browser of its own; the text of the last page. */
  readonly install: (team: string) => Promise<string>;
  /** Ends the bot, and starts another over the same data. */
  readonly restart: (meanwhile: () => Promise<void>) => Promise<void>;
  /** Now, by Slack's clock too. */
  readonly uninstall: (team: FakeTeam) => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type ManyOptions = {
  readonly transport?: 'socket' | 'http';
  /** See `FakeSlackOptions`. */
  readonly tokenLife?: number;
  /** Ids of those that may ask; all where absent. */
  readonly teams?: readonly string[];
  readonly admins?: readonly string[];
};

const SECRET = 'signing-secret';

/** Its Slack goes by the time it is now: Slack's news of an uninstallation are compared with the time of the installation. */
export async function openManySession({
  transport = 'socket',
  tokenLife,
  teams,
  admins = [],
}: ManyOptions = {}): Promise<ManySession> {
  const life = tokenLife === undefined ? {} : { tokenLife };
  const slack = await openFakeSlack({ clock: manualClock(Date.now()), ...life });
  const { root, config } = writeSmallCorpus({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
  const app = createApp(config);
  await app.index();
  const conversations = await app.openConversations();
  const installations = await app.openInstallations();
  const logged: string[] = [];
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const isSocket = transport === 'socket';
  const oauth = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, keys: [TOKEN_KEY], publicUrl: address };
  const how = isSocket ? { appToken: slack.appToken, signingSecret: null } : { appToken: null, signingSecret: SECRET };
  const newBot = () =>
    createSlackBot(
      { botToken: null, oauth, ...how, apiUrl: slack.apiUrl, port },
      {
        useCases: app,
        conversations,
        log: (event, fields) => logged.push(JSON.stringify({ event, ...fields })),
        now: () => new Date(),
        ...BOT_SETTINGS,
        limits: { maxRunning: 2, maxWaitingPerUser: 5, maxWaitingPerChannel: 200 },
        policy: { ...OPEN_POLICY, teams: teams ?? null, admins },
      },
      installations,
    );
  let bot = newBot();
  await bot.start();
  if (isSocket) await slack.until(() => slack.connections > 0);
  else slack.useRequestUrl(`${address}/slack/events`, SECRET);
  const browser = (language?: string) => newBrowser(address, language);
  return {
    ...{ slack, app, conversations, installations, address, oauth, logged, browser },
    install: async (team) => {
      const { begin, open } = browser();
      const { text } = await open(slack.approve((await begin()).link, team));
      return text;
    },
    restart: async (meanwhile) => {
      await bot.stop();
      await meanwhile();
      bot = newBot();
      await bot.start();
    },
    uninstall: async (team) => {
      slack.clock.advance(Math.max(0, Date.now() - slack.clock.now()));
      team.uninstall();
      await slack.settled(bot.isBusy);
    },
    settled: () => slack.settled(() => bot.isBusy()),
    close: async () => {
      await bot.stop();
      await conversations.close();
      await installations.close();
      await app.close();
      await slack.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
