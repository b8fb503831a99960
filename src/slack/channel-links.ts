import type { ReaderLinks } from '../copy/reader-links.js';
import type { SlackDeps } from './deps.js';

/** Into the reader, as far as the documents a channel asks of; null where the reader has no address. */
export async function linksIn(
  channel: { readonly team: string; readonly channel: string },
  { links = null, conversations }: Pick<SlackDeps, 'links' | 'conversations'>,
): Promise<ReaderLinks | null> {
  return links?.((await conversations.settingsOf(channel)).documentIds) ?? null;
}
