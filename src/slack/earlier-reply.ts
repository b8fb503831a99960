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
export async function earlierReply(
  client: webApi.WebClient,
  key: ClaimKey,
  thread: string,
  log: Log,
): Promise<string | null> {
  try {
    const { messages = [] } = await client.conversations.replies({
      channel: key.channel,
      ts: thread,
      oldest: key.message,
      include_all_metadata: true,
      limit: MOST_REPLIES,
    });
    const { event_payload: wanted } = replyMark(key);
    const found = messages.find(({ metadata }) => {
      const payload = (metadata?.event_payload ?? {}) as Partial<ReplyMark['event_payload']>;
      const isOurs = metadata?.event_type === EVENT_TYPE;
      return isOurs && payload.message === wanted.message && payload.edit === wanted.edit;
    });
    return found?.ts ?? null;
  } catch (error) {
    log('replies-not-read', { code: codeOf(error) });
    return null;
  }
}
