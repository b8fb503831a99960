import type { Context } from 'hono';

/** True where an answer is to be told as it comes, as server-sent events. */
export function wantsStream({ req }: Context): boolean {
  return /(?:^|,)\s*text\/event-stream\s*(?:;|,|$)/i.test(req.header('accept') ?? '');
}
