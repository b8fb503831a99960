import type { Answer } from '../../vocabulary/answer.js';
import type { Answers, RecentQuestion, StoredAnswer } from '../conversations.js';
import { changes, firstRow, rows, type Scripts } from './script.js';

/** An upsert keeps the row: one that were deleted would take along what was said of it. */
const SAVE = `INSERT INTO answers VALUES (@id, @team, @channel, @thread, @messageTs, @user, @at, @history, @question, @status,
  @answer, @isPrivate) ON CONFLICT (id) DO UPDATE SET team = excluded.team, channel = excluded.channel, thread = excluded.thread,
  message = excluded.message, "user" = excluded."user", at = excluded.at, history = excluded.history,
  question = excluded.question, status = excluded.status, answer = excluded.answer, is_private = excluded.is_private`;
const SET_PRIVATE = 'UPDATE answers SET is_private = @isPrivate WHERE id = @id AND is_private <> @isPrivate';
const COLUMNS = `team, channel, thread, message AS "messageTs", "user", at, history, answer, is_private AS "isPrivate"`;
const BY_ID = `SELECT ${COLUMNS} FROM answers WHERE id = @id AND team = @team`;
const LATEST = `SELECT ${COLUMNS} FROM answers WHERE team = @team AND channel = @channel
  AND (CAST(@thread AS TEXT) IS NULL OR thread = @thread) AND (CAST(@user AS TEXT) IS NULL OR "user" = @user)
  AND (is_private = 0 OR "user" = @reader) ORDER BY at DESC, message DESC LIMIT @limit`;
const RECENT = `SELECT id AS "answerId", question, status, channel, thread, message AS "messageTs", at FROM answers
  WHERE team = @team AND "user" = @user ORDER BY at DESC, message DESC LIMIT @limit`;
const COUNT = 'SELECT count(*) AS n FROM answers WHERE team = @team AND "user" = @user';

export const answers: Scripts<Answers> = {
  *saveAnswer(answer, { team, channel, thread, messageTs, user, history, at, isPrivate = false }) {
    yield* changes(SAVE, {
      id: answer.id,
      ...{ team, channel, thread, messageTs, user },
      at: at.getTime(),
      history: JSON.stringify(history),
      question: answer.question,
      status: answer.status,
      answer: JSON.stringify(answer),
      isPrivate: isPrivate ? 1 : 0,
    });
  },
  *answerById(id, team) {
    const row = yield* firstRow<AnswerRow>(BY_ID, { id, team });
    return row === undefined ? null : storedAnswerOf(row);
  },
  *setPrivate(id, isPrivate) {
    return (yield* changes(SET_PRIVATE, { id, isPrivate: isPrivate ? 1 : 0 })) === 1;
  },
  *latestAnswers({ team, channel, thread = null, user = null, reader }, limit) {
    return (yield* rows<AnswerRow>(LATEST, { team, channel, thread, user, reader, limit })).map(storedAnswerOf);
  },
  *countQuestions({ team, user }) {
    return (yield* firstRow<{ n: number }>(COUNT, { team, user }))?.n ?? 0;
  },
  *recentQuestions({ team, user }, limit) {
    const recent = yield* rows<RecentRow>(RECENT, { team, user, limit });
    return recent.map(({ at, ...asked }) => ({ ...asked, at: new Date(at) }));
  },
};

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
