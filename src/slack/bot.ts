/** The Bolt app: Socket Mode or signed HTTP, its listeners, and its end. */
import type { ServerResponse } from 'node:http';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { SlackConfig } from '../config/slack.js';
import { listenToBriefs } from './briefs.js';
import { rememberChecked } from './checked.js';
import { listenToClicks } from './clicks.js';
import { listenToCommand } from './command.js';
import { listenToQuiz } from './daily-quiz.js';
import type { IncomingEvent } from './delivery-key.js';
import type { SlackDeps } from './deps.js';
import { guardActs } from './gate.js';
import { guardRequests } from './guard-requests.js';
import { newHealthServer } from './health-server.js';
import { holdAcks, takenOf } from './hold-acks.js';
import { listenToHome } from './home.js';
import { newOnce } from './once.js';
import { patientFetch } from './patient-fetch.js';
import { codeOf } from './progress.js';
import { createQuestions } from './questions.js';
import { newRates } from './rates.js';
import { listenToSettings } from './settings.js';
import { listenToShortcuts } from './shortcuts.js';

export type SlackSettings = Pick<SlackConfig, 'botToken' | 'appToken' | 'signingSecret' | 'apiUrl' | 'port'>;

export type SlackBot = {
  /** Checks the token, takes up what was left behind, and listens. Throws what Slack answers to a bad token. */
  readonly start: () => Promise<void>;
  /** Takes nothing more, finishes what runs, and closes. */
  readonly stop: () => Promise<void>;
  readonly isBusy: () => boolean;
};

const CALL_TIMEOUT_MS = 15_000;
/** How often what another process left behind is looked for. */
const RESUME_MS = 30_000;
/** A server that is gone never says goodbye. */
const GOODBYE_MS = 5_000;

export function createSlackBot(settings: SlackSettings, deps: SlackDeps): SlackBot {
  const { botToken, appToken, signingSecret, apiUrl, port } = settings;
  let isReady = false;
  let isConnected = appToken === null;
  const calls = {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    fetch: patientFetch({ timeoutMs: CALL_TIMEOUT_MS }),
  };
  const customRoutes = [
    { path: '/healthz', method: ['GET'], handler: (_: unknown, reply: ServerResponse) => void reply.end('ok') },
    {
      path: '/readyz',
      method: ['GET'],
      handler: (_: unknown, reply: ServerResponse) => void reply.writeHead(isReady && isConnected ? 200 : 503).end(),
    },
  ];
  const socket =
    appToken === null
      ? null
      : new SocketModeReceiver({
          appToken,
          logLevel: LogLevel.ERROR,
          // An outage may last: the socket is sought again for ever, and a call of ours gives up soon.
          installerOptions: { clientOptions: { ...calls, retryConfig: { forever: true, maxTimeout: 30_000 } } },
        });
  const health = socket === null ? null : newHealthServer(customRoutes);
  socket?.client.on('connected', () => {
    isConnected = true;
  });
  for (const lost of ['reconnecting', 'disconnected', 'close'])
    socket?.client.on(lost, () => {
      isConnected = false;
    });
  const receiver = socket ?? httpReceiver(signingSecret ?? '', port, customRoutes);
  holdAcks(receiver);
  const app = new App({
    token: botToken,
    receiver,
    deferInitialization: true,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { ...calls, rejectRateLimitedCalls: true, retryConfig: { retries: 2 } },
  });
  let resuming: NodeJS.Timeout | undefined;
  const rates = newRates(deps.rates);
  const questions = createQuestions(deps, rates);

  app.error(async (error) => deps.log('listener-failed', { code: codeOf(error) }));

  return {
    start: async () => {
      await app.init();
      const me = await app.client.auth.test();
      const bot = { userId: me.user_id ?? '', botId: me.bot_id ?? null };
      const take = async (event: IncomingEvent, context: { teamId?: string; enterpriseId?: string }, body: object) => {
        const isExtShared = 'is_ext_shared_channel' in body ? body.is_ext_shared_channel === true : null;
        const person = {
          team: context.teamId ?? '',
          enterprise: context.enterpriseId ?? null,
          channel: event.channel,
          user: '',
          isExtShared,
        };
        await questions.take(event, person, app.client, { ...bot, taken: takenOf(context) });
      };
      app.event('app_mention', ({ event, context, body }) => take(event, context, body));
      app.event('message', ({ event, context, body }) => take(event as IncomingEvent, context, body));
      app.event('agent_session_stopped' as 'message', async ({ event }) => {
        const stopped = event as unknown as { channel: string; thread_ts: string };
        questions.stop(stopped.channel, stopped.thread_ts);
      });
      const once = newOnce(deps.conversations, deps.now);
      guardActs(app, deps, { rates, once });
      const checked = rememberChecked();
      listenToClicks(app, deps, checked);
      listenToCommand(app, deps, questions, bot.userId);
      listenToShortcuts(app, deps, questions, { userId: bot.userId, checked });
      listenToBriefs(app, deps, questions);
      listenToQuiz(app, deps);
      listenToHome(app, deps);
      listenToSettings(app, deps);
      await health?.listen(port);
      await app.start(port);
      isReady = true;
      deps.log('started', { resumed: await questions.resume(app.client) });
      resuming = setInterval(() => void questions.resume(app.client), RESUME_MS);
      resuming.unref();
    },
    isBusy: questions.isBusy,
    stop: async () => {
      isReady = false;
      clearInterval(resuming);
      await questions.drain();
      health?.close();
      const goodbye = app.stop().catch((error: unknown) => deps.log('stop-failed', { code: codeOf(error) }));
      await Promise.race([goodbye, new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref())]);
    },
  };
}

function httpReceiver(signingSecret: string, port: number, customRoutes: Routes): HTTPReceiver {
  const receiver = new HTTPReceiver({ signingSecret, port, customRoutes, logLevel: LogLevel.ERROR });
  receiver.requestListener = guardRequests(receiver.requestListener);
  return receiver;
}

type Routes = NonNullable<ConstructorParameters<typeof HTTPReceiver>[0]['customRoutes']>;
