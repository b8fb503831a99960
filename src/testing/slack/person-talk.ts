/** What a person does that reaches the app as an event: talking, editing, opening the app, pressing stop. */
import { addMessage, wireMessage } from './content.js';
import type { Delivery } from './delivery.js';
import { type Json, textOf } from './json.js';
import { liveMentions, seenText } from './live-tokens.js';
import { sessionOf, setStatus } from './methods-agent.js';
import { wireFile } from './methods-files.js';
import { isLive } from './methods-stream.js';
import { homeOf, wireView } from './methods-views.js';
import { dmOf, type FakeChannel, nameOf, type SeenMessage, type Stored, type Workspace } from './workspace.js';

export type SayOptions = {
  /** Any message of the thread, or its time stamp. */
  readonly thread?: SeenMessage | string;
  readonly files?: readonly { readonly name: string; readonly bytes: Buffer }[];
  /** More of the event: `app_context`, `subtype`, `bot_id`. */
  readonly extra?: Json;
};

export type Talk = {
  /** Reaches the app in direct messages, where it is mentioned, or where `message.channels` is subscribed to. */
  say(user: string, channel: string, text: string, options?: SayOptions): SeenMessage;
  /** `say`, with the bot mentioned first. */
  mention(user: string, channel: string, text: string, options?: SayOptions): SeenMessage;
  edit(message: SeenMessage, text: string): void;
  /** Deletes a message of a person. */
  remove(message: SeenMessage): void;
  openHome(user: string): void;
  /** Opens the messages tab; returns the channel. */
  openDm(user: string): string;
  /** @throws RangeError where no stop button is shown */
  pressStop(user: string, channel: string, thread: string): void;
  renameSession(user: string, channel: string, thread: string, title: string): void;
  /** Any other event. */
  sendEvent(event: Json): void;
};

export function newTalk(slack: Workspace, delivery: Delivery, subscriptions: ReadonlySet<string>): Talk {
  const send = (subscription: string, event: Json): void => {
    if (subscriptions.has(subscription)) delivery.sendEvent(eventBody(slack, event));
  };
  const announce = (message: SeenMessage, channel: FakeChannel, event: Json, mentioned: boolean): void => {
    const kind = { im: 'im', mpim: 'mpim', public: 'channel', private: 'group' }[channel.kind];
    const subscription = {
      im: 'message.im',
      mpim: 'message.mpim',
      public: 'message.channels',
      private: 'message.groups',
    };
    const full = { ...event, channel: channel.id, event_ts: slack.nextTs() };
    if (mentioned && channel.kind !== 'im')
      send('app_mention', { ...wireMessage(message, slack), ...full, type: 'app_mention' });
    send(subscription[channel.kind], { type: 'message', ...full, channel_type: kind });
  };
  const isMention = (text: string): boolean => liveMentions(text, 'mrkdwn').includes(`<@${slack.botUser}>`);

  const say: Talk['say'] = (user, channelId, text, { thread, files = [], extra = {} } = {}) => {
    const channel = knownChannel(slack, channelId, user);
    const person = slack.users.get(user);
    const parent = typeof thread === 'object' ? (thread.thread ?? thread.ts) : (thread ?? null);
    const ids = files.map(({ name, bytes }) => {
      const id = slack.nextId('F');
      slack.files.set(id, { id, name, title: name, user, length: bytes.length, bytes, shares: [] });
      return id;
    });
    const message = addMessage(slack, {
      channel: channel.id,
      user,
      thread: parent,
      text: seenText(text, 'mrkdwn', (id) => nameOf(slack, id)),
      notification: text,
      mentions: liveMentions(text, 'mrkdwn'),
      files: ids,
    });
    if (!channel.members.has(slack.botUser) && !isMention(text)) return message;
    const shared = ids.flatMap((id) => slack.files.get(id) ?? []).map((file) => wireFile(file, slack));
    const sent = shared.length === 0 ? {} : { subtype: 'file_share', files: shared };
    const team = person?.team ?? slack.team;
    announce(message, channel, { ...wireMessage(message, slack), user_team: team, ...sent, ...extra }, isMention(text));
    return message;
  };

  return {
    say,
    mention: (user, channel, text, options) => say(user, channel, `<@${slack.botUser}> ${text}`, options),
    edit: (message, text) => {
      const stored = slack.messages.find((other) => other === message);
      const channel = slack.channels.get(message.channel);
      if (stored === undefined || channel === undefined) throw new RangeError('no such message');
      const previous = wireMessage(stored, slack);
      const wasMentioned = isMention(stored.notification);
      editText(stored, text, slack);
      const edited = { edited: { user: message.user, ts: slack.nextTs() } };
      const event = {
        subtype: 'message_changed',
        message: { ...wireMessage(stored, slack), ...edited },
        previous_message: previous,
      };
      announce(stored, channel, { ...event, ...edited, ts: slack.nextTs() }, isMention(text) && !wasMentioned);
    },
    remove: (message) => {
      const stored = slack.messages.find((other) => other === message);
      const channel = slack.channels.get(message.channel);
      if (stored === undefined || channel === undefined) throw new RangeError('no such message');
      stored.deleted = true;
      const event = {
        subtype: 'message_deleted',
        hidden: true,
        deleted_ts: message.ts,
        previous_message: wireMessage(stored, slack),
        ts: slack.nextTs(),
      };
      announce(stored, channel, event, false);
    },
    openHome: (user) => {
      const view = homeOf(slack, user);
      const shown = view === null ? {} : { view: wireView(view, slack) };
      const event = {
        type: 'app_home_opened',
        user,
        channel: dmOf(slack, user).id,
        tab: 'home',
        event_ts: slack.nextTs(),
      };
      send('app_home_opened', { ...event, ...shown });
    },
    openDm: (user) => {
      const { id } = dmOf(slack, user);
      send('app_home_opened', {
        type: 'app_home_opened',
        user,
        channel: id,
        tab: 'messages',
        event_ts: slack.nextTs(),
      });
      return id;
    },
    pressStop: (user, channel, thread) => {
      if (sessionOf(slack, channel, thread)?.status !== 'processing') throw new RangeError('no stop button is shown');
      const running = slack.messages.filter(
        (message) =>
          message.channel === channel &&
          message.thread === thread &&
          message.stream !== null &&
          isLive(message.stream, slack),
      );
      for (const message of running)
        if (message.stream !== null) message.stream = { ...message.stream, state: 'stopped_by_user' };
      const streaming = running.map(({ ts }) => ts);
      const event = { channel, thread_ts: thread, user, streaming_message_ts: streaming, event_ts: slack.nextTs() };
      send('agent_session_stopped', { type: 'agent_session_stopped', ...event });
    },
    renameSession: (user, channel, thread, title) => {
      const session = slack.sessions.get(`${channel}:${thread}`);
      if (session === undefined) throw new RangeError('no such session');
      const event = { channel, thread_ts: thread, user, team_id: slack.team, title, previous_title: session.title };
      setStatus(slack, channel, thread, session.status);
      session.title = title;
      send('agent_session_title_changed', { type: 'agent_session_title_changed', ...event, event_ts: slack.nextTs() });
    },
    sendEvent: (event) => delivery.sendEvent(eventBody(slack, event)),
  };
}

/** @throws RangeError where the person is not in the channel */
function knownChannel(slack: Workspace, id: string, user: string): FakeChannel {
  const channel = slack.channels.get(id);
  if (channel === undefined || !slack.users.has(user)) throw new RangeError(`no channel ${id} or user ${user}`);
  if (!channel.members.has(user)) throw new RangeError(`${user} is not in ${id}`);
  return channel;
}

function editText(message: Stored<SeenMessage>, text: string, slack: Workspace): void {
  Object.assign(message, {
    text: seenText(text, 'mrkdwn', (id) => nameOf(slack, id)),
    notification: text,
    mentions: liveMentions(text, 'mrkdwn'),
    edits: message.edits + 1,
  });
}

function eventBody(slack: Workspace, event: Json): Json {
  const { team, enterprise, isOrgInstall, appId, botUser, channels, clock } = slack;
  return {
    type: 'event_callback',
    token: 'verification',
    team_id: team,
    context_team_id: team,
    context_enterprise_id: enterprise,
    ...(enterprise === null ? {} : { enterprise_id: enterprise }),
    api_app_id: appId,
    event,
    event_id: slack.nextId('Ev'),
    event_time: Math.floor(clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: team,
        user_id: botUser,
        is_bot: true,
        is_enterprise_install: isOrgInstall,
      },
    ],
    is_ext_shared_channel: channels.get(textOf(event.channel))?.is_ext_shared ?? false,
  };
}
