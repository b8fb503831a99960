/** Addresses to which an app may answer an interaction, and what it answers in the ack of a command. */
import { addMessage, readContent } from './content.js';
import { type Json, textOf } from './json.js';
import { Refusal } from './refusal.js';
import type { ResponseUrl, SeenMessage, Stored, Workspace } from './workspace.js';

const LIFE = 30 * 60_000;
const MOST_USES = 5;

export function newResponseUrl(
  slack: Workspace,
  user: string,
  channel: string,
  message: Stored<SeenMessage> | null,
): string {
  const id = slack.nextId('R');
  slack.responseUrls.set(id, { user, channel, message, at: slack.clock.now(), uses: 0 });
  return `${slack.origin}/response/${id}`;
}

/** @throws Refusal for an address used up or expired, or a message that Slack would not take */
export function takeResponse(slack: Workspace, id: string, args: Json): void {
  const target = slack.responseUrls.get(id);
  if (target === undefined) throw new Refusal('invalid_url');
  if (slack.clock.now() - target.at > LIFE) throw new Refusal('expired_url');
  if (target.uses >= MOST_USES) throw new Refusal('used_url');
  target.uses += 1;
  postResponse(slack, target, args);
}

/** Seen by the person alone unless it says `in_channel`. @throws Refusal */
export function postResponse(slack: Workspace, target: Omit<ResponseUrl, 'at' | 'uses'>, args: Json): void {
  const { user, channel, message } = target;
  if (message !== null && args.delete_original === true) {
    message.deleted = true;
    return;
  }
  const content = readContent(args, slack);
  if (message !== null && args.replace_original === true) {
    Object.assign(message, content, { edits: message.edits + 1 });
    return;
  }
  addMessage(slack, {
    ...content,
    channel,
    user: slack.botUser,
    to: args.response_type === 'in_channel' ? null : user,
    thread: textOf(args.thread_ts) || null,
    mayUnfurl: args.unfurl_links !== false || args.unfurl_media !== false,
  });
}
