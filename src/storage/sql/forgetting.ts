import type { ClaimedRequest } from '../conversations.js';
import type { Forgetting } from '../forgetting.js';
import { alone, changes, firstRow, rows, type Script, type Scripts } from './script.js';

const THEIRS = 'team = @team AND "user" = @user';
const ASKED = `SELECT channel, thread, question FROM questions WHERE ${THEIRS}
  UNION SELECT channel, thread, question FROM answers WHERE ${THEIRS}`;
const COUNT_ASKED = `SELECT count(*) AS n FROM (SELECT channel, thread, message FROM questions WHERE ${THEIRS}
  UNION SELECT channel, thread, message FROM answers WHERE ${THEIRS}) AS asked`;
const LOOKING_BACK = `SELECT id, history FROM answers
  WHERE team = @team AND channel = @channel AND thread = @thread AND "user" <> @user`;
const SET_HISTORY = 'UPDATE answers SET history = @history WHERE id = @id';
const IN_TEAM = 'answer_id IN (SELECT id FROM answers WHERE team = @team)';
const DELETE_NOTES = [
  `DELETE FROM verdicts WHERE "user" = @user AND ${IN_TEAM}`,
  `DELETE FROM wrong_citations WHERE "user" = @user AND ${IN_TEAM}`,
];
const DELETE_QUESTIONS = `DELETE FROM questions WHERE ${THEIRS}`;
const DELETE_ANSWERS = `DELETE FROM answers WHERE ${THEIRS}`;
/** One that is at work still has to end; it holds no words of theirs but the name of a file. */
const DELETE_HAND_INS = `DELETE FROM hand_ins WHERE ${THEIRS} AND state = 'told'`;
const DELETE_QUIZ = `DELETE FROM quiz_answers WHERE ${THEIRS}`;
/** Databases read JSON each in their own words: what may be theirs is looked at here. */
const MAYBE_CLAIMED = `SELECT channel, message, edit, request FROM claims
  WHERE team = @team AND request LIKE @mentions ESCAPE '!'`;
/** What is under way ends for good: nobody takes it up again without its words. */
const EMPTY_CLAIM = `UPDATE claims SET request = NULL, finished_at = COALESCE(finished_at, alive_at)
  WHERE team = @team AND channel = @channel AND message = @message AND edit = @edit`;

/** What is kept by team, and by what one row of a team is told from another; null where ids are of all teams. */
const KEPT_BY_TEAM: Readonly<Record<string, readonly string[] | null>> = {
  claims: ['channel', 'message', 'edit'],
  questions: ['channel', 'thread', 'message'],
  // Notes go with the answers they are on.
  answers: null,
  channel_settings: ['channel'],
  quiz_answers: ['channel', 'message', '"user"'],
  replies: ['channel', 'message', 'kind', 'id'],
  audit_salts: [],
  hand_ins: null,
  digests: ['channel'],
};
const MOVED: typeof KEPT_BY_TEAM = { ...KEPT_BY_TEAM, audit: null };

type Person = { readonly team: string; readonly user: string };
type Asked = { readonly channel: string; readonly thread: string; readonly question: string };
type Claimed = { readonly channel: string; readonly message: string; readonly edit: string; readonly request: string };

export const forgetting: Scripts<Forgetting> = {
  *forget({ team, user }) {
    const person = { team, user };
    yield* alone('team', team);
    const questions = (yield* firstRow<{ n: number }>(COUNT_ASKED, person))?.n ?? 0;
    yield* lookBackNoMore(person);
    let notes = 0;
    for (const sql of DELETE_NOTES) notes += yield* changes(sql, person);
    yield* changes(DELETE_QUESTIONS, person);
    yield* emptyClaims(person);
    yield* changes(DELETE_HAND_INS, person);
    const answers = yield* changes(DELETE_ANSWERS, person);
    return { questions, notes, answers, quizAnswers: yield* changes(DELETE_QUIZ, person) };
  },
  *forgetTeam(team) {
    yield* alone('team', team);
    for (const table of Object.keys(KEPT_BY_TEAM)) yield* changes(`DELETE FROM ${table} WHERE team = @team`, { team });
  },
  *moveTeam(from, to) {
    yield* alone('team', from);
    for (const [table, key] of Object.entries(MOVED)) {
      const same = key?.map((column) => ` AND there.${column} = ${table}.${column}`).join('');
      const stands = `SELECT 1 FROM ${table} AS there WHERE there.team = @to${same}`;
      const unless = key === null ? '' : `AND NOT EXISTS (${stands})`;
      yield* changes(`UPDATE ${table} SET team = @to WHERE team = @from ${unless}`, { from, to });
      yield* changes(`DELETE FROM ${table} WHERE team = @from`, { from });
    }
  },
};

function* lookBackNoMore(person: Person): Script<void> {
  const asked = yield* rows<Asked>(ASKED, person);
  const threads = new Map(asked.map(({ channel, thread }) => [JSON.stringify([channel, thread]), { channel, thread }]));
  for (const thread of threads.values()) {
    const here = asked.filter((each) => each.channel === thread.channel && each.thread === thread.thread);
    const words = new Set(here.map((each) => each.question));
    for (const { id, history } of yield* rows<{ id: string; history: string }>(LOOKING_BACK, {
      ...person,
      ...thread,
    })) {
      const kept = (JSON.parse(history) as string[]).filter((question) => !words.has(question));
      yield* changes(SET_HISTORY, { id, history: JSON.stringify(kept) });
    }
  }
}

function* emptyClaims({ team, user }: Person): Script<void> {
  const mentions = `%${JSON.stringify(user).replaceAll(/[!%_]/g, '!$&')}%`;
  for (const { request, ...key } of yield* rows<Claimed>(MAYBE_CLAIMED, { team, mentions })) {
    if ((JSON.parse(request) as ClaimedRequest).user === user) yield* changes(EMPTY_CLAIM, { team, ...key });
  }
}
