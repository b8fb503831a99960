/** Part of the wiring: the audit of the chat edge, read page by page. */
import type { AuditLine } from '../storage/audit.js';
import type { Conversations } from '../storage/conversations.js';

/** Lines held in memory at a time. */
const PAGE = 1_000;

/** Oldest first; none where the bot has never run. A bot that is running goes on meanwhile. Throws the `storage-*` errors. */
export async function* auditLines(open: () => Promise<Conversations | null>, since: Date): AsyncGenerator<AuditLine> {
  const conversations = await open();
  if (conversations === null) return;
  try {
    for (let after = 0; ; ) {
      const lines = await conversations.auditLines({ since, after, limit: PAGE });
      yield* lines;
      const last = lines.at(-1);
      if (last === undefined) return;
      after = last.n;
    }
  } finally {
    await conversations.close();
  }
}
