/** auth.test and what an app asks about people, groups and channels. */
import { wireMessage } from './content.js';
import { type Json, textOf } from './json.js';
import { channelOf, type Methods, Refusal } from './refusal.js';
import { dmOf, type FakeChannel, type SeenMessage, type Workspace } from './workspace.js';

export const LOOKUPS: Methods = {
  'auth.test': (_, { team, enterprise, isOrgInstall, botUser, botId, origin }) => ({
    url: `${origin}/`,
    team: 'Fake',
    user: 'bot',
    team_id: team,
    ...(enterprise === null ? {} : { enterprise_id: enterprise }),
    user_id: botUser,
    bot_id: botId,
    is_enterprise_install: isOrgInstall,
  }),
  'auth.revoke': (_, { tokens }) => {
    tokens.clear();
    return { revoked: true };
  },
  'users.info': (args, slack) => {
    const user = slack.users.get(textOf(args.user));
    if (user === undefined) throw new Refusal('user_not_found');
    const { team, name, locale, ...flags } = user;
    const told = args.include_locale === true || args.include_locale === 'true' ? { locale } : {};
    return { user: { ...flags, ...told, name, real_name: name, team_id: team, profile: { display_name: name, team } } };
  },
  'usergroups.users.list': (args, slack) => {
    const users = slack.groups.get(textOf(args.usergroup));
    if (users === undefined) throw new Refusal('no_such_subteam');
    return { users };
  },
  'conversations.info': (args, slack) => {
    const channel = slack.channels.get(textOf(args.channel));
    if (channel === undefined) throw new Refusal('channel_not_found');
    return { channel: wireChannel(channel, slack) };
  },
  'conversations.members': (args, slack) => ({ members: [...channelOf(args, slack).members] }),
  'conversations.open': (args, slack) => {
    const user = textOf(args.users);
    if (!slack.users.has(user)) throw new Refusal('user_not_found');
    return { channel: { id: dmOf(slack, user).id } };
  },
  /** The newest first, without what stands in threads. */
  'conversations.history': (args, slack) => {
    const top = seenIn(args, slack)
      .filter(({ ts, thread }) => thread === null || thread === ts)
      .reverse();
    return {
      messages: top.slice(0, Math.min(Number(args.limit ?? 100), 999)).map(withMetadata(args, slack)),
    };
  },
  /** The cursor is the place in the thread; `latest` leaves out what came then or later, but for the root. */
  'conversations.replies': (args, slack) => {
    const seen = seenIn(args, slack);
    const latest = textOf(args.latest);
    const thread = seen.filter(
      ({ ts, thread: root }) => ts === args.ts || (root === args.ts && (latest === '' || ts < latest)),
    );
    if (thread.length === 0) throw new Refusal('thread_not_found');
    const start = Number(args.cursor ?? 0);
    const end = start + Math.min(Number(args.limit ?? 1000), 1000);
    const more = end < thread.length;
    return {
      messages: thread.slice(start, end).map(withMetadata(args, slack)),
      has_more: more,
      response_metadata: { next_cursor: more ? String(end) : '' },
    };
  },
};

/** What everyone in the channel sees. */
function seenIn(args: Json, slack: Workspace): SeenMessage[] {
  const { id } = channelOf(args, slack);
  return slack.messages.filter(({ channel, to, deleted }) => channel === id && to === null && !deleted);
}

/** With the metadata, where it is asked for. */
function withMetadata({ include_all_metadata: asked }: Json, slack: Workspace): (message: SeenMessage) => Json {
  return (message) => ({
    ...wireMessage(message, slack),
    ...(asked === true && message.metadata !== null ? { metadata: message.metadata } : {}),
  });
}

function wireChannel({ id, name, kind, is_ext_shared, members }: FakeChannel, slack: Workspace): Json {
  const person = [...members].find((member) => member !== slack.botUser);
  return {
    id,
    name,
    is_im: kind === 'im',
    is_mpim: kind === 'mpim',
    is_channel: kind === 'public' || kind === 'private',
    is_private: kind !== 'public',
    is_ext_shared,
    is_shared: is_ext_shared,
    is_member: members.has(slack.botUser),
    ...(kind === 'im' ? { user: person } : {}),
  };
}
