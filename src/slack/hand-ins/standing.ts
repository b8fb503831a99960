/** Messages of a hand-in, marked, so that whoever takes it over finds what was posted but not recorded. */
import type { webApi } from '@slack/bolt';
import type { Log } from '../deps.js';
import { markedMessage, type ReplyMark } from '../earlier-reply.js';

const EVENT_TYPE = 'tiaowen_hand_in';
const MOST_LOOKED_AT = 100;

/** `part`: which of its messages. */
export function handInMark(id: string, part: string): ReplyMark {
  return { event_type: EVENT_TYPE, event_payload: { message: id, edit: part } };
}

/** The `ts` of the message that bears the mark; null where there is none, or Slack does not tell. */
export function standingMessage(
  client: webApi.WebClient,
  { channel, thread, mark }: { readonly channel: string; readonly thread: string; readonly mark: ReplyMark },
  log: Log,
): Promise<string | null> {
  const about = { channel, include_all_metadata: true, limit: MOST_LOOKED_AT };
  const read = () =>
    thread === '' ? client.conversations.history(about) : client.conversations.replies({ ...about, ts: thread });
  return markedMessage(read, mark, log);
}
