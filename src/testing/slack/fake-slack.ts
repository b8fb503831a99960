/**
 * For tests: a Slack of one's own on 127.0.0.1, with Web API, Socket Mode and signed HTTP, driven as a person would.
 *
 *   const slack = await openFakeSlack();
 *   const app = new App({ token: slack.botToken, appToken: slack.appToken, socketMode: true,
 *     clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
 *     installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } } } });
 *   await app.start();
 *   const asked = slack.mention('U0ALICE', 'C0GENERAL', 'Which policy?');
 *   await slack.settled();                          // every event acked, every request answered
 *   const [answer] = slack.repliesTo(asked);
 *   expect(answer?.text).toContain('Clause 3');     // as a person reads it
 *   expect(answer?.mentions).toEqual([]);           // nobody was pinged
 *   await slack.click('U0ALICE', answer, 'Why?');   // null where no ack came within 3 s of slack.clock
 *   await slack.settled();
 *   await slack.submit(slack.modalOf('U0ALICE'), { reason: 'wrong' });
 *   slack.faults.add('chat.update', { kind: 'rate-limit', retryAfter: 0 });
 *   expect(slack.refusals()).toEqual([]);           // nothing that Slack would not have taken
 *   await app.stop(); await slack.stop();
 *
 * Nothing here waits for real time: acks, triggers, streams and retries go by `slack.clock`, which tests move.
 * Known at the start: U0ALICE and U0BOB of team T0TEAM, C0GENERAL with both and the bot.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ManualClock, manualClock } from './clock.js';
import { type Delivery, newDelivery } from './delivery.js';
import { type FakeTeam, newFakeTeam } from './fake-team.js';
import { type Faults, newFaults } from './faults.js';
import { newOauth } from './oauth.js';
import { pendingWork } from './pending.js';
import { openSocketMode, type SocketMode } from './socket-mode.js';
import { answerHttp, type Call } from './web-api.js';
import { newWorkspace, type Workspace, type WorkspaceIds } from './workspace.js';

const SUBSCRIPTIONS = [
  'app_home_opened',
  'app_mention',
  'message.im',
  'agent_session_stopped',
  'agent_session_title_changed',
];

export type FakeSlackOptions = {
  readonly clock?: ManualClock;
  /** Without streams, sessions, files, prompts, user groups and Markdown. */
  readonly oldServer?: boolean;
  /** Granted to the bot token and told with each reply; a server that tells none where absent. */
  readonly scopes?: readonly string[];
  /** Events of the manifest; by default those of an app that is mentioned and written to. */
  readonly subscriptions?: readonly string[];
  /** The organisation on Enterprise Grid that the first workspace belongs to. */
  readonly enterprise?: string;
  /** Of the tokens given out when the app is installed, in seconds; they do not expire where absent. */
  readonly tokenLife?: number;
};

export type FakeSlack = FakeTeam &
  Pick<Delivery, 'failures' | 'events' | 'duplicate' | 'redeliver'> &
  Pick<SocketMode, 'connections' | 'disconnect' | 'drop' | 'fallSilent'> & {
    /** For `clientOptions.slackApiUrl`. */
    readonly apiUrl: string;
    readonly appToken: string;
    readonly clock: ManualClock;
    readonly faults: Faults;
    /** Every request of the app in the order answered, `response_url` and `upload` too; of all workspaces. */
    readonly calls: readonly Call[];
    callsOf(method: string): readonly Call[];
    /** Calls that Slack refused though no test asked it to. */
    refusals(): readonly string[];
    /** A further workspace with ids of its own, or those of the first: nothing of theirs is shared. The app is not installed there. */
    addTeam(ids: WorkspaceIds & { readonly team: string }): FakeTeam;
    /** A person of the workspace allows on Slack's page what the app asks for; where the browser goes next. */
    approve(url: string, team: string): string;
    decline(url: string): string;
    /** Tokens renewed so far. */
    readonly renewals: number;
    /** Null goes back to Socket Mode. */
    useRequestUrl(url: string | null, signingSecret?: string): void;
    /** Names of what is under way. */
    readonly pending: readonly string[];
    /** Resolves when no ack and no answer is awaited, and `busy` is false: give it the queue of an app that works on its own. */
    settled(busy?: () => boolean): Promise<void>;
    /** Resolves when the condition holds; looked at after each request, ack and connection. */
    until(holds: () => boolean): Promise<void>;
    stop(): Promise<void>;
  };

/** Opens on a free port. What goes wrong inside the fake itself is thrown by `stop`. */
export async function openFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const {
    clock = manualClock(),
    oldServer = false,
    subscriptions = SUBSCRIPTIONS,
    scopes = null,
    tokenLife = null,
    enterprise = null,
  } = options;
  const slack = newWorkspace(clock, { enterprise });
  slack.oldServer = oldServer;
  slack.scopes = scopes;
  const workspaces: [Workspace, ...Workspace[]] = [slack];
  const oauth = newOauth(tokenLife);
  const pending = pendingWork();
  const faults = newFaults(clock, pending.changed);
  const calls: Call[] = [];
  const broken: unknown[] = [];
  let request: { readonly url: string; readonly secret: string } | null = null;

  const server = createServer((incoming, response) => {
    const end = pending.begin(incoming.url ?? '');
    response.once('close', end);
    const socketUrl = (): string | null => socket.newUrl(slack.origin.slice('http://'.length));
    answerHttp(incoming, response, { workspaces, oauth, faults, calls, socketUrl }).catch((fault: unknown) => {
      broken.push(fault);
      response.destroy();
    });
  });
  const delivery = newDelivery({ clock, pending, socket: () => socket, requestUrl: () => request });
  const { acked, dropped } = delivery;
  const socket = openSocketMode(server, slack.appId, { acked, dropped, changed: pending.changed });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  slack.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const first = newFakeTeam(slack, delivery, new Set(subscriptions));
  const parts = {
    apiUrl: `${slack.origin}/api/`,
    appToken: slack.appToken,
    clock,
    faults,
    calls,
    failures: delivery.failures,
    events: delivery.events,
    duplicate: delivery.duplicate,
    redeliver: delivery.redeliver,
    disconnect: socket.disconnect,
    drop: socket.drop,
    fallSilent: socket.fallSilent,
    useRequestUrl: (url: string | null, secret = 'signing-secret') => {
      request = url === null ? null : { url, secret };
    },
    settled: pending.settled,
    until: pending.until,
  };
  return {
    ...parts,
    ...first,
    get connections() {
      return socket.connections;
    },
    get pending() {
      return pending.list;
    },
    callsOf: (method) => calls.filter((call) => call.method === method),
    refusals: () =>
      calls
        .filter(({ injected }) => !injected)
        .flatMap(({ method, refused }) => (refused === null ? [] : [`${method}: ${refused}`])),
    addTeam: (ids) => {
      const workspace = newWorkspace(clock, ids);
      workspace.tokens.clear();
      workspace.scopes = scopes;
      workspace.origin = `${slack.origin}/t/${ids.team}`;
      workspaces.push(workspace);
      return newFakeTeam(workspace, delivery, new Set(subscriptions));
    },
    approve: (url, team) => {
      const workspace = workspaces.find((each) => each.team === team);
      if (workspace === undefined) throw new RangeError(`no workspace ${team}`);
      return oauth.approve(url, workspace);
    },
    decline: oauth.decline,
    get renewals() {
      return oauth.renewals;
    },
    stop: async () => {
      faults.clear();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await socket.close();
      server.closeAllConnections();
      await closed;
      if (broken.length > 0) throw broken[0];
    },
  };
}
