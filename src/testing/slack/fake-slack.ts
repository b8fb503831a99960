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
import { type Faults, newFaults } from './faults.js';
import { sessionOf } from './methods-agent.js';
import { homeOf, stackOf } from './methods-views.js';
import { pendingWork } from './pending.js';
import { type Act, newAct } from './person-act.js';
import { newTalk, type Talk } from './person-talk.js';
import { openSocketMode, type SocketMode } from './socket-mode.js';
import { answerHttp, type Call } from './web-api.js';
import {
  dmOf,
  type FakeChannel,
  type FakeFile,
  type FakeUser,
  newWorkspace,
  type Prompt,
  type SeenMessage,
  type SeenView,
  type Session,
} from './workspace.js';

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
};

export type FakeSlack = Talk &
  Act &
  Pick<Delivery, 'failures' | 'events' | 'duplicate' | 'redeliver'> &
  Pick<SocketMode, 'connections' | 'disconnect' | 'drop' | 'fallSilent'> & {
    /** For `clientOptions.slackApiUrl`. */
    readonly apiUrl: string;
    readonly botToken: string;
    readonly appToken: string;
    readonly botUser: string;
    readonly team: string;
    readonly clock: ManualClock;
    readonly faults: Faults;
    /** Every request of the app in the order answered, `response_url` and `upload` too. */
    readonly calls: readonly Call[];
    readonly messages: readonly SeenMessage[];
    readonly files: ReadonlyMap<string, FakeFile>;
    callsOf(method: string): readonly Call[];
    /** Calls that Slack refused though no test asked it to. */
    refusals(): readonly string[];
    /** Of a channel, not deleted, as this person sees it; everyone's where none is named. */
    messagesIn(channel: string, user?: string): readonly SeenMessage[];
    /** Messages of its thread after the root, not deleted; without those only one person sees. */
    repliesTo(message: SeenMessage): readonly SeenMessage[];
    /** What only this person sees. */
    ephemeralsOf(user: string): readonly SeenMessage[];
    /** The modal on top; @throws RangeError where none is open */
    modalOf(user: string): SeenView;
    modalsOf(user: string): readonly SeenView[];
    homeOf(user: string): SeenView | null;
    sessionOf(channel: string, thread: string): Session | null;
    promptsOf(user: string): readonly Prompt[];
    dmOf(user: string): string;
    addUser(user: Partial<FakeUser> & Pick<FakeUser, 'id'>): FakeUser;
    /** Members besides the bot, which belongs to it unless `withBot` is false. */
    addChannel(
      channel: Partial<Omit<FakeChannel, 'members'>> & {
        readonly id: string;
        readonly members: readonly string[];
        readonly withBot?: boolean;
      },
    ): void;
    setGroup(id: string, users: readonly string[]): void;
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
  const { clock = manualClock(), oldServer = false, subscriptions = SUBSCRIPTIONS, scopes = null } = options;
  const slack = newWorkspace(clock);
  slack.oldServer = oldServer;
  slack.scopes = scopes;
  const pending = pendingWork();
  const faults = newFaults(clock, pending.changed);
  const calls: Call[] = [];
  const broken: unknown[] = [];
  let request: { readonly url: string; readonly secret: string } | null = null;

  const server = createServer((incoming, response) => {
    const end = pending.begin(incoming.url ?? '');
    response.once('close', end);
    const socketUrl = (): string | null => socket.newUrl(slack.origin.slice('http://'.length));
    answerHttp(incoming, response, { slack, faults, calls, socketUrl }).catch((fault: unknown) => {
      broken.push(fault);
      response.destroy();
    });
  });
  const delivery = newDelivery({ clock, pending, socket: () => socket, requestUrl: () => request });
  const { acked, dropped } = delivery;
  const socket = openSocketMode(server, slack.appId, { acked, dropped, changed: pending.changed });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  slack.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const addUser: FakeSlack['addUser'] = (user) => {
    const flags = {
      is_restricted: false,
      is_ultra_restricted: false,
      is_stranger: false,
      is_bot: false,
      deleted: false,
    };
    const full = { name: user.id.toLowerCase(), team: slack.team, locale: 'zh-CN', ...flags, ...user };
    slack.users.set(user.id, full);
    return full;
  };
  const addChannel: FakeSlack['addChannel'] = ({ members, withBot = true, ...channel }) => {
    const all = new Set(withBot ? [...members, slack.botUser] : members);
    const name = channel.id.toLowerCase();
    slack.channels.set(channel.id, { name, kind: 'public', is_ext_shared: false, ...channel, members: all });
  };
  addUser({ id: slack.botUser, name: 'bot', is_bot: true });
  addUser({ id: 'U0ALICE', name: 'alice' });
  addUser({ id: 'U0BOB', name: 'bob' });
  addChannel({ id: 'C0GENERAL', name: 'general', members: ['U0ALICE', 'U0BOB'] });

  const seenBy = (user?: string): readonly SeenMessage[] =>
    slack.messages.filter(({ deleted, to }) => !deleted && (to === null || user === undefined || to === user));
  const parts = {
    apiUrl: `${slack.origin}/api/`,
    botToken: slack.botToken,
    appToken: slack.appToken,
    botUser: slack.botUser,
    team: slack.team,
    clock,
    faults,
    calls,
    messages: slack.messages,
    files: slack.files,
    failures: delivery.failures,
    events: delivery.events,
    duplicate: delivery.duplicate,
    redeliver: delivery.redeliver,
    disconnect: socket.disconnect,
    drop: socket.drop,
    fallSilent: socket.fallSilent,
    addUser,
    addChannel,
    setGroup: (id: string, users: readonly string[]) => void slack.groups.set(id, users),
    useRequestUrl: (url: string | null, secret = 'signing-secret') => {
      request = url === null ? null : { url, secret };
    },
    settled: pending.settled,
    until: pending.until,
  };
  const views: Pick<FakeSlack, 'modalOf' | 'modalsOf' | 'homeOf' | 'sessionOf' | 'promptsOf' | 'dmOf'> = {
    modalOf: (user) => {
      const top = stackOf(slack, user).at(-1);
      if (top === undefined) throw new RangeError(`${user} has no modal open`);
      return top;
    },
    modalsOf: (user) => stackOf(slack, user),
    homeOf: (user) => homeOf(slack, user),
    sessionOf: (channel, thread) => sessionOf(slack, channel, thread),
    promptsOf: (user) => slack.prompts.get(dmOf(slack, user).id)?.prompts ?? [],
    dmOf: (user) => dmOf(slack, user).id,
  };
  return {
    ...parts,
    ...views,
    ...newTalk(slack, delivery, new Set(subscriptions)),
    ...newAct(slack, delivery),
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
    messagesIn: (channel, user) => seenBy(user).filter((message) => message.channel === channel),
    repliesTo: ({ channel, ts }) =>
      seenBy().filter((message) => message.channel === channel && message.thread === ts && message.to === null),
    ephemeralsOf: (user) => seenBy(user).filter(({ to }) => to === user),
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
