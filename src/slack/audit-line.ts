/** The line of the audit that a question, a check, a draft or a quiz leaves behind. */
import type { AuditedWork } from '../storage/audit.js';
import type { Answer } from '../vocabulary/answer.js';
import { claimsOf } from '../vocabulary/citation-numbers.js';
import type { ClauseId } from '../vocabulary/clause.js';
import { installationOf, type Person } from './asker.js';
import type { SlackDeps } from './deps.js';
import { codeOf } from './progress.js';

export type Audited = {
  /** `installationOf` who asked. */
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly startedAt: Date;
};

/** How a question ended that got no answer. */
export type Unanswered = 'failed' | 'stopped' | 'no-access' | 'too-many' | 'empty' | 'too-long';

type Recorder = Pick<SlackDeps, 'conversations' | 'log' | 'now'>;

/** Writes one line; a fault of it never costs the person an answer, and is logged. */
export async function recordQuestion(deps: Recorder, asked: Audited, end: Answer | Unanswered): Promise<void> {
  const told =
    typeof end === 'string'
      ? { engine: null, model: null, status: end, clauses: [] }
      : {
          engine: end.engine,
          model: end.written?.model ?? null,
          status: end.status,
          clauses: claimsOf(end).flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId)),
        };
  await record(deps, asked, { what: 'question', ...told });
}

export type Wished = { readonly person: Person; readonly startedAt: Date };

export type EndedWork = {
  readonly what: AuditedWork;
  readonly status: string;
  readonly clauses: readonly ClauseId[];
};

/** The same of work no engine answers. */
export async function recordWork(deps: Recorder, { person, startedAt }: Wished, ended: EndedWork): Promise<void> {
  const { channel, user } = person;
  const asked = { team: installationOf(person), channel, user, startedAt };
  await record(deps, asked, { ...ended, engine: null, model: null });
}

async function record(
  { conversations, log, now }: Recorder,
  { startedAt, team, channel, user }: Audited,
  { clauses, ...line }: EndedWork & Pick<Parameters<Recorder['conversations']['recordAudit']>[0], 'engine' | 'model'>,
): Promise<void> {
  const at = now();
  try {
    const ms = at.getTime() - startedAt.getTime();
    await conversations.recordAudit({ ...line, clauses: [...new Set(clauses)], team, channel, user, at, ms });
  } catch (error) {
    log('audit-failed', { code: codeOf(error) });
  }
}
