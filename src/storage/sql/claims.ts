import type { ClaimedRequest, ClaimKey, Claims, UnfinishedClaim } from '../conversations.js';
import { changes, rows, type Scripts } from './script.js';

const THIS = 'team = @team AND channel = @channel AND message = @message AND edit = @edit';
const CLAIM = `INSERT INTO claims (team, channel, message, edit, alive_at, attempt, request)
  VALUES (@team, @channel, @message, @edit, @now, 1, @request) ON CONFLICT DO NOTHING`;
const RECORD_REPLY = `UPDATE claims SET reply_ts = @replyTs WHERE ${THIS} AND finished_at IS NULL`;
const RENEW = `UPDATE claims SET alive_at = @now WHERE ${THIS} AND finished_at IS NULL`;
const FINISH = `UPDATE claims SET finished_at = @now, answer_id = @answerId, reply_ts = COALESCE(@replyTs, reply_ts)
  WHERE ${THIS} AND finished_at IS NULL`;
const UNFINISHED = `SELECT team, channel, message, edit, request, reply_ts AS "replyTs", attempt, alive_at AS "aliveAt"
  FROM claims WHERE finished_at IS NULL AND alive_at <= @before ORDER BY alive_at, message, edit`;
const RECLAIM = `UPDATE claims SET alive_at = @now, attempt = attempt + 1
  WHERE ${THIS} AND finished_at IS NULL AND attempt = @attempt AND alive_at = @aliveAt`;

type Row = {
  readonly team: string;
  readonly channel: string;
  readonly message: string;
  readonly edit: string;
  readonly request: string | null;
  readonly replyTs: string | null;
  readonly attempt: number;
  readonly aliveAt: number;
};

/** Each step is one statement, so the database decides between processes. */
export const claims: Scripts<Claims> = {
  *claim(key, now, request) {
    const kept = request ? JSON.stringify(request) : null;
    return (yield* changes(CLAIM, { ...keyOf(key), now: now.getTime(), request: kept })) === 1;
  },
  *recordReply(key, replyTs) {
    yield* changes(RECORD_REPLY, { ...keyOf(key), replyTs });
  },
  *renew(keys, now) {
    for (const key of keys) yield* changes(RENEW, { ...keyOf(key), now: now.getTime() });
  },
  *finish(key, { answerId, replyTs }, now) {
    return (yield* changes(FINISH, { ...keyOf(key), answerId, replyTs, now: now.getTime() })) === 1;
  },
  *unfinished(olderThanMs, now) {
    return (yield* rows<Row>(UNFINISHED, { before: now.getTime() - olderThanMs })).map(unfinishedOf);
  },
  *reclaim({ key, attempt, aliveAt }, now) {
    const seen = { ...keyOf(key), attempt, aliveAt: aliveAt.getTime() };
    return (yield* changes(RECLAIM, { ...seen, now: now.getTime() })) === 1;
  },
};

function keyOf({ team, channel, message, edit }: ClaimKey) {
  return { team, channel, message, edit: edit ?? '' };
}

function unfinishedOf({ team, channel, message, edit, request, replyTs, attempt, aliveAt }: Row): UnfinishedClaim {
  return {
    key: { team, channel, message, edit: edit === '' ? null : edit },
    request: request === null ? null : (JSON.parse(request) as ClaimedRequest),
    replyTs,
    attempt,
    aliveAt: new Date(aliveAt),
  };
}
