import type { HandIn, HandInState, HandIns } from '../hand-ins.js';
import { alone, changes, firstRow, rows, type Script, type Scripts } from './script.js';

const ADD = `INSERT INTO hand_ins VALUES (@id, @team, @channel, @thread, @user, @file, @locale, 'received', '{}', @at, @at, 1)`;
const KNOWN = 'SELECT 1 AS found FROM hand_ins WHERE id = @id';
const COUNT = 'SELECT count(*) AS n FROM hand_ins WHERE team = @team AND "user" = @user AND state IN';
const BY_ID = 'SELECT * FROM hand_ins WHERE id = @id AND team = @team';
const MOVE = `UPDATE hand_ins SET state = @to, kept = @kept, alive_at = @now, attempt = 1 WHERE id = @id AND state = @from`;
const KEEP = 'UPDATE hand_ins SET kept = @kept, thread = COALESCE(@thread, thread) WHERE id = @id AND state = @state';
const RENEW = "UPDATE hand_ins SET alive_at = @now WHERE id = @id AND state <> 'told'";
const LEFT = `SELECT * FROM hand_ins WHERE state NOT IN ('waiting', 'told') AND alive_at <= @before ORDER BY at`;
const RECLAIM = `UPDATE hand_ins SET alive_at = @now, attempt = attempt + 1
  WHERE id = @id AND state = @state AND alive_at = @seen AND attempt = @attempt`;
const WAITING = "SELECT * FROM hand_ins WHERE state = 'waiting' AND alive_at < @before";

type Row = Omit<HandIn, 'file' | 'at' | 'aliveAt'> & {
  readonly file: string;
  readonly at: number;
  readonly alive_at: number;
};

export const handIns: Scripts<HandIns> = {
  /** Alone among those of the person: what is counted stands until it is added. */
  *addHandIn({ id, team, channel, thread, user, file, locale, at }, mostWaiting) {
    const of = { team, user };
    yield* alone('hand-ins', team, user);
    if ((yield* firstRow(KNOWN, { id })) !== undefined) return 'known';
    if ((yield* count(of, ['received', 'parsed'])) > 0) return 'busy';
    if ((yield* count(of, ['waiting', 'mended'])) >= mostWaiting) return 'full';
    yield* changes(ADD, { id, ...of, channel, thread, file: JSON.stringify(file), locale, at: at.getTime() });
    return 'added';
  },
  *handInById(id, team) {
    const row = yield* firstRow<Row>(BY_ID, { id, team });
    return row === undefined ? null : handInOf(row);
  },
  *moveHandIn(id, { from, to, kept }, now) {
    return (yield* changes(MOVE, { id, from, to, kept, now: now.getTime() })) === 1;
  },
  *keepWithHandIn(id, { state, kept, thread }) {
    return (yield* changes(KEEP, { id, state, kept, thread: thread ?? null })) === 1;
  },
  *renewHandIns(ids, now) {
    for (const id of ids) yield* changes(RENEW, { id, now: now.getTime() });
  },
  *leftHandIns(olderThanMs, now) {
    return (yield* rows<Row>(LEFT, { before: now.getTime() - olderThanMs })).map(handInOf);
  },
  *reclaimHandIn({ id, state, aliveAt, attempt }, now) {
    return (yield* changes(RECLAIM, { id, state, attempt, seen: aliveAt.getTime(), now: now.getTime() })) === 1;
  },
  *waitingHandIns(before) {
    return (yield* rows<Row>(WAITING, { before: before.getTime() })).map(handInOf);
  },
};

function* count(of: { team: string; user: string }, states: readonly HandInState[]): Script<number> {
  const listed = states.map((state) => `'${state}'`).join(', ');
  return (yield* firstRow<{ n: number }>(`${COUNT} (${listed})`, of))?.n ?? 0;
}

function handInOf({ alive_at, at, file, ...row }: Row): HandIn {
  return { ...row, file: JSON.parse(file) as HandIn['file'], at: new Date(at), aliveAt: new Date(alive_at) };
}
