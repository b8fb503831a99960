/** What stands in a channel as the reply to a message: replaced when the message is edited, taken away when it is deleted. */
import type { webApi } from '@slack/bolt';
import type { AskingMessage, ClaimKey, ReplyPart } from '../storage/conversations.js';
import type { SlackDeps } from './deps.js';
import { codeOf } from './progress.js';

/** The version of a message that is its end; it sorts behind the `ts` of any edit. */
export const DELETED = 'deleted';

/** Called with each message as it is posted, so that a process that ends in between leaves none unknown. */
export function recordingReplies({ conversations, now }: SlackDeps, to: AskingMessage): (ts: string) => Promise<void> {
  return (ts) => conversations.addReply(to, { kind: 'message', id: ts }, now());
}

/** The message of a reply that a new one takes the place of; null where none stands. */
export async function standingReply({ conversations }: SlackDeps, message: AskingMessage): Promise<string | null> {
  return (await conversations.repliesTo(message)).find(({ kind }) => kind === 'message')?.id ?? null;
}

/** Deletes what stands of a reply, or the parts of it that `which` names. What fails is logged, and still known. */
export async function removeReplies(
  client: webApi.WebClient,
  message: AskingMessage,
  deps: SlackDeps,
  which: (id: string) => boolean = () => true,
): Promise<void> {
  const { conversations } = deps;
  for (const part of (await conversations.repliesTo(message)).filter(({ id }) => which(id)))
    if (await removed(client, message.channel, part, deps)) await conversations.dropReply(message, part);
}

/** One line takes the place of all that stands of a reply; its `ts`, null where nothing stood. */
export async function withdrawReplies(
  client: webApi.WebClient,
  message: AskingMessage,
  line: string,
  deps: SlackDeps,
): Promise<string | null> {
  const first = await standingReply(deps, message);
  const left = first !== null && (await replacedBy(client, message.channel, first, line, deps)) ? first : null;
  await removeReplies(client, message, deps, (id) => id !== left);
  return left;
}

/**
 * Takes away what was posted for a version of a message that was edited or deleted since, where whoever took the later
 * version looks no more: else it does so itself. True where there is a later version.
 */
export async function removeOutdated(
  client: webApi.WebClient,
  key: ClaimKey,
  posted: ReadonlySet<string>,
  deps: SlackDeps,
): Promise<boolean> {
  const later = await deps.conversations.laterVersion(key);
  if (later?.isFinished === true)
    await removeReplies(client, key, deps, (id) => posted.has(id) && id !== later.replyTs);
  return later !== null;
}

async function replacedBy(
  client: webApi.WebClient,
  channel: string,
  ts: string,
  text: string,
  { log }: SlackDeps,
): Promise<boolean> {
  try {
    // Without blocks in the call Slack would leave the old ones.
    await client.chat.update({ channel, ts, text, blocks: [], metadata: NO_MARK });
    return true;
  } catch (error) {
    log('reply-not-replaced', { code: codeOf(error) });
    return false;
  }
}

/** What no longer answers must not be found as an answer. */
const NO_MARK = { event_type: 'tiaowen_withdrawn', event_payload: {} };

const GONE: ReadonlySet<string> = new Set(['message_not_found', 'file_not_found', 'file_deleted']);

async function removed(
  client: webApi.WebClient,
  channel: string,
  { kind, id }: ReplyPart,
  { log }: SlackDeps,
): Promise<boolean> {
  try {
    if (kind === 'file') await client.files.delete({ file: id });
    else await client.chat.delete({ channel, ts: id });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (!GONE.has(code)) log('reply-not-removed', { code });
    return GONE.has(code);
  }
}
