/** All that a fake Slack remembers: people, channels, messages, views, files, sessions. */
import type { ManualClock } from './clock.js';
import type { Json } from './json.js';
import type { Link } from './live-tokens.js';

export type FakeUser = {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly is_restricted: boolean;
  readonly is_ultra_restricted: boolean;
  readonly is_stranger: boolean;
  readonly is_bot: boolean;
  readonly deleted: boolean;
  /** As set in Slack, told to who asks for it: `zh-CN` by default. */
  readonly locale: string;
};

export type FakeChannel = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'im' | 'mpim' | 'public' | 'private';
  /** Shared with another organisation by Slack Connect. */
  readonly is_ext_shared: boolean;
  /** The bot is named here too where it belongs to the channel. */
  readonly members: Set<string>;
};

export type StreamTask = {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly details: string;
  readonly output: string;
  readonly sources: readonly Link[];
};

export type Stream = {
  readonly state: 'streaming' | 'finished' | 'expired' | 'stopped_by_user';
  readonly startedAt: number;
  readonly mode: string;
  readonly recipient: string | null;
  readonly markdown: string;
  readonly plan: string | null;
  readonly tasks: readonly StreamTask[];
};

/** A message as a person sees it. */
export type SeenMessage = {
  readonly channel: string;
  readonly ts: string;
  /** The root of its thread; null for a root. */
  readonly thread: string | null;
  readonly user: string;
  /** What is read on the screen: blocks where there are any, labels of links, names of mentions. */
  readonly text: string;
  /** Top-level `text`: what notifications and screen readers say. */
  readonly notification: string;
  readonly blocks: readonly Json[];
  /** Tokens that ping or name a channel, as written: `<!channel>`, `<@U1>`. */
  readonly mentions: readonly string[];
  readonly links: readonly Link[];
  /** The only person who sees it; null for everyone. */
  readonly to: string | null;
  readonly files: readonly string[];
  readonly metadata: Json | null;
  /** False when unfurl_links and unfurl_media were both declined; streams never unfurl. */
  readonly mayUnfurl: boolean;
  readonly edits: number;
  readonly deleted: boolean;
  readonly stream: Stream | null;
  /** Names, of the bot's alone. */
  readonly reactions: readonly string[];
};

export type SeenView = {
  readonly id: string;
  readonly user: string;
  readonly type: 'modal' | 'home';
  /** Title, blocks and errors as a person reads them. */
  readonly text: string;
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly external_id: string;
  readonly hash: string;
  readonly title: string;
  readonly submit: string | null;
  readonly blocks: readonly Json[];
  readonly mentions: readonly string[];
  readonly links: readonly Link[];
  readonly notify_on_close: boolean;
  readonly root: string;
  readonly previous: string | null;
  /** What is filled in: block_id, then action_id. */
  readonly state: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** Of the last submission, by block_id. */
  readonly errors: Readonly<Record<string, string>>;
  readonly closed: boolean;
};

export type FakeFile = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly user: string;
  readonly length: number;
  readonly bytes: Buffer | null;
  readonly shares: readonly { readonly channel: string; readonly ts: string; readonly thread: string | null }[];
};

export type Session = {
  readonly channel: string;
  readonly thread: string;
  readonly title: string;
  readonly status: string;
  /** Every status in turn, with its time. */
  readonly history: readonly { readonly status: string; readonly at: number }[];
};

export type Prompt = { readonly title: string; readonly message: string };
export type Trigger = { readonly user: string; readonly at: number; readonly view: string | null; used: boolean };
export type ResponseUrl = {
  readonly user: string;
  readonly channel: string;
  readonly message: Stored<SeenMessage> | null;
  readonly at: number;
  uses: number;
};

/** The same, for the side that writes it. */
export type Stored<T> = { -readonly [Key in keyof T]: T[Key] };

export type Workspace = {
  readonly clock: ManualClock;
  readonly team: string;
  /** Of an Enterprise Grid; null outside one. */
  readonly enterprise: string | null;
  /** The app is installed for the whole organisation. */
  readonly isOrgInstall: boolean;
  readonly appId: string;
  readonly botUser: string;
  readonly botId: string;
  readonly botToken: string;
  readonly appToken: string;
  /** Bot tokens that are good. */
  readonly tokens: Set<string>;
  /** `http://127.0.0.1:PORT`, and a path of its own for every workspace but the first. */
  origin: string;
  /** A server without streams, sessions, files, prompts and Markdown. */
  oldServer: boolean;
  /** Null for a server that tells none. */
  scopes: readonly string[] | null;
  readonly users: Map<string, FakeUser>;
  readonly channels: Map<string, FakeChannel>;
  readonly groups: Map<string, readonly string[]>;
  readonly messages: Stored<SeenMessage>[];
  readonly views: Map<string, Stored<SeenView>>;
  readonly files: Map<string, Stored<FakeFile>>;
  readonly sessions: Map<string, Stored<Session>>;
  readonly prompts: Map<string, { readonly title: string; readonly prompts: readonly Prompt[] }>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** Options that the app offered last for an external menu, by view or message and action. */
  readonly suggested: Map<string, readonly Json[]>;
  nextTs(): string;
  nextId(prefix: string): string;
};

export type WorkspaceIds = Partial<Pick<Workspace, 'team' | 'enterprise' | 'isOrgInstall' | 'botUser' | 'botToken'>>;

export function newWorkspace(clock: ManualClock, ids: WorkspaceIds = {}): Workspace {
  let count = 0;
  const seconds = (): number => Math.floor(clock.now() / 1000);
  return {
    clock,
    team: 'T0TEAM',
    enterprise: null,
    isOrgInstall: false,
    appId: 'A0APP',
    botUser: 'U0BOT',
    botId: 'B0BOT',
    botToken: 'xoxb-fake',
    appToken: 'xapp-fake',
    tokens: new Set([ids.botToken ?? 'xoxb-fake']),
    origin: '',
    oldServer: false,
    scopes: null,
    users: new Map(),
    channels: new Map(),
    groups: new Map(),
    messages: [],
    views: new Map(),
    files: new Map(),
    sessions: new Map(),
    prompts: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    suggested: new Map(),
    ...ids,
    nextTs: () => `${seconds()}.${String(++count).padStart(6, '0')}`,
    nextId: (prefix) => `${prefix}${String(++count).padStart(6, '0')}`,
  };
}

/** The name of a user or channel; the id where none is known. */
export function nameOf(slack: Workspace, id: string): string {
  return slack.users.get(id)?.name ?? slack.channels.get(id)?.name ?? id;
}

/** The direct messages of a person with the bot, opened when first asked for. @throws RangeError for an unknown user */
export function dmOf(slack: Workspace, user: string): FakeChannel {
  const known = [...slack.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(user));
  if (known !== undefined) return known;
  if (!slack.users.has(user)) throw new RangeError(`no user ${user}`);
  const id = slack.nextId('D');
  const channel = { id, name: id, kind: 'im' as const, is_ext_shared: false, members: new Set([user, slack.botUser]) };
  slack.channels.set(id, channel);
  return channel;
}
