/** Which work a message of ours belongs to, so that whoever takes it over finds what was posted but not recorded. */
import type { webApi } from '@slack/bolt';
import type { ClaimKey } from '../storage/conversations.js';
import type { Log } from './deps.js';
import { codeOf } from './progress.js';

const EVENT_TYPE = 'tiaowen_answer';
const MOST_REPLIES = 200;
const MOST_LOOKED_AT = 100;

/** Message metadata; other apps can read it, so it holds nothing but time stamps. */
export type ReplyMark = {
  readonly event_type: string;
  readonly event_payload: { readonly message: string; readonly edit: string };
};

export function replyMark({ message, edit }: ClaimKey): ReplyMark {
  return { event_type: EVENT_TYPE, event_payload: { message, edit: edit ?? '' } };
}

/** The `ts` of the reply that stands already; null where there is none, or Slack does not tell. */
export async function earlierReply(
  client: webApi.WebClient,
  key: ClaimKey,
  thread: string,
  log: Log,
): Promise<string | null> {
  const asked = { channel: key.channel, ts: thread, oldest: key.message, limit: MOST_REPLIES };
  const read = () => client.conversations.replies({ ...asked, include_all_metadata: true });
  return (await markedMessage(read, replyMark(key), log)).ts;
}

/** The message that bears a mark, among the last of a thread, or of a channel where `thread` is empty. */
export function standingMessage(
  client: webApi.WebClient,
  { channel, thread, mark }: { readonly channel: string; readonly thread: string; readonly mark: ReplyMark },
  log: Log,
): Promise<Marked> {
  const about = { channel, include_all_metadata: true, limit: MOST_LOOKED_AT };
  const read = () =>
    thread === '' ? client.conversations.history(about) : client.conversations.replies({ ...about, ts: thread });
  return markedMessage(read, mark, log);
}

/** `ts` null where there is none, or Slack does not tell: then `isTold` is false. */
export type Marked = { readonly ts: string | null; readonly isTold: boolean };

type Read = () => Promise<{
  readonly messages?: readonly {
    readonly ts?: string;
    readonly metadata?: { readonly event_type?: string; readonly event_payload?: object };
  }[];
}>;

async function markedMessage(read: Read, mark: ReplyMark, log: Log): Promise<Marked> {
  try {
    const { messages = [] } = await read();
    const { event_type: type, event_payload: wanted } = mark;
    const found = messages.find(({ metadata }) => {
      const payload: Partial<ReplyMark['event_payload']> = metadata?.event_payload ?? {};
      return metadata?.event_type === type && payload.message === wanted.message && payload.edit === wanted.edit;
    });
    return { ts: found?.ts ?? null, isTold: true };
  } catch (error) {
    log('replies-not-read', { code: codeOf(error) });
    return { ts: null, isTold: false };
  }
}
