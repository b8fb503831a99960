/** Messages of a hand-in, marked, so that whoever takes it over finds what was posted but not recorded. */
import type { webApi } from '@slack/bolt';
import type { Log } from '../deps.js';
import type { ReplyMark } from '../earlier-reply.js';
import { codeOf } from '../progress.js';

const EVENT_TYPE = 'tiaowen_hand_in';
const MOST_LOOKED_AT = 100;

/** `part`: which of its messages. */
export function handInMark(id: string, part: string): ReplyMark {
  return { event_type: EVENT_TYPE, event_payload: { message: id, edit: part } };
}

/** The `ts` of the message that bears the mark; null where there is none, or Slack does not tell. */
export async function markedMessage(
  client: webApi.WebClient,
  { channel, thread, mark }: { readonly channel: string; readonly thread: string; readonly mark: ReplyMark },
  log: Log,
): Promise<string | null> {
  const about = { channel, include_all_metadata: true, limit: MOST_LOOKED_AT };
  try {
    const { messages = [] } =
      thread === ''
        ? await client.conversations.history(about)
        : await client.conversations.replies({ ...about, ts: thread });
    const found = messages.find(({ metadata }) => {
      const payload = (metadata?.event_payload ?? {}) as Partial<ReplyMark['event_payload']>;
      const { message, edit } = mark.event_payload;
      return metadata?.event_type === EVENT_TYPE && payload.message === message && payload.edit === edit;
    });
    return found?.ts ?? null;
  } catch (error) {
    log('replies-not-read', { code: codeOf(error) });
    return null;
  }
}
