import type { QuizAnswers } from '../conversations.js';
import { changes, firstRow, type Scripts } from './script.js';

const ADD = 'INSERT INTO quiz_answers VALUES (@team, @channel, @message, @user, @right, @at) ON CONFLICT DO NOTHING';
const GET = `SELECT is_right AS "right" FROM quiz_answers
  WHERE team = @team AND channel = @channel AND message = @message AND "user" = @user`;
const TALLY = `SELECT count(*) AS answered, COALESCE(sum(is_right), 0) AS "right" FROM quiz_answers
  WHERE team = @team AND channel = @channel AND message = @message`;

export const quizAnswers: Scripts<QuizAnswers> = {
  *saveQuizAnswer({ team, channel, message, user, right, at }) {
    const key = { team, channel, message, user };
    const added = yield* changes(ADD, { ...key, right: right ? 1 : 0, at: at.getTime() });
    const stored = yield* firstRow<{ right: number }>(GET, key);
    return { isFirst: added === 1, right: stored?.right === 1 };
  },
  *quizTally({ team, channel, message }) {
    const tally = yield* firstRow<{ answered: number; right: number }>(TALLY, { team, channel, message });
    return tally ?? { answered: 0, right: 0 };
  },
};
