/** Posts what was rendered: in a thread, or to one person; a reply that stands already is replaced. */
import type { webApi } from '@slack/bolt';
import type { ReplyMark } from './earlier-reply.js';
import { codeOf } from './progress.js';
import { textOnly } from './render/block-text.js';
import type { SlackMessage } from './render/pack-messages.js';

export type Place = {
  readonly channel: string;
  /** Empty for none: a message of its own. */
  readonly thread: string;
  /** Shown to this user alone; null for everyone in the thread. */
  readonly onlyFor: string | null;
  /** On the first message that everyone sees: what it answers. */
  readonly mark?: ReplyMark;
  /** Told the `ts` of each message that everyone sees, as soon as it stands. */
  readonly onPosted?: (ts: string) => Promise<void>;
};

export type Posted = { readonly ts: string | null };

/** What a server says that does not know a block type of ours, or takes less of them. */
const BLOCKS_REFUSED: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/**
 * Posts in order and returns the first one's `ts` (null for what only one person sees). `replace` is the `ts` of a reply that
 * stands, maybe half: the first message takes its place, or is posted anew where it cannot. Blocks that a server refuses go
 * out as text, whole. Nothing unfurls. Throws what posting throws.
 */
export async function postMessages(
  client: webApi.WebClient,
  messages: readonly SlackMessage[],
  place: Place,
  replace: string | null = null,
): Promise<Posted> {
  let first: string | null = null;
  const { mark: _, ...unmarked } = place;
  for (const [index, message] of messages.entries()) {
    const ts = await postOne(client, message, index === 0 ? place : unmarked, index === 0 ? replace : null);
    if (index === 0) first = ts;
  }
  return { ts: first };
}

async function postOne(
  client: webApi.WebClient,
  { text, blocks }: SlackMessage,
  place: Place,
  replace: string | null,
): Promise<string | null> {
  try {
    return await send(client, { text, blocks: [...blocks] }, place, replace);
  } catch (error) {
    if (!BLOCKS_REFUSED.has(codeOf(error))) throw error;
  }
  let first: string | null = null;
  for (const [index, plain] of textOnly(blocks).entries()) {
    const ts = await send(client, { text: plain }, place, index === 0 ? replace : null);
    if (index === 0) first = ts;
  }
  return first;
}

type Content = { readonly text: string; readonly blocks?: SlackMessage['blocks'] };

async function send(
  client: webApi.WebClient,
  content: Content,
  { channel, thread, onlyFor, mark, onPosted = async () => {} }: Place,
  replace: string | null,
): Promise<string | null> {
  const inThread = thread === '' ? {} : { thread_ts: thread };
  if (onlyFor !== null) {
    await client.chat.postEphemeral({ ...content, channel, user: onlyFor, ...inThread });
    return null;
  }
  const metadata = mark === undefined ? {} : { metadata: mark };
  const update = (ts: string) => client.chat.update({ ...content, channel, ts, ...metadata });
  if (replace !== null && (await stands(update(replace)))) {
    await onPosted(replace);
    return replace;
  }
  const quiet = { unfurl_links: false, unfurl_media: false };
  const { ts } = await client.chat.postMessage({ ...content, channel, ...inThread, ...quiet, ...metadata });
  if (ts !== undefined) await onPosted(ts);
  // Half of an answer must not stand beside the whole.
  if (replace !== null) await client.chat.delete({ channel, ts: replace }).catch(() => {});
  return ts ?? null;
}

/** False where it was deleted, is too old, or still a stream: what is said must stand somewhere, so it is posted anew. */
async function stands(update: Promise<unknown>): Promise<boolean> {
  try {
    await update;
    return true;
  } catch (error) {
    if (BLOCKS_REFUSED.has(codeOf(error))) throw error;
    return false;
  }
}
