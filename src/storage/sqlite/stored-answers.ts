import type { Database } from 'better-sqlite3';
import type { Answer } from '../../vocabulary/answer.js';
import type { Answers, RecentQuestion, StoredAnswer } from '../conversations.js';
import type { AtOnce } from './at-once.js';

/** An upsert keeps the row: `REPLACE` would delete it, and what was said of it with it. */
const SAVE = `INSERT INTO answers VALUES (@id, @team, @channel, @thread, @messageTs, @user, @at, @history, @question, @status,
  @answer, @isPrivate) ON CONFLICT (id) DO UPDATE SET team = excluded.team, channel = excluded.channel, thread = excluded.thread,
  message = excluded.message, user = excluded.user, at = excluded.at, history = excluded.history,
  question = excluded.question, status = excluded.status, answer = excluded.answer, is_private = excluded.is_private`;
const SET_PRIVATE = 'UPDATE answers SET is_private = @isPrivate WHERE id = @id AND is_private <> @isPrivate';
const COLUMNS = `team, channel, thread, message AS messageTs, user, at, history, answer, is_private AS isPrivate`;
const BY_ID = `SELECT ${COLUMNS} FROM answers WHERE id = @id AND team = @team`;
const LATEST = `SELECT ${COLUMNS} FROM answers WHERE team = @team AND channel = @channel
  AND (@thread IS NULL OR thread = @thread) AND (@user IS NULL OR user = @user) AND (is_private = 0 OR user = @reader)
  ORDER BY at DESC, message DESC LIMIT @limit`;
const RECENT = `SELECT id AS answerId, question, status, channel, thread, message AS messageTs, at FROM answers
  WHERE team = @team AND user = @user ORDER BY at DESC, message DESC LIMIT @limit`;

const COUNT = 'SELECT count(*) AS n FROM answers WHERE team = @team AND user = @user';

export function answersIn(db: Database): AtOnce<Answers> {
  return {
    saveAnswer: (answer, { team, channel, thread, messageTs, user, history, at, isPrivate = false }) =>
      void db.prepare(SAVE).run({
        id: answer.id,
        ...{ team, channel, thread, messageTs, user },
        at: at.getTime(),
        history: JSON.stringify(history),
        question: answer.question,
        status: answer.status,
        answer: JSON.stringify(answer),
        isPrivate: isPrivate ? 1 : 0,
      }),
    answerById: (id, team) => {
      const row = db.prepare(BY_ID).get({ id, team }) as AnswerRow | undefined;
      return row === undefined ? null : storedAnswerOf(row);
    },
    setPrivate: (id, isPrivate) => db.prepare(SET_PRIVATE).run({ id, isPrivate: isPrivate ? 1 : 0 }).changes === 1,
    latestAnswers: ({ team, channel, thread = null, user = null, reader }, limit) =>
      (db.prepare(LATEST).all({ team, channel, thread, user, reader, limit }) as AnswerRow[]).map(storedAnswerOf),
    countQuestions: (of) => (db.prepare(COUNT).get(of) as { readonly n: number }).n,
    recentQuestions: ({ team, user }, limit) =>
      (db.prepare(RECENT).all({ team, user, limit }) as RecentRow[]).map(({ at, ...asked }) => ({
        ...asked,
        at: new Date(at),
      })),
  };
}

type RecentRow = Omit<RecentQuestion, 'at'> & { readonly at: number };

type AnswerRow = Omit<StoredAnswer['place'], 'at' | 'history' | 'isPrivate'> & {
  readonly isPrivate: number;
  readonly at: number;
  readonly history: string;
  readonly answer: string;
};

function storedAnswerOf({ answer, at, history, isPrivate, ...place }: AnswerRow): StoredAnswer {
  return {
    answer: JSON.parse(answer) as Answer,
    place: {
      ...place,
      history: JSON.parse(history) as string[],
      at: new Date(at),
      ...(isPrivate === 1 ? { isPrivate: true } : {}),
    },
  };
}
