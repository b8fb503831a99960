/** The line of the audit a question leaves behind. */
import type { Answer } from '../vocabulary/answer.js';
import { claimsOf } from '../vocabulary/citation-numbers.js';
import type { SlackDeps } from './deps.js';
import { codeOf } from './progress.js';

export type AuditedQuestion = {
  /** `installationOf` who asked. */
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly startedAt: Date;
};

/** How a question ended that got no answer. */
export type Unanswered = 'failed' | 'stopped' | 'no-access' | 'too-many' | 'empty' | 'too-long';

/** Writes one line; a fault of it never costs the person an answer, and is logged. */
export function recordQuestion(
  { conversations, log, now }: Pick<SlackDeps, 'conversations' | 'log' | 'now'>,
  { startedAt, team, channel, user }: AuditedQuestion,
  end: Answer | Unanswered,
): void {
  const at = now();
  const told =
    typeof end === 'string'
      ? { engine: null, model: null, status: end, clauses: [] }
      : {
          engine: end.engine,
          model: end.written?.model ?? null,
          status: end.status,
          clauses: [...new Set(claimsOf(end).flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId)))],
        };
  try {
    conversations.recordAudit({ ...told, team, channel, user, at, ms: at.getTime() - startedAt.getTime() });
  } catch (error) {
    log('audit-failed', { code: codeOf(error) });
  }
}
