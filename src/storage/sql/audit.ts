import { createHmac, randomBytes } from 'node:crypto';
import type { Audit, AuditLine } from '../audit.js';
import { changes, firstRow, rows, type Script, type Scripts } from './script.js';

const SALT_BYTES = 32;
/** Of the hash, in hex digits: enough that no two people of a team meet. */
const WHO_DIGITS = 32;
const MAKE_SALT = 'INSERT INTO audit_salts VALUES (@team, @salt) ON CONFLICT DO NOTHING';
const SALT = 'SELECT salt FROM audit_salts WHERE team = @team';
const RECORD = `INSERT INTO audit (at, who, team, channel, what, engine, model, status, ms, clauses)
  VALUES (@at, @who, @team, @channel, @what, @engine, @model, @status, @ms, @clauses)`;
const LINES = `SELECT n, at, who, team, channel, what, engine, model, status, ms, clauses FROM audit
  WHERE at >= @since AND n > @after ORDER BY n LIMIT @limit`;

export const audit: Scripts<Audit> = {
  *recordAudit({ user, at, clauses, team, channel, what, engine, model, status, ms }) {
    const who = createHmac('sha256', yield* saltOf(team))
      .update(user)
      .digest('hex')
      .slice(0, WHO_DIGITS);
    const line = { team, channel, what, engine, model, status, ms, who };
    yield* changes(RECORD, { ...line, at: at.getTime(), clauses: JSON.stringify(clauses) });
  },
  *auditLines({ since, after, limit }) {
    const lines = yield* rows<Row>(LINES, { since: since.getTime(), after, limit });
    return lines.map(({ at, clauses, ...line }) => ({
      ...line,
      at: new Date(at),
      clauses: JSON.parse(clauses) as string[],
    }));
  },
};

/** Made once, by whichever process comes first. */
function* saltOf(team: string): Script<Uint8Array> {
  for (;;) {
    const known = yield* firstRow<{ salt: Uint8Array }>(SALT, { team });
    if (known !== undefined) return known.salt;
    yield* changes(MAKE_SALT, { team, salt: randomBytes(SALT_BYTES) });
  }
}

type Row = Omit<AuditLine, 'at' | 'clauses'> & { readonly at: number; readonly clauses: string };
