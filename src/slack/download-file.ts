/** A file a person handed in, fetched with the bot's token from Slack and from nowhere else. */
import type { webApi } from '@slack/bolt';
import { codeOf } from './progress.js';

export type Downloaded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** Slack did not give it; `code` is Slack's word for it, an HTTP status, or `page` where it asks to sign in. */
  | { readonly kind: 'refused'; readonly code: string };

const TIMEOUT_MS = 30_000;

/** `url` as Slack reported it; null where it did not, and the file is looked up. Never throws for what a network does. */
export async function downloadFile(
  client: webApi.WebClient,
  { id, url }: { readonly id: string; readonly url: string | null },
  mostBytes: number,
): Promise<Downloaded> {
  try {
    const address = url ?? (await addressOf(client, id));
    if (!mayCarryToken(address, client.slackApiUrl)) return { kind: 'refused', code: 'foreign-address' };
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${client.token ?? ''}` },
      // A redirect would carry the token to wherever it points.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const isPage = (response.headers.get('content-type') ?? '').includes('text/html');
    if (!response.ok || isPage) {
      await response.body?.cancel();
      return { kind: 'refused', code: response.ok ? 'page' : String(response.status) };
    }
    return await bounded(response, mostBytes);
  } catch (error) {
    return { kind: 'refused', code: codeOf(error) };
  }
}

async function addressOf(client: webApi.WebClient, id: string): Promise<string> {
  const { file } = await client.files.info({ file: id });
  return file?.url_private_download ?? file?.url_private ?? '';
}

/** Slack keeps files at `files.` before the host of its API; a stand-in for Slack keeps them beside it. */
function mayCarryToken(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, host } = new URL(address);
  const api = new URL(apiUrl);
  return origin === api.origin || (protocol === 'https:' && host === `files.${api.host}`);
}

/** What a server says of the length is not believed. */
async function bounded(response: Response, mostBytes: number): Promise<Downloaded> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop ends the download.
    if (length > mostBytes) return { kind: 'too-large' };
    chunks.push(chunk);
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks) };
}
