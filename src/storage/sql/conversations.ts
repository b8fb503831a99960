/** All that is kept of conversations, as scripts. */
import type { Conversations } from '../conversations.js';
import { audit } from './audit.js';
import { channelSettings } from './channel-settings.js';
import { claims } from './claims.js';
import { digests } from './digests.js';
import { feedback } from './feedback.js';
import { forgetting } from './forgetting.js';
import { handIns } from './hand-ins.js';
import { quizAnswers } from './quiz-answers.js';
import { replies } from './replies.js';
import { alone, changes, type Scripts } from './script.js';
import { answers } from './stored-answers.js';
import { threadHistory } from './thread-history.js';

export const conversations: Scripts<Omit<Conversations, 'close'>> = {
  ...claims,
  ...replies,
  ...threadHistory,
  ...answers,
  ...feedback,
  ...channelSettings,
  ...quizAnswers,
  ...handIns,
  ...digests,
  ...audit,
  ...forgetting,
  *prune({ claimsMs, questionsMs, answersMs, auditMs }, now) {
    const older = (ms: number) => ({ before: now.getTime() - ms });
    yield* alone('prune');
    yield* changes('DELETE FROM claims WHERE alive_at < @before', older(claimsMs));
    yield* changes('DELETE FROM questions WHERE at < @before', older(questionsMs));
    yield* changes('DELETE FROM answers WHERE at < @before', older(answersMs));
    yield* changes('DELETE FROM replies WHERE at < @before', older(answersMs));
    yield* changes('DELETE FROM quiz_answers WHERE at < @before', older(answersMs));
    yield* changes("DELETE FROM hand_ins WHERE state = 'told' AND alive_at < @before", older(answersMs));
    yield* changes('DELETE FROM audit WHERE at < @before', older(auditMs));
  },
};
