/** What people wrote in a thread before a message. It is data, whoever wrote it. */
import type { webApi } from '@slack/bolt';
import type { Log } from './deps.js';
import { forwardedTexts, type MessageAttachment } from './forwarded.js';
import { codeOf } from './progress.js';
import { questionText } from './question-text.js';

/** The last so many; what was said long before is not what is meant. */
const LAST = 6;
const MOST_CHARS = 1_000;
/** As many as Slack gives at once: the last ones come at the end. */
const AT_ONCE = 999;

/** Whoever is mentioned in them is left out. */
const NOBODY = '';

export type ThreadPlace = { readonly channel: string; readonly thread: string; readonly before: string };

/** Oldest first, without those of apps; null where Slack does not let the thread be read. One call. */
export async function messagesBefore(
  client: webApi.WebClient,
  { channel, thread, before }: ThreadPlace,
  log: Log,
): Promise<readonly string[] | null> {
  try {
    const read = await client.conversations.replies({ channel, ts: thread, latest: before, limit: AT_ONCE });
    return (read.messages ?? [])
      .filter(({ ts = '', bot_id }) => ts < before && bot_id === undefined)
      .flatMap(({ text = '', attachments }) => [
        questionText(text, NOBODY),
        ...forwardedTexts(attachments as readonly MessageAttachment[] | undefined, NOBODY),
      ])
      .map((text) => [...text].slice(0, MOST_CHARS).join(''))
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
      .slice(-LAST);
  } catch (error) {
    log('thread-not-read', { code: codeOf(error) });
    return null;
  }
}
