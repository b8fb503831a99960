import type { Database } from 'better-sqlite3';
import type { HandIn, HandInState, HandIns } from '../hand-ins.js';
import type { AtOnce } from './at-once.js';

export const HAND_INS = `
  CREATE TABLE hand_ins (
    id TEXT PRIMARY KEY,
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    user TEXT NOT NULL,
    file TEXT NOT NULL,
    locale TEXT NOT NULL,
    state TEXT NOT NULL,
    kept TEXT NOT NULL,
    at INTEGER NOT NULL,
    alive_at INTEGER NOT NULL,
    attempt INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX hand_ins_by_state ON hand_ins (state, alive_at);
`;

const ADD = `INSERT INTO hand_ins VALUES (@id, @team, @channel, @thread, @user, @file, @locale, 'received', '{}', @at, @at, 1)`;
const COUNT = 'SELECT count(*) FROM hand_ins WHERE team = @team AND user = @user AND state IN';
const MOVE = `UPDATE hand_ins SET state = @to, kept = @kept, alive_at = @now, attempt = 1 WHERE id = @id AND state = @from`;
const KEEP = 'UPDATE hand_ins SET kept = @kept, thread = coalesce(@thread, thread) WHERE id = @id AND state = @state';
const LEFT = `SELECT * FROM hand_ins WHERE state NOT IN ('waiting', 'told') AND alive_at <= ? ORDER BY at`;
const RECLAIM = `UPDATE hand_ins SET alive_at = @now, attempt = attempt + 1
  WHERE id = @id AND state = @state AND alive_at = @seen AND attempt = @attempt`;

type Row = Omit<HandIn, 'file' | 'at' | 'aliveAt'> & {
  readonly file: string;
  readonly at: number;
  readonly alive_at: number;
};

export function handInsIn(db: Database): AtOnce<HandIns> {
  const count = (of: { readonly team: string; readonly user: string }, states: readonly HandInState[]): number =>
    db
      .prepare(`${COUNT} (${states.map((state) => `'${state}'`).join(', ')})`)
      .pluck()
      .get(of) as number;
  return {
    addHandIn: ({ id, team, channel, thread, user, file, locale, at }, mostWaiting) =>
      db
        .transaction(() => {
          const of = { team, user };
          if (db.prepare('SELECT 1 FROM hand_ins WHERE id = ?').get(id) !== undefined) return 'known' as const;
          if (count(of, ['received', 'parsed']) > 0) return 'busy' as const;
          if (count(of, ['waiting', 'mended']) >= mostWaiting) return 'full' as const;
          db.prepare(ADD).run({ id, ...of, channel, thread, file: JSON.stringify(file), locale, at: at.getTime() });
          return 'added' as const;
        })
        .immediate(),
    handInById: (id, team) => {
      const row = db.prepare('SELECT * FROM hand_ins WHERE id = ? AND team = ?').get(id, team);
      return row === undefined ? null : handInOf(row as Row);
    },
    moveHandIn: (id, { from, to, kept }, now) =>
      db.prepare(MOVE).run({ id, from, to, kept, now: now.getTime() }).changes === 1,
    keepWithHandIn: (id, { state, kept, thread }) =>
      db.prepare(KEEP).run({ id, state, kept, thread: thread ?? null }).changes === 1,
    renewHandIns: (ids, now) => {
      const renew = db.prepare("UPDATE hand_ins SET alive_at = ? WHERE id = ? AND state <> 'told'");
      for (const id of ids) renew.run(now.getTime(), id);
    },
    leftHandIns: (olderThanMs, now) => (db.prepare(LEFT).all(now.getTime() - olderThanMs) as Row[]).map(handInOf),
    reclaimHandIn: ({ id, state, aliveAt, attempt }, now) =>
      db.prepare(RECLAIM).run({ id, state, attempt, seen: aliveAt.getTime(), now: now.getTime() }).changes === 1,
    waitingHandIns: (before) =>
      (
        db.prepare("SELECT * FROM hand_ins WHERE state = 'waiting' AND alive_at < ?").all(before.getTime()) as Row[]
      ).map(handInOf),
  };
}

function handInOf({ alive_at, at, file, ...row }: Row): HandIn {
  return { ...row, file: JSON.parse(file) as HandIn['file'], at: new Date(at), aliveAt: new Date(alive_at) };
}
