/** A file of ours in a thread. */
import type { webApi } from '@slack/bolt';
import type { Log } from './deps.js';
import { codeOf } from './progress.js';

export type Attachment = {
  readonly channel: string;
  readonly thread: string;
  /** Without extension; what a file name may not hold is left out. */
  readonly name: string;
  readonly extension: 'docx' | 'xlsx' | 'md' | 'txt';
  readonly bytes: Uint8Array;
  /** Told the id of the file once it stands. */
  readonly onFile?: (id: string) => Promise<void>;
};

const NAME_CHARS = 100;

/** False where Slack takes no file (no scope, not in the channel, a server without files): say in words what it held. */
export async function attachFile(client: webApi.WebClient, file: Attachment, log: Log): Promise<boolean> {
  const title = fileName(file.name);
  try {
    const uploaded = await client.filesUploadV2({
      channel_id: file.channel,
      thread_ts: file.thread,
      filename: `${title}.${file.extension}`,
      title,
      file: Buffer.from(file.bytes),
    });
    for (const { files = [] } of uploaded.files)
      for (const { id } of files) if (id !== undefined) await file.onFile?.(id);
    return true;
  } catch (error) {
    log('file-refused', { code: codeOf(error) });
    return false;
  }
}

/** No path, no control or direction mark, no leading dot. */
export function fileName(name: string): string {
  const safe = name
    .replaceAll(/[\p{C}\\/:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '');
  return [...safe].slice(0, NAME_CHARS).join('').trim() || 'tiaowen';
}
