import type { Answer } from '../../vocabulary/answer.js';
import type { Digests, DueDigest, Span } from '../digests.js';
import { changes, firstRow, rows, type Scripts } from './script.js';

const THIS = 'team = @team AND channel = @channel';
const SET = `INSERT INTO digests VALUES (@team, @channel, @locale, @settledAt, NULL, 0)
  ON CONFLICT (team, channel) DO UPDATE SET locale = excluded.locale`;
const DUE = `SELECT team, channel, locale, settled_at AS "settledAt", claimed_at AS "claimedAt", attempt FROM digests
  WHERE settled_at < @since AND (claimed_at IS NULL OR claimed_at <= @claimedBefore) ORDER BY team, channel`;
const CLAIM = `UPDATE digests SET claimed_at = @now, attempt = attempt + 1 WHERE ${THIS} AND settled_at = @settledAt
  AND claimed_at IS NOT DISTINCT FROM CAST(@claimedAt AS BIGINT) AND attempt = @attempt`;
const SETTLE = `UPDATE digests SET settled_at = @settledAt, claimed_at = NULL, attempt = 0 WHERE ${THIS}`;
const PUBLIC = `${THIS} AND is_private = 0`;
const ANSWERS = `SELECT message, answer FROM answers WHERE ${PUBLIC} AND at >= @since AND at < @until ORDER BY at, id`;
const REPORTED = `SELECT answer, n, why FROM wrong_citations JOIN answers ON id = answer_id
  WHERE ${PUBLIC} AND wrong_citations.at >= @since AND wrong_citations.at < @until ORDER BY wrong_citations.at, n`;

type Row = Omit<DueDigest, 'settledAt' | 'claimedAt'> & {
  readonly settledAt: number;
  readonly claimedAt: number | null;
};
type Told = { readonly message: string; readonly answer: string };
type Reported = { readonly answer: string; readonly n: number; readonly why: string };

export const digests: Scripts<Digests> = {
  *setDigest({ team, channel, locale }, settledAt) {
    yield* changes(SET, { team, channel, locale, settledAt: settledAt.getTime() });
  },
  *dropDigest({ team, channel }) {
    return (yield* changes(`DELETE FROM digests WHERE ${THIS}`, { team, channel })) === 1;
  },
  *hasDigest({ team, channel }) {
    return (yield* firstRow(`SELECT 1 AS found FROM digests WHERE ${THIS}`, { team, channel })) !== undefined;
  },
  *dueDigests(since, olderThanMs, now) {
    const due = { since: since.getTime(), claimedBefore: now.getTime() - olderThanMs };
    return (yield* rows<Row>(DUE, due)).map(({ settledAt, claimedAt, ...row }) => ({
      ...row,
      settledAt: new Date(settledAt),
      claimedAt: claimedAt === null ? null : new Date(claimedAt),
    }));
  },
  *claimDigest({ team, channel, settledAt, claimedAt, attempt }, now) {
    const seen = { team, channel, attempt, settledAt: settledAt.getTime(), claimedAt: claimedAt?.getTime() ?? null };
    return (yield* changes(CLAIM, { ...seen, now: now.getTime() })) === 1;
  },
  *settleDigest({ team, channel }, settledAt) {
    yield* changes(SETTLE, { team, channel, settledAt: settledAt.getTime() });
  },
  *publicAnswers({ team, channel }, span) {
    const told = yield* rows<Told>(ANSWERS, { team, channel, ...timesOf(span) });
    return [...new Map(told.map(({ message, answer }) => [message, JSON.parse(answer) as Answer])).values()];
  },
  *reportedCitations({ team, channel }, span) {
    const reported = yield* rows<Reported>(REPORTED, { team, channel, ...timesOf(span) });
    return reported.map(({ answer, n, why }) => ({ n, why, answer: JSON.parse(answer) as Answer }));
  },
};

function timesOf({ since, until }: Span) {
  return { since: since.getTime(), until: until.getTime() };
}
