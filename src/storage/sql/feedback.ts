import type { Answer } from '../../vocabulary/answer.js';
import type { Feedback } from '../conversations.js';
import { type FeedbackRow, feedbackRow, type VerdictReason } from '../feedback-row.js';
import { changes, rows, type Scripts } from './script.js';

const KNOWN = 'WHERE EXISTS (SELECT 1 FROM answers WHERE id = @answerId)';
const SAVE_VERDICT = `INSERT INTO verdicts (answer_id, "user", useful, reason, note, at)
  SELECT @answerId, @user, CAST(@useful AS INTEGER), @reason, @note, CAST(@at AS BIGINT) ${KNOWN}
  ON CONFLICT (answer_id, "user") DO UPDATE SET useful = excluded.useful, reason = excluded.reason, note = excluded.note,
  at = excluded.at`;
const SAVE_WRONG = `INSERT INTO wrong_citations (answer_id, n, "user", why, at)
  SELECT @answerId, CAST(@n AS INTEGER), @user, @why, CAST(@at AS BIGINT) ${KNOWN}
  ON CONFLICT (answer_id, n, "user") DO UPDATE SET why = excluded.why, at = excluded.at`;
const JUDGED = `SELECT id, history, answer FROM answers
  WHERE id IN (SELECT answer_id FROM verdicts UNION SELECT answer_id FROM wrong_citations) ORDER BY at DESC, id`;
const VERDICTS = 'SELECT useful, reason, note FROM verdicts WHERE answer_id = @id ORDER BY at, "user"';
const WRONG = 'SELECT n, why FROM wrong_citations WHERE answer_id = @id ORDER BY n, at, "user"';

type Judged = { readonly id: string; readonly history: string; readonly answer: string };
type VerdictRow = { readonly useful: number; readonly reason: VerdictReason | null; readonly note: string };

export const feedback: Scripts<Feedback> = {
  *saveVerdict({ answerId, user, useful, reason, note, at }) {
    const verdict = { answerId, user, useful: useful ? 1 : 0, reason, note, at: at.getTime() };
    return (yield* changes(SAVE_VERDICT, verdict)) === 1;
  },
  *saveWrongCitation({ answerId, n, user, why, at }) {
    return (yield* changes(SAVE_WRONG, { answerId, n, user, why, at: at.getTime() })) === 1;
  },
  *feedbackRows() {
    const said: FeedbackRow[] = [];
    for (const { id, history, answer } of yield* rows<Judged>(JUDGED, {})) {
      const verdicts = yield* rows<VerdictRow>(VERDICTS, { id });
      const wrongCitations = yield* rows<{ n: number; why: string }>(WRONG, { id });
      said.push(
        feedbackRow(JSON.parse(answer) as Answer, JSON.parse(history) as string[], {
          verdicts: verdicts.map(({ useful, reason, note }) => ({ useful: useful === 1, reason, note })),
          wrongCitations,
        }),
      );
    }
    return said;
  },
};
