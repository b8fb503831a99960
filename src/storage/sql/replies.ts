import type { AskingMessage, LaterVersion, Replies, ReplyPart } from '../conversations.js';
import { alone, changes, firstRow, rows, type Scripts } from './script.js';

const MESSAGE = 'team = @team AND channel = @channel AND message = @message';
const ADD = `INSERT INTO replies (team, channel, message, kind, id, position, at)
  SELECT @team, @channel, @message, @kind, @id, COALESCE(MAX(position), 0) + 1, CAST(@at AS BIGINT) FROM replies
  WHERE ${MESSAGE} ON CONFLICT DO NOTHING`;
const LIST = `SELECT kind, id FROM replies WHERE ${MESSAGE} ORDER BY position`;
const DROP = `DELETE FROM replies WHERE ${MESSAGE} AND kind = @kind AND id = @id`;
const CLAIMED = `SELECT 1 AS found FROM claims WHERE ${MESSAGE} LIMIT 1`;
const LATER = `SELECT CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS "isFinished", reply_ts AS "replyTs" FROM claims
  WHERE ${MESSAGE} AND edit > @edit ORDER BY edit DESC LIMIT 1`;
const FORGET = [`DELETE FROM questions WHERE ${MESSAGE}`, `DELETE FROM answers WHERE ${MESSAGE}`];

export const replies: Scripts<Replies> = {
  /** Alone: each of two that are added at one time is to have its own position. */
  *addReply(to, { kind, id }, now) {
    const message = messageOf(to);
    yield* alone('replies', ...Object.values(message));
    yield* changes(ADD, { ...message, kind, id, at: now.getTime() });
  },
  *repliesTo(message) {
    return yield* rows<ReplyPart>(LIST, messageOf(message));
  },
  *dropReply(to, { kind, id }) {
    yield* changes(DROP, { ...messageOf(to), kind, id });
  },
  *isClaimed(message) {
    return (yield* firstRow(CLAIMED, messageOf(message))) !== undefined;
  },
  *laterVersion(key) {
    const row = yield* firstRow<LaterRow>(LATER, { ...messageOf(key), edit: key.edit ?? '' });
    return row === undefined ? null : { ...row, isFinished: row.isFinished === 1 };
  },
  *forgetMessage(message) {
    yield* alone('answers', ...Object.values(messageOf(message)));
    for (const step of FORGET) yield* changes(step, messageOf(message));
  },
};

type LaterRow = Omit<LaterVersion, 'isFinished'> & { readonly isFinished: number };

/** A claim's key may be given for a message. */
function messageOf({ team, channel, message }: AskingMessage): { team: string; channel: string; message: string } {
  return { team, channel, message };
}
