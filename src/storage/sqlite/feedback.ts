import type { Database } from 'better-sqlite3';
import type { Answer } from '../../vocabulary/answer.js';
import type { Feedback } from '../conversations.js';
import { feedbackRow, type VerdictReason } from '../feedback-row.js';
import type { AtOnce } from './at-once.js';

const KNOWN = 'WHERE EXISTS (SELECT 1 FROM answers WHERE id = @answerId)';
const SAVE_VERDICT = `INSERT INTO verdicts (answer_id, user, useful, reason, note, at)
  SELECT @answerId, @user, @useful, @reason, @note, @at ${KNOWN}
  ON CONFLICT DO UPDATE SET useful = excluded.useful, reason = excluded.reason, note = excluded.note, at = excluded.at`;
const SAVE_WRONG = `INSERT INTO wrong_citations SELECT @answerId, @n, @user, @why, @at ${KNOWN}
  ON CONFLICT DO UPDATE SET why = excluded.why, at = excluded.at`;
const JUDGED = `SELECT id, history, answer FROM answers
  WHERE id IN (SELECT answer_id FROM verdicts UNION SELECT answer_id FROM wrong_citations) ORDER BY at DESC, id`;
const VERDICTS = 'SELECT useful, reason, note FROM verdicts WHERE answer_id = ? ORDER BY at, user';
const WRONG = 'SELECT n, why FROM wrong_citations WHERE answer_id = ? ORDER BY n, at, user';

export function feedbackIn(db: Database): AtOnce<Feedback> {
  return {
    saveVerdict: ({ answerId, user, useful, reason, note, at }) =>
      db.prepare(SAVE_VERDICT).run({ answerId, user, useful: useful ? 1 : 0, reason, note, at: at.getTime() })
        .changes === 1,
    saveWrongCitation: ({ answerId, n, user, why, at }) =>
      db.prepare(SAVE_WRONG).run({ answerId, n, user, why, at: at.getTime() }).changes === 1,
    feedbackRows: () =>
      (db.prepare(JUDGED).all() as { id: string; history: string; answer: string }[]).map(({ id, history, answer }) =>
        feedbackRow(JSON.parse(answer) as Answer, JSON.parse(history) as string[], {
          verdicts: verdictsOf(db, id),
          wrongCitations: db.prepare(WRONG).all(id) as { n: number; why: string }[],
        }),
      ),
  };
}

function verdictsOf(db: Database, id: string) {
  const rows = db.prepare(VERDICTS).all(id) as { useful: number; reason: VerdictReason | null; note: string }[];
  return rows.map(({ useful, reason, note }) => ({ useful: useful === 1, reason, note }));
}
