/** One workspace of the fake Slack: who is in it, what they do and see. */
import type { Delivery } from './delivery.js';
import { sessionOf } from './methods-agent.js';
import { homeOf, stackOf } from './methods-views.js';
import { type Act, newAct } from './person-act.js';
import { newTalk, type Talk } from './person-talk.js';
import {
  dmOf,
  type FakeChannel,
  type FakeFile,
  type FakeUser,
  type Prompt,
  type SeenMessage,
  type SeenView,
  type Session,
  type Workspace,
} from './workspace.js';

export type FakeTeam = Talk &
  Act & {
    readonly botToken: string;
    readonly botUser: string;
    readonly team: string;
    readonly messages: readonly SeenMessage[];
    readonly files: ReadonlyMap<string, FakeFile>;
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
    /** An admin removes the app: its tokens are good no more, and it is told. */
    uninstall(): void;
  };

/** U0ALICE and U0BOB are in it, and C0GENERAL with both and the bot. */
export function newFakeTeam(slack: Workspace, delivery: Delivery, subscriptions: ReadonlySet<string>): FakeTeam {
  const talk = newTalk(slack, delivery, subscriptions);
  const addUser: FakeTeam['addUser'] = (user) => {
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
  const addChannel: FakeTeam['addChannel'] = ({ members, withBot = true, ...channel }) => {
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
  return {
    ...talk,
    ...newAct(slack, delivery),
    botToken: slack.botToken,
    botUser: slack.botUser,
    team: slack.team,
    messages: slack.messages,
    files: slack.files,
    addUser,
    addChannel,
    setGroup: (id, users) => void slack.groups.set(id, users),
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
    messagesIn: (channel, user) => seenBy(user).filter((message) => message.channel === channel),
    repliesTo: ({ channel, ts }) =>
      seenBy().filter((message) => message.channel === channel && message.thread === ts && message.to === null),
    ephemeralsOf: (user) => seenBy(user).filter(({ to }) => to === user),
    uninstall: () => {
      slack.tokens.clear();
      talk.sendEvent({ type: 'tokens_revoked', tokens: { bot: [slack.botUser] } });
      talk.sendEvent({ type: 'app_uninstalled' });
    },
  };
}
