/** The status “at work” that a process set and did not live to take back: Slack would show it, and a stop button, for an hour. */
import type { webApi } from '@slack/bolt';
import type { Log } from './deps.js';
import { codeOf } from './progress.js';

const TRIES = 3;
/** Of servers that know no sessions, and of threads that have none: nothing is shown there. */
const NOTHING_SHOWN: ReadonlySet<string> = new Set(['unknown_method', 'session_not_found', 'channel_not_found']);

/** Never throws: it is a sign, and what was asked is answered or told already. */
export async function endStatus(
  client: webApi.WebClient,
  { channel, thread }: { readonly channel: string; readonly thread: string },
  log: Log,
): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      await client.apiCall('agents.sessions.setStatus', { channel_id: channel, thread_ts: thread, status: 'active' });
      return;
    } catch (error) {
      const code = codeOf(error);
      if (NOTHING_SHOWN.has(code)) return;
      if (left === 1) log('cosmetic-call-failed', { name: 'agents.sessions.setStatus', code });
    }
  }
}
