/** Conversations in a file of their own, `slack.db`: the corpus can be set aside and rebuilt, what was asked cannot. */
import type { Database } from 'better-sqlite3';
import type { Conversations } from '../conversations.js';
import { type AtOnce, promised } from './at-once.js';
import { auditIn } from './audit.js';
import { channelSettingsIn } from './channel-settings.js';
import { claimsIn } from './claims.js';
import { openConversationsFile } from './conversations-schema.js';
import { digestsIn } from './digests.js';
import { feedbackIn } from './feedback.js';
import { forgettingIn } from './forgetting.js';
import { handInsIn } from './hand-ins.js';
import type { FileOptions } from './open-file.js';
import { quizAnswersIn } from './quiz-answers.js';
import { repliesIn } from './replies.js';
import { inFile } from './storage-error.js';
import { answersIn } from './stored-answers.js';
import { threadHistoryIn } from './thread-history.js';

const PRUNE_CLAIMS = 'DELETE FROM claims WHERE alive_at < ?';
const PRUNE_QUESTIONS = 'DELETE FROM questions WHERE at < ?';
const PRUNE_ANSWERS = 'DELETE FROM answers WHERE at < ?';
const PRUNE_REPLIES = 'DELETE FROM replies WHERE at < ?';
const PRUNE_QUIZ = 'DELETE FROM quiz_answers WHERE at < ?';
const PRUNE_HAND_INS = "DELETE FROM hand_ins WHERE state = 'told' AND alive_at < ?";
const PRUNE_AUDIT = 'DELETE FROM audit WHERE at < ?';

/** Opens or creates the file; several processes may have it open. Throws the `storage-*` errors. */
export function openSqliteConversations(options: FileOptions): Conversations {
  const db = inFile(options.file, () => openConversationsFile(options));
  const parts: AtOnce<Conversations> = {
    ...claimsIn(db),
    ...repliesIn(db),
    ...threadHistoryIn(db),
    ...answersIn(db),
    ...feedbackIn(db),
    ...channelSettingsIn(db),
    ...quizAnswersIn(db),
    ...handInsIn(db),
    ...digestsIn(db),
    ...auditIn(db),
    ...forgettingIn(db),
    prune: (...given) => prune(db, ...given),
    close: () => void db.close(),
  };
  return promised(parts, options.file);
}

function prune(
  db: Database,
  { claimsMs, questionsMs, answersMs, auditMs }: Parameters<Conversations['prune']>[0],
  now: Date,
): void {
  const work = db.transaction(() => {
    db.prepare(PRUNE_CLAIMS).run(now.getTime() - claimsMs);
    db.prepare(PRUNE_QUESTIONS).run(now.getTime() - questionsMs);
    db.prepare(PRUNE_ANSWERS).run(now.getTime() - answersMs);
    db.prepare(PRUNE_REPLIES).run(now.getTime() - answersMs);
    db.prepare(PRUNE_QUIZ).run(now.getTime() - answersMs);
    db.prepare(PRUNE_HAND_INS).run(now.getTime() - answersMs);
    db.prepare(PRUNE_AUDIT).run(now.getTime() - auditMs);
  });
  work.immediate();
}
