import type { Database } from 'better-sqlite3';
import type { QuizAnswers } from '../conversations.js';
import type { AtOnce } from './at-once.js';

const ADD = `INSERT INTO quiz_answers VALUES (@team, @channel, @message, @user, @right, @at) ON CONFLICT DO NOTHING`;
const GET = `SELECT is_right AS right FROM quiz_answers
  WHERE team = @team AND channel = @channel AND message = @message AND user = @user`;
const TALLY = `SELECT count(*) AS answered, coalesce(sum(is_right), 0) AS right FROM quiz_answers
  WHERE team = @team AND channel = @channel AND message = @message`;

export function quizAnswersIn(db: Database): AtOnce<QuizAnswers> {
  return {
    saveQuizAnswer: ({ team, channel, message, user, right, at }) => {
      const key = { team, channel, message, user };
      const { changes } = db.prepare(ADD).run({ ...key, right: right ? 1 : 0, at: at.getTime() });
      const stored = db.prepare(GET).get(key) as { readonly right: number };
      return { isFirst: changes === 1, right: stored.right === 1 };
    },
    quizTally: ({ team, channel, message }) =>
      db.prepare(TALLY).get({ team, channel, message }) as { answered: number; right: number },
  };
}
