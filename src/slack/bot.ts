/** The Bolt app: Socket Mode or signed HTTP, its listeners, and its end. */
import type { ServerResponse } from 'node:http';
import { App, type Context, HTTPReceiver, type Logger, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { SlackConfig } from '../config/slack.js';
import { portFault } from '../library/listen.js';
import type { Installations } from '../storage/installations.js';
import { installationOf } from './asker.js';
import { boltLogger } from './bolt-logger.js';
import { listenToBriefs } from './briefs.js';
import { listenToClicks } from './clicks.js';
import { listenToCommand } from './command.js';
import { listenToQuiz } from './daily-quiz.js';
import type { IncomingEvent } from './delivery-key.js';
import type { SlackDeps } from './deps.js';
import { createDigests } from './digest/digests.js';
import { listenToForget } from './forget.js';
import { guardActs } from './gate.js';
import { guardRequests } from './guard-requests.js';
import { createHandIns } from './hand-ins/hand-ins.js';
import { listenToHandIns } from './hand-ins/listen.js';
import { listenToRemove } from './hand-ins/remove.js';
import { newHealthServer } from './health-server.js';
import { holdAcks, takenOf } from './hold-acks.js';
import { listenToHome } from './home.js';
import { createManyWorkspaces } from './install/many-workspaces.js';
import { localeFor } from './locale-for.js';
import { newOnce } from './once.js';
import { patientFetch } from './patient-fetch.js';
import { codeOf } from './progress.js';
import { createQuestions, type Questions } from './questions.js';
import { newRates } from './rates.js';
import { type Repeated, repeated } from './repeated.js';
import { listenToSettings } from './settings.js';
import { listenToShortcuts } from './shortcuts.js';
import { talkIn } from './talk.js';
import { listenToVerdicts } from './verdicts.js';

type OfConfig = Pick<SlackConfig, 'botToken' | 'oauth' | 'appToken' | 'signingSecret' | 'apiUrl' | 'port'>;

export type SlackSettings = OfConfig & {
  /** How long the other end of the socket may be silent, in ms, before it counts as gone. Default 5,000. */
  readonly pingTimeoutMs?: number;
};

export type SlackBot = {
  /** Checks the token, takes up what was left behind, and listens. Throws what Slack answers to a bad token. */
  readonly start: () => Promise<void>;
  /** Takes nothing more, finishes what runs, and closes. */
  readonly stop: () => Promise<void>;
  readonly isBusy: () => boolean;
  /** Questions and drafts that run, and that wait for their turn. */
  readonly count: Questions['count'];
};

const CALL_TIMEOUT_MS = 15_000;
/** How often what another process left behind is looked for. */
const RESUME_MS = 30_000;
/** A server that is gone never says goodbye, and answers no call of what is still at work. */
const GOODBYE_MS = 5_000;
const PING_TIMEOUT_MS = 5_000;
/** Slack pings by itself several times in this span; a socket it forgot is not pinged any more. */
const SERVER_PING_MS = 30_000;

/** @param installations where tokens come from with `oauth`; its owner closes it. Throws RangeError where one is given without the other */
export function createSlackBot(
  settings: SlackSettings,
  deps: SlackDeps,
  installations: Installations | null = null,
): SlackBot {
  const { botToken, oauth, appToken, signingSecret, apiUrl, port } = settings;
  const logger = boltLogger(deps.log);
  let isReady = false;
  let isConnected = appToken === null;
  const calls = {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    fetch: patientFetch({ timeoutMs: CALL_TIMEOUT_MS }),
  };
  const clientOptions = { ...calls, rejectRateLimitedCalls: true, retryConfig: { retries: 2 } };
  if ((oauth === null) !== (installations === null)) throw new RangeError('oauth needs installations, and they it');
  const many =
    oauth === null || installations === null
      ? null
      : createManyWorkspaces({ oauth, apiUrl, installations, clientOptions }, deps);
  const customRoutes = [
    { path: '/healthz', method: ['GET'], handler: (_: unknown, reply: ServerResponse) => void reply.end('ok') },
    {
      path: '/readyz',
      method: ['GET'],
      handler: (_: unknown, reply: ServerResponse) => void reply.writeHead(isReady && isConnected ? 200 : 503).end(),
    },
    ...(many?.routes ?? []),
  ];
  const socket =
    appToken === null
      ? null
      : new SocketModeReceiver({
          appToken,
          logger,
          // A peer that is gone says no goodbye: it is asked three times in this span, and the socket made anew.
          clientPingTimeout: settings.pingTimeoutMs ?? PING_TIMEOUT_MS,
          serverPingTimeout: SERVER_PING_MS,
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
  const receiver = socket ?? httpReceiver({ signingSecret: signingSecret ?? '', port, customRoutes, logger });
  holdAcks(receiver);
  const app = new App({
    ...(many === null ? { token: botToken ?? '' } : { authorize: many.authorize }),
    receiver,
    deferInitialization: true,
    convoStore: false,
    logger,
    clientOptions,
  });
  let resuming: readonly Repeated[] = [];
  const rates = newRates(deps.rates);
  const questions = createQuestions(deps, rates);
  const desk = createHandIns(deps);
  const digests = createDigests(deps);
  const clientOf = many?.clientOf ?? (async () => app.client);

  /** Whatever Slack has sent that a listener is still at: clicks and forms write, too. */
  const underWay = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const work = next().finally(() => underWay.delete(work));
    underWay.add(work);
    await work;
  });
  app.error(async (error) => deps.log('listener-failed', { code: codeOf(error) }));

  return {
    start: async () => {
      await app.init();
      if (many === null) await checkToken(app, deps);
      many?.listen(app, questions);
      const take = async ({ event, context, body, client }: Came) => {
        const isExtShared = 'is_ext_shared_channel' in body ? body.is_ext_shared_channel === true : null;
        const person = {
          team: context.teamId ?? '',
          enterprise: context.enterpriseId ?? null,
          isOrgInstall: context.isEnterpriseInstall,
          channel: event.channel,
          user: '',
          isExtShared,
        };
        const bot = { userId: context.botUserId ?? '', botId: context.botId ?? null, taken: takenOf(context) };
        if (!(await desk.take(event, person, client, bot))) await questions.take(event, person, client, bot);
      };
      const stopped = async ({ channel, thread_ts: thread, user }: Stopped, team: string, client: webApi.WebClient) => {
        const mayAll = deps.policy.admins.includes(user);
        const others = questions.stop({ team, channel, thread, ...(mayAll ? {} : { by: user }) });
        if (others === 0) return;
        const text = talkIn(await localeFor(client, { person: { ...NOBODY, team, channel, user } }, deps)).notYours;
        await client.chat.postEphemeral({ channel, user, text, thread_ts: thread });
      };
      app.event('app_mention', take);
      app.event('message', ({ event, ...of }) => take({ event: event as IncomingEvent, ...of }));
      app.event('agent_session_stopped' as 'message', async ({ event, context, client }) => {
        await stopped(event as unknown as Stopped, teamOf(context), client);
      });
      guardActs(app, deps, { rates, once: newOnce(deps.conversations, deps.now) });
      listenToClicks(app, deps);
      listenToVerdicts(app, deps);
      listenToCommand(app, deps, questions);
      listenToShortcuts(app, deps, questions);
      listenToBriefs(app, deps, questions);
      listenToQuiz(app, deps);
      listenToHome(app, deps);
      listenToSettings(app, deps);
      listenToForget(app, deps);
      listenToHandIns(app, deps, desk);
      listenToRemove(app, deps);
      await health?.listen(port);
      await app.start(port).catch((error: unknown) => {
        throw portFault(error, { port, setting: 'SLACK_PORT' });
      });
      isReady = true;
      deps.log('started', { resumed: await questions.resume(clientOf) });
      await desk.resume(clientOf);
      void digests.post(clientOf);
      const again = { everyMs: RESUME_MS, fault: 'not-resumed' };
      const works = [() => questions.resume(clientOf), () => desk.resume(clientOf), () => digests.post(clientOf)];
      resuming = works.map((work) => repeated(again, work, deps.log));
    },
    isBusy: () => questions.isBusy() || desk.isBusy() || digests.isBusy(),
    count: questions.count,
    stop: async () => {
      isReady = false;
      await Promise.all([
        ...resuming.map(({ stop }) => stop()),
        ...[questions, desk, digests].map(({ drain }) => drain()),
      ]);
      health?.close();
      await inTime(Promise.allSettled(underWay));
      await inTime(app.stop().catch((error: unknown) => deps.log('stop-failed', { code: codeOf(error) })));
    },
  };
}

function inTime(end: Promise<unknown>): Promise<unknown> {
  return Promise.race([end, new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref())]);
}

function httpReceiver(options: HttpOptions): HTTPReceiver {
  const receiver = new HTTPReceiver(options);
  receiver.requestListener = guardRequests(receiver.requestListener);
  return receiver;
}

type HttpOptions = ConstructorParameters<typeof HTTPReceiver>[0] & { readonly logger: Logger };

/** Whose question it is decides: the button is there for all who read the thread. */
type Stopped = { readonly channel: string; readonly thread_ts: string; readonly user: string };

const NOBODY = { enterprise: null, isOrgInstall: false, isExtShared: null };

type Came = {
  readonly event: IncomingEvent;
  readonly context: Context;
  readonly body: object;
  readonly client: webApi.WebClient;
};

/** Throws what Slack answers to a bad token. What was kept under the organisation of a workspace is that of the workspace. */
async function checkToken({ client }: App, { conversations }: SlackDeps): Promise<void> {
  const { team_id: team, enterprise_id: enterprise, is_enterprise_install: isOrg } = await client.auth.test();
  if (team !== undefined && enterprise !== undefined && isOrg !== true) await conversations.moveTeam(enterprise, team);
}

type Installed = Pick<Context, 'teamId' | 'enterpriseId' | 'isEnterpriseInstall'>;

function teamOf({ teamId: team = '', enterpriseId, isEnterpriseInstall: isOrgInstall }: Installed): string {
  return installationOf({ team, enterprise: enterpriseId ?? null, isOrgInstall });
}
