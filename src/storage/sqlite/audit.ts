import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Audit, AuditLine } from '../audit.js';
import type { AtOnce } from './at-once.js';

const SALT_BYTES = 32;
/** Of the hash, in hex digits: enough that no two people of a team meet. */
const WHO_DIGITS = 32;
const MAKE_SALT = 'INSERT INTO audit_salts VALUES (@team, @salt) ON CONFLICT DO NOTHING';
const SALT = 'SELECT salt FROM audit_salts WHERE team = @team';
const RECORD = `INSERT INTO audit (at, who, team, channel, what, engine, model, status, ms, clauses)
  VALUES (@at, @who, @team, @channel, @what, @engine, @model, @status, @ms, @clauses)`;
const LINES = `SELECT n, at, who, team, channel, what, engine, model, status, ms, clauses FROM audit
  WHERE at >= @since AND n > @after ORDER BY n LIMIT @limit`;

export function auditIn(db: Database): AtOnce<Audit> {
  /** Made once, by whichever process comes first. */
  const saltOf = (team: string): Buffer => {
    const known = db.prepare(SALT).get({ team }) as { readonly salt: Buffer } | undefined;
    if (known !== undefined) return known.salt;
    db.prepare(MAKE_SALT).run({ team, salt: randomBytes(SALT_BYTES) });
    return (db.prepare(SALT).get({ team }) as { readonly salt: Buffer }).salt;
  };
  return {
    recordAudit: ({ user, at, clauses, team, ...line }) => {
      const who = createHmac('sha256', saltOf(team)).update(user).digest('hex').slice(0, WHO_DIGITS);
      db.prepare(RECORD).run({ ...line, team, who, at: at.getTime(), clauses: JSON.stringify(clauses) });
    },
    auditLines: ({ since, after, limit }) =>
      (db.prepare(LINES).all({ since: since.getTime(), after, limit }) as Row[]).map(({ at, clauses, ...line }) => ({
        ...line,
        at: new Date(at),
        clauses: JSON.parse(clauses) as string[],
      })),
  };
}

type Row = Omit<AuditLine, 'at' | 'clauses'> & { readonly at: number; readonly clauses: string };
