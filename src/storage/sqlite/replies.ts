import type { Database } from 'better-sqlite3';
import type { AskingMessage, Replies, ReplyPart } from '../conversations.js';
import type { AtOnce } from './at-once.js';

const MESSAGE = 'team = @team AND channel = @channel AND message = @message';
const ADD = `INSERT INTO replies (team, channel, message, kind, id, position, at)
  SELECT @team, @channel, @message, @kind, @id, COALESCE(MAX(position), 0) + 1, @at FROM replies WHERE ${MESSAGE}
  ON CONFLICT DO NOTHING`;
const LIST = `SELECT kind, id FROM replies WHERE ${MESSAGE} ORDER BY position`;
const DROP = `DELETE FROM replies WHERE ${MESSAGE} AND kind = @kind AND id = @id`;
const CLAIMED = `SELECT 1 FROM claims WHERE ${MESSAGE} LIMIT 1`;
const LATER = `SELECT finished_at IS NOT NULL AS isFinished, reply_ts AS replyTs FROM claims
  WHERE ${MESSAGE} AND edit > @edit ORDER BY edit DESC LIMIT 1`;
const FORGET = [`DELETE FROM questions WHERE ${MESSAGE}`, `DELETE FROM answers WHERE ${MESSAGE}`];

export function repliesIn(db: Database): AtOnce<Replies> {
  return {
    addReply: (to, { kind, id }, now) => void db.prepare(ADD).run({ ...messageOf(to), kind, id, at: now.getTime() }),
    repliesTo: (message) => db.prepare(LIST).all(messageOf(message)) as ReplyPart[],
    dropReply: (to, { kind, id }) => void db.prepare(DROP).run({ ...messageOf(to), kind, id }),
    isClaimed: (message) => db.prepare(CLAIMED).get(messageOf(message)) !== undefined,
    laterVersion: (key) => {
      const row = db.prepare(LATER).get({ ...messageOf(key), edit: key.edit ?? '' }) as LaterRow | undefined;
      return row === undefined ? null : { ...row, isFinished: row.isFinished === 1 };
    },
    forgetMessage: (message) =>
      db
        .transaction(() => {
          for (const step of FORGET) db.prepare(step).run(messageOf(message));
        })
        .immediate(),
  };
}

type LaterRow = { readonly isFinished: number; readonly replyTs: string | null };

/** A claim's key may be given for a message. */
function messageOf({ team, channel, message }: AskingMessage): AskingMessage {
  return { team, channel, message };
}
