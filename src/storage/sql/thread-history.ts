import type { AskedQuestion, Thread, ThreadHistory } from '../conversations.js';
import { changes, rows, type Scripts } from './script.js';

const THREAD = 'team = @team AND channel = @channel AND thread = @thread';
const APPEND = `INSERT INTO questions VALUES (@team, @channel, @thread, @messageTs, @user, @question, @at)
  ON CONFLICT (team, channel, thread, message) DO UPDATE SET "user" = excluded."user", question = excluded.question`;
const REPLACE = `UPDATE questions SET question = @question WHERE ${THREAD} AND message = @messageTs`;
const HISTORY = `SELECT question, message AS "messageTs", "user", at FROM questions
  WHERE ${THREAD} AND (CAST(@before AS TEXT) IS NULL OR message < @before) ORDER BY message DESC LIMIT @limit`;
const ASKERS = `SELECT DISTINCT "user" FROM questions WHERE ${THREAD} ORDER BY "user"`;

export const threadHistory: Scripts<ThreadHistory> = {
  *append(thread, { question, messageTs, user, at }) {
    yield* changes(APPEND, { ...threadOf(thread), question, messageTs, user, at: at.getTime() });
  },
  *replace(thread, messageTs, question) {
    return (yield* changes(REPLACE, { ...threadOf(thread), messageTs, question })) === 1;
  },
  *historyOf(thread, limit, before) {
    const newest = yield* rows<Row>(HISTORY, { ...threadOf(thread), limit, before: before ?? null });
    return [...newest].reverse().map(({ at, ...asked }) => ({ ...asked, at: new Date(at) }));
  },
  *askersIn(thread) {
    return (yield* rows<{ user: string }>(ASKERS, threadOf(thread))).map(({ user }) => user);
  },
};

type Row = Omit<AskedQuestion, 'at'> & { readonly at: number };

/** A wider value, such as the place of an answer, may be given as a thread. */
function threadOf({ team, channel, thread }: Thread) {
  return { team, channel, thread };
}
