/** The Bolt app: Socket Mode or signed HTTP, its listeners, and its end. */
import { App, LogLevel } from '@slack/bolt';
import { rememberChecked } from './checked.js';
import { listenToClicks } from './clicks.js';
import { listenToCommand } from './command.js';
import type { IncomingEvent } from './delivery-key.js';
import type { SlackDeps } from './deps.js';
import { listenToHome } from './home.js';
import { patientFetch } from './patient-fetch.js';
import { codeOf } from './progress.js';
import { createQuestions } from './questions.js';
import { listenToSettings } from './settings.js';
import { listenToShortcuts } from './shortcuts.js';

export type SlackSettings = {
  readonly botToken: string;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  /** Up to and with the last slash; null for Slack's own. */
  readonly apiUrl: string | null;
  readonly port: number;
};

export type SlackBot = {
  /** Checks the token, takes up what was left behind, and listens. Throws what Slack answers to a bad token. */
  readonly start: () => Promise<void>;
  /** Takes nothing more, finishes what runs, and closes. */
  readonly stop: () => Promise<void>;
  readonly isBusy: () => boolean;
};

const CALL_TIMEOUT_MS = 15_000;

export function createSlackBot(settings: SlackSettings, deps: SlackDeps): SlackBot {
  const { botToken, appToken, signingSecret, apiUrl, port } = settings;
  let isReady = false;
  const app = new App({
    token: botToken,
    ...(appToken === null ? { signingSecret: signingSecret ?? '' } : { socketMode: true, appToken }),
    port,
    deferInitialization: true,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: {
      ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
      fetch: patientFetch({ timeoutMs: CALL_TIMEOUT_MS }),
      rejectRateLimitedCalls: true,
      retryConfig: { retries: 2 },
    },
    customRoutes: [
      { path: '/healthz', method: ['GET'], handler: (_, response) => void response.writeHead(200).end('ok') },
      {
        path: '/readyz',
        method: ['GET'],
        handler: (_, response) => void response.writeHead(isReady ? 200 : 503).end(),
      },
    ],
  });
  const questions = createQuestions(deps);

  app.error(async (error) => deps.log('listener-failed', { code: codeOf(error) }));

  return {
    start: async () => {
      await app.init();
      const me = await app.client.auth.test();
      const bot = { userId: me.user_id ?? '', botId: me.bot_id ?? null };
      const take = async (event: IncomingEvent, context: { teamId?: string; enterpriseId?: string }, body: object) => {
        const isExtShared = 'is_ext_shared_channel' in body && body.is_ext_shared_channel === true;
        const person = {
          team: context.teamId ?? '',
          enterprise: context.enterpriseId ?? null,
          channel: event.channel,
          user: '',
          isExtShared,
        };
        await questions.take(event, person, app.client, bot);
      };
      app.event('app_mention', ({ event, context, body }) => take(event, context, body));
      app.event('message', ({ event, context, body }) => take(event as IncomingEvent, context, body));
      app.event('agent_session_stopped' as 'message', async ({ event }) => {
        const stopped = event as unknown as { channel: string; thread_ts: string };
        questions.stop(stopped.channel, stopped.thread_ts);
      });
      const checked = rememberChecked();
      listenToClicks(app, deps, checked);
      listenToCommand(app, deps, questions, bot.userId);
      listenToShortcuts(app, deps, questions, { userId: bot.userId, checked });
      listenToHome(app, deps);
      listenToSettings(app, deps);
      await app.start(port);
      isReady = true;
      deps.log('started', { resumed: await questions.resume(app.client) });
    },
    isBusy: questions.isBusy,
    stop: async () => {
      isReady = false;
      await questions.drain();
      await app.stop();
    },
  };
}
