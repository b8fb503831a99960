/** Conversations in a file of their own, `slack.db`: the corpus can be set aside and rebuilt, what was asked cannot. */
import type { Database } from 'better-sqlite3';
import type { Conversations } from '../conversations.js';
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
import { toStorageError } from './storage-error.js';
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
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw toStorageError(error, options.file);
    }
  };
  const db = attempt(() => openConversationsFile(options));
  const claims = claimsIn(db);
  const replies = repliesIn(db);
  const history = threadHistoryIn(db);
  const answers = answersIn(db);
  const feedback = feedbackIn(db);
  const settings = channelSettingsIn(db);
  const quiz = quizAnswersIn(db);
  const handIns = handInsIn(db);
  const digests = digestsIn(db);
  const audit = auditIn(db);
  const forgetting = forgettingIn(db);
  return {
    claim: (...given) => attempt(() => claims.claim(...given)),
    recordReply: (...given) => attempt(() => claims.recordReply(...given)),
    renew: (...given) => attempt(() => claims.renew(...given)),
    finish: (...given) => attempt(() => claims.finish(...given)),
    unfinished: (...given) => attempt(() => claims.unfinished(...given)),
    reclaim: (...given) => attempt(() => claims.reclaim(...given)),
    addReply: (...given) => attempt(() => replies.addReply(...given)),
    repliesTo: (...given) => attempt(() => replies.repliesTo(...given)),
    dropReply: (...given) => attempt(() => replies.dropReply(...given)),
    isClaimed: (...given) => attempt(() => replies.isClaimed(...given)),
    laterVersion: (...given) => attempt(() => replies.laterVersion(...given)),
    forgetMessage: (...given) => attempt(() => replies.forgetMessage(...given)),
    append: (...given) => attempt(() => history.append(...given)),
    replace: (...given) => attempt(() => history.replace(...given)),
    historyOf: (...given) => attempt(() => history.historyOf(...given)),
    askersIn: (...given) => attempt(() => history.askersIn(...given)),
    saveAnswer: (...given) => attempt(() => answers.saveAnswer(...given)),
    answerById: (...given) => attempt(() => answers.answerById(...given)),
    setPrivate: (...given) => attempt(() => answers.setPrivate(...given)),
    latestAnswers: (...given) => attempt(() => answers.latestAnswers(...given)),
    countQuestions: (...given) => attempt(() => answers.countQuestions(...given)),
    recentQuestions: (...given) => attempt(() => answers.recentQuestions(...given)),
    saveVerdict: (...given) => attempt(() => feedback.saveVerdict(...given)),
    saveWrongCitation: (...given) => attempt(() => feedback.saveWrongCitation(...given)),
    feedbackRows: () => attempt(() => feedback.feedbackRows()),
    settingsOf: (...given) => attempt(() => settings.settingsOf(...given)),
    setSettings: (...given) => attempt(() => settings.setSettings(...given)),
    saveQuizAnswer: (...given) => attempt(() => quiz.saveQuizAnswer(...given)),
    quizTally: (...given) => attempt(() => quiz.quizTally(...given)),
    addHandIn: (...given) => attempt(() => handIns.addHandIn(...given)),
    handInById: (...given) => attempt(() => handIns.handInById(...given)),
    moveHandIn: (...given) => attempt(() => handIns.moveHandIn(...given)),
    keepWithHandIn: (...given) => attempt(() => handIns.keepWithHandIn(...given)),
    renewHandIns: (...given) => attempt(() => handIns.renewHandIns(...given)),
    leftHandIns: (...given) => attempt(() => handIns.leftHandIns(...given)),
    reclaimHandIn: (...given) => attempt(() => handIns.reclaimHandIn(...given)),
    waitingHandIns: (...given) => attempt(() => handIns.waitingHandIns(...given)),
    setDigest: (...given) => attempt(() => digests.setDigest(...given)),
    dropDigest: (...given) => attempt(() => digests.dropDigest(...given)),
    hasDigest: (...given) => attempt(() => digests.hasDigest(...given)),
    dueDigests: (...given) => attempt(() => digests.dueDigests(...given)),
    claimDigest: (...given) => attempt(() => digests.claimDigest(...given)),
    settleDigest: (...given) => attempt(() => digests.settleDigest(...given)),
    publicAnswers: (...given) => attempt(() => digests.publicAnswers(...given)),
    reportedCitations: (...given) => attempt(() => digests.reportedCitations(...given)),
    recordAudit: (...given) => attempt(() => audit.recordAudit(...given)),
    auditLines: (...given) => attempt(() => audit.auditLines(...given)),
    forget: (...given) => attempt(() => forgetting.forget(...given)),
    forgetTeam: (...given) => attempt(() => forgetting.forgetTeam(...given)),
    moveTeam: (...given) => attempt(() => forgetting.moveTeam(...given)),
    prune: (...given) => attempt(() => prune(db, ...given)),
    close: () => void db.close(),
  };
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
