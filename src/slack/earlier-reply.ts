/** Which question a reply of ours answers, so that whoever takes the work over finds a reply that was posted but not recorded. */
import type { webApi } from '@slack/bolt';
import type { ClaimKey } from '../storage/conversations.js';
import type { Log } from './deps.js';
import { codeOf } from './progress.js';

const EVENT_TYPE = 'tiaowen_answer';
const MOST_REPLIES = 200;

/** Message metadata; other apps can read it, so it holds nothing but time stamps. */
export type ReplyMark = {
  readonly event_type: string;
  readonly event_payload: { readonly message: string; readonly edit: string };
};

export function replyMark({ message, edit }: ClaimKey): ReplyMark {
  return { event_type: EVENT_TYPE, event_payload: { message, edit: edit ?? '' } };
}

/** The `ts` of the reply that stands already; null where there is none, or Slack does not tell. */
export function earlierReply(
  client: webApi.WebClient,
  key: ClaimKey,
  thread: string,
  log: Log,
): Promise<string | null> {
  const asked = { channel: key.channel, ts: thread, oldest: key.message, limit: MOST_REPLIES };
  return markedMessage(
    () => client.conversations.replies({ ...asked, include_all_metadata: true }),
    replyMark(key),
    log,
  );
}

type Read = () => Promise<{
  readonly messages?: readonly {
    readonly ts?: string;
    readonly metadata?: { readonly event_type?: string; readonly event_payload?: object };
  }[];
}>;

/** The `ts` of the message that bears the mark, of those read with their metadata; null as above. */
export async function markedMessage(read: Read, mark: ReplyMark, log: Log): Promise<string | null> {
  try {
    const { messages = [] } = await read();
    const { event_type: type, event_payload: wanted } = mark;
    const found = messages.find(({ metadata }) => {
      const payload: Partial<ReplyMark['event_payload']> = metadata?.event_payload ?? {};
      return metadata?.event_type === type && payload.message === wanted.message && payload.edit === wanted.edit;
    });
    return found?.ts ?? null;
  } catch (error) {
    log('replies-not-read', { code: codeOf(error) });
    return null;
  }
}
