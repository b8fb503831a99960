import type { Database } from 'better-sqlite3';
import type { Forgetting, Forgotten } from '../forgetting.js';
import type { AtOnce } from './at-once.js';

const THEIRS = 'team = @team AND user = @user';
const ASKED = `SELECT channel, thread, question FROM questions WHERE ${THEIRS}
  UNION SELECT channel, thread, question FROM answers WHERE ${THEIRS}`;
const COUNT_ASKED = `SELECT count(*) AS count FROM (SELECT channel, thread, message FROM questions WHERE ${THEIRS}
  UNION SELECT channel, thread, message FROM answers WHERE ${THEIRS})`;
const LOOKING_BACK = `SELECT id, history FROM answers
  WHERE team = @team AND channel = @channel AND thread = @thread AND user <> @user`;
const SET_HISTORY = 'UPDATE answers SET history = @history WHERE id = @id';
const IN_TEAM = 'answer_id IN (SELECT id FROM answers WHERE team = @team)';
const DELETE_NOTES = [
  `DELETE FROM verdicts WHERE user = @user AND ${IN_TEAM}`,
  `DELETE FROM wrong_citations WHERE user = @user AND ${IN_TEAM}`,
];
const DELETE_QUESTIONS = `DELETE FROM questions WHERE ${THEIRS}`;
const DELETE_ANSWERS = `DELETE FROM answers WHERE ${THEIRS}`;
/** One that is at work still has to end; it holds no words of theirs but the name of a file. */
const DELETE_HAND_INS = `DELETE FROM hand_ins WHERE ${THEIRS} AND state = 'told'`;
const DELETE_QUIZ = `DELETE FROM quiz_answers WHERE ${THEIRS}`;
/** What is under way ends for good: nobody takes it up again without its words. */
const EMPTY_CLAIMS = `UPDATE claims SET request = NULL, finished_at = COALESCE(finished_at, alive_at)
  WHERE team = @team AND json_extract(request, '$.user') = @user`;
/** Notes go with the answers they are on. */
const KEPT_BY_TEAM = [
  'claims',
  'questions',
  'answers',
  'channel_settings',
  'quiz_answers',
  'replies',
  'audit_salts',
  'hand_ins',
  'digests',
];
const MOVED = [...KEPT_BY_TEAM, 'audit'];

type Asked = { readonly channel: string; readonly thread: string; readonly question: string };

export function forgettingIn(db: Database): AtOnce<Forgetting> {
  const run = (sql: string, values: object): number => db.prepare(sql).run(values).changes;
  /** Overwritten in the file, and written out of the log too, where nobody reads it at this moment. */
  const forGood = <Result>(work: () => Result): Result => {
    const result = db.transaction(work).immediate();
    db.pragma('wal_checkpoint(TRUNCATE)');
    return result;
  };
  const lookBackNoMore = (person: { readonly team: string; readonly user: string }): void => {
    const asked = db.prepare(ASKED).all(person) as Asked[];
    const threads = new Map(
      asked.map(({ channel, thread }) => [JSON.stringify([channel, thread]), { channel, thread }]),
    );
    for (const thread of threads.values()) {
      const words = new Set(
        asked
          .filter((each) => each.channel === thread.channel && each.thread === thread.thread)
          .map((each) => each.question),
      );
      const rows = db.prepare(LOOKING_BACK).all({ ...person, ...thread }) as { id: string; history: string }[];
      for (const { id, history } of rows) {
        const kept = (JSON.parse(history) as string[]).filter((question) => !words.has(question));
        run(SET_HISTORY, { id, history: JSON.stringify(kept) });
      }
    }
  };
  return {
    forget: ({ team, user }) =>
      forGood((): Forgotten => {
        const person = { team, user };
        const { count: questions } = db.prepare(COUNT_ASKED).get(person) as { readonly count: number };
        lookBackNoMore(person);
        const notes = DELETE_NOTES.reduce((sum, sql) => sum + run(sql, person), 0);
        run(DELETE_QUESTIONS, person);
        run(EMPTY_CLAIMS, person);
        run(DELETE_HAND_INS, person);
        return { questions, notes, answers: run(DELETE_ANSWERS, person), quizAnswers: run(DELETE_QUIZ, person) };
      }),
    forgetTeam: (team) =>
      forGood(() => {
        for (const table of KEPT_BY_TEAM) run(`DELETE FROM ${table} WHERE team = @team`, { team });
      }),
    moveTeam: (from, to) =>
      db
        .transaction(() => {
          for (const table of MOVED) {
            run(`UPDATE OR IGNORE ${table} SET team = @to WHERE team = @from`, { from, to });
            run(`DELETE FROM ${table} WHERE team = @from`, { from });
          }
        })
        .immediate(),
  };
}
