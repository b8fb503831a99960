import { type Json, textOf } from './json.js';
import type { FakeChannel, SeenMessage, Stored, Workspace } from './workspace.js';
import { dmOf } from './workspace.js';

/** `{ok: false, error}` in the words of Slack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly error: string;

  constructor(error: string, detail = '') {
    super(detail === '' ? error : `${error}: ${detail}`);
    this.error = error;
  }
}

/** What a method answers besides `ok: true`. @throws Refusal */
export type Method = (args: Json, slack: Workspace) => Json;
export type Methods = Readonly<Record<string, Method>>;

/** @throws Refusal where the bot is not in the channel; a user id names the direct messages with that user */
export function channelOf(args: Json, slack: Workspace, key = 'channel'): FakeChannel {
  const id = textOf(args[key]);
  const channel = slack.users.has(id) && id !== slack.botUser ? dmOf(slack, id) : slack.channels.get(id);
  if (channel === undefined) throw new Refusal('channel_not_found', id);
  if (!channel.members.has(slack.botUser))
    throw new Refusal(channel.kind === 'public' ? 'not_in_channel' : 'channel_not_found');
  return channel;
}

/** A message everyone may see, not deleted. @throws Refusal */
export function messageOf(args: Json, slack: Workspace): Stored<SeenMessage> {
  const { id } = channelOf(args, slack);
  const found = slack.messages.find(
    ({ channel, ts, to, deleted }) => channel === id && ts === args.ts && to === null && !deleted,
  );
  if (found === undefined) throw new Refusal('message_not_found');
  return found;
}

/** Replies to a reply land in the thread of its root, as in Slack. */
export function rootOf(args: Json, channel: string, slack: Workspace): string | null {
  const ts = textOf(args.thread_ts);
  if (ts === '') return null;
  const parent = slack.messages.find(
    (message) => message.channel === channel && message.ts === ts && message.to === null,
  );
  if (parent === undefined) throw new Refusal('thread_not_found', ts);
  return parent.thread ?? parent.ts;
}
