import type { Database } from 'better-sqlite3';
import type { Answer } from '../../vocabulary/answer.js';
import type { Digests, DueDigest, Span } from '../digests.js';
import type { AtOnce } from './at-once.js';

export const DIGESTS = `
  CREATE TABLE digests (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    locale TEXT NOT NULL,
    settled_at INTEGER NOT NULL,
    claimed_at INTEGER,
    attempt INTEGER NOT NULL,
    PRIMARY KEY (team, channel)
  ) WITHOUT ROWID;
`;

const THIS = 'team = @team AND channel = @channel';
const SET = `INSERT INTO digests VALUES (@team, @channel, @locale, @settledAt, NULL, 0)
  ON CONFLICT DO UPDATE SET locale = excluded.locale`;
const DUE = `SELECT team, channel, locale, settled_at AS settledAt, claimed_at AS claimedAt, attempt FROM digests
  WHERE settled_at < @since AND (claimed_at IS NULL OR claimed_at <= @claimedBefore) ORDER BY team, channel`;
const CLAIM = `UPDATE digests SET claimed_at = @now, attempt = attempt + 1
  WHERE ${THIS} AND settled_at = @settledAt AND claimed_at IS @claimedAt AND attempt = @attempt`;
const SETTLE = `UPDATE digests SET settled_at = @settledAt, claimed_at = NULL, attempt = 0 WHERE ${THIS}`;
const PUBLIC = `${THIS} AND is_private = 0`;
const ANSWERS = `SELECT message, answer FROM answers WHERE ${PUBLIC} AND at >= @since AND at < @until ORDER BY at, id`;
const REPORTED = `SELECT answer, n, why FROM wrong_citations JOIN answers ON id = answer_id
  WHERE ${PUBLIC} AND wrong_citations.at >= @since AND wrong_citations.at < @until ORDER BY wrong_citations.at, n`;

type Row = Omit<DueDigest, 'settledAt' | 'claimedAt'> & {
  readonly settledAt: number;
  readonly claimedAt: number | null;
};

export function digestsIn(db: Database): AtOnce<Digests> {
  const changes = (sql: string, values: object): number => db.prepare(sql).run(values).changes;
  return {
    setDigest: ({ team, channel, locale }, settledAt) =>
      void changes(SET, { team, channel, locale, settledAt: settledAt.getTime() }),
    dropDigest: ({ team, channel }) => changes(`DELETE FROM digests WHERE ${THIS}`, { team, channel }) === 1,
    hasDigest: ({ team, channel }) =>
      db.prepare(`SELECT 1 FROM digests WHERE ${THIS}`).get({ team, channel }) !== undefined,
    dueDigests: (since, olderThanMs, now) =>
      (db.prepare(DUE).all({ since: since.getTime(), claimedBefore: now.getTime() - olderThanMs }) as Row[]).map(
        ({ settledAt, claimedAt, ...row }) => ({
          ...row,
          settledAt: new Date(settledAt),
          claimedAt: claimedAt === null ? null : new Date(claimedAt),
        }),
      ),
    claimDigest: ({ team, channel, settledAt, claimedAt, attempt }, now) =>
      changes(CLAIM, {
        ...{ team, channel, attempt, now: now.getTime(), settledAt: settledAt.getTime() },
        claimedAt: claimedAt?.getTime() ?? null,
      }) === 1,
    settleDigest: ({ team, channel }, settledAt) =>
      void changes(SETTLE, { team, channel, settledAt: settledAt.getTime() }),
    publicAnswers: ({ team, channel }, span) => {
      const rows = db.prepare(ANSWERS).all({ team, channel, ...timesOf(span) }) as {
        message: string;
        answer: string;
      }[];
      return [...new Map(rows.map(({ message, answer }) => [message, JSON.parse(answer) as Answer])).values()];
    },
    reportedCitations: ({ team, channel }, span) =>
      (db.prepare(REPORTED).all({ team, channel, ...timesOf(span) }) as Reported[]).map(({ answer, n, why }) => ({
        ...{ n, why },
        answer: JSON.parse(answer) as Answer,
      })),
  };
}

type Reported = { readonly answer: string; readonly n: number; readonly why: string };

function timesOf({ since, until }: Span) {
  return { since: since.getTime(), until: until.getTime() };
}
