import type { Database } from 'better-sqlite3';
import type { AskedQuestion, Thread, ThreadHistory } from '../conversations.js';
import type { AtOnce } from './at-once.js';

const THREAD = 'team = @team AND channel = @channel AND thread = @thread';
const APPEND = `INSERT INTO questions VALUES (@team, @channel, @thread, @messageTs, @user, @question, @at)
  ON CONFLICT DO UPDATE SET user = excluded.user, question = excluded.question`;
const REPLACE = `UPDATE questions SET question = @question WHERE ${THREAD} AND message = @messageTs`;
const HISTORY = `SELECT question, message AS messageTs, user, at FROM questions
  WHERE ${THREAD} AND (@before IS NULL OR message < @before) ORDER BY message DESC LIMIT @limit`;
const ASKERS = `SELECT DISTINCT user FROM questions WHERE ${THREAD} ORDER BY user`;

export function threadHistoryIn(db: Database): AtOnce<ThreadHistory> {
  return {
    append: (thread, { question, messageTs, user, at }) =>
      void db.prepare(APPEND).run({ ...threadOf(thread), question, messageTs, user, at: at.getTime() }),
    replace: (thread, messageTs, question) =>
      db.prepare(REPLACE).run({ ...threadOf(thread), messageTs, question }).changes === 1,
    historyOf: (thread, limit, before) => {
      const rows = db.prepare(HISTORY).all({ ...threadOf(thread), limit, before: before ?? null }) as Row[];
      return rows.reverse().map(({ at, ...asked }) => ({ ...asked, at: new Date(at) }));
    },
    askersIn: (thread) => (db.prepare(ASKERS).all(threadOf(thread)) as { user: string }[]).map(({ user }) => user),
  };
}

type Row = Omit<AskedQuestion, 'at'> & { readonly at: number };

/** A wider value, such as the place of an answer, may be given as a thread. */
function threadOf({ team, channel, thread }: Thread): Thread {
  return { team, channel, thread };
}
