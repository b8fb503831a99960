/** Whether another organisation reads along in a channel. Only events tell it; for commands, clicks and shortcuts Slack is asked. */
import type { webApi } from '@slack/bolt';
import { keptLookup } from './kept-lookups.js';

/** A channel that becomes shared is seen to be so this much later at most, in ms. */
const MS_KEPT = 5 * 60_000;

const kept = keptLookup<boolean | null>(MS_KEPT, (isShared) => isShared !== null);

/** Null where it cannot be found out: no scope, the bot is not in a private channel, or a fault. A direct message is not shared. */
export async function isExtShared(
  client: webApi.WebClient,
  { channel, isExtShared }: { readonly channel: string; readonly isExtShared: boolean | null },
): Promise<boolean | null> {
  if (isExtShared !== null) return isExtShared;
  if (channel.startsWith('D')) return false;
  return kept(client, channel, async () => {
    try {
      const { channel: found } = await client.conversations.info({ channel });
      return found === undefined ? null : found.is_ext_shared === true;
    } catch {
      return null;
    }
  });
}
