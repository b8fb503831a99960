import type { webApi } from '@slack/bolt';

/** The channel of the direct messages with a person; null where Slack opens none (no scope, a person gone). */
export async function directWith(client: webApi.WebClient, user: string): Promise<string | null> {
  const opened = await client.conversations.open({ users: user }).catch(() => null);
  return opened?.channel?.id ?? null;
}
