/** Scripts are run a round trip a step, and started anew where the connection was lost and nothing of them was done. */
import type { Outcome, Run, Script, Statement } from '../sql/script.js';
import type { Database, Session } from './database.js';

/** Until the transaction ends. Two names that meet in one number wait for each other, no more. */
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';

export function runnerOn(database: Database): Run {
  return async (start) => {
    const first = start().next();
    if (first.done === true) return first.value;
    const step = first.value;
    // A retry begins with a script of its own: the one looked into here has taken no step.
    if ('alone' in step) {
      return database.transaction(async (session) => {
        await session.rows(LOCK, [step.alone]);
        const script = start();
        script.next();
        return finish(script, NOTHING, (statement) => outcomeIn(session, statement));
      });
    }
    const script = start();
    return finish(script, undefined, (statement) => outcomeOn(database, statement));
  };
}

const NOTHING: Outcome = { rows: [], changes: 0 };

async function finish<Result>(
  script: Script<Result>,
  told: Outcome | undefined,
  outcomeOf: (statement: Statement) => Promise<Outcome>,
): Promise<Result> {
  let step = told === undefined ? script.next() : script.next(told);
  while (step.done !== true) {
    if ('alone' in step.value) throw new Error('a script is alone from its first step on');
    step = script.next(await outcomeOf(step.value));
  }
  return step.value;
}

/** A statement outside of a transaction is one of its own. */
async function outcomeOn(database: Database, statement: Statement): Promise<Outcome> {
  if (!/^\s*SELECT\b/.test(statement.sql)) return database.transaction((session) => outcomeIn(session, statement));
  const { sql, values } = placed(statement);
  const rows = await database.read(sql, values);
  return { rows, changes: rows.length };
}

async function outcomeIn(session: Session, statement: Statement): Promise<Outcome> {
  const { sql, values } = placed(statement);
  return session.outcome(sql, values);
}

type Placed = { readonly sql: string; readonly values: readonly unknown[] };

/** The server knows values by their place, not by name. */
function placed({ sql, values }: Statement): Placed {
  const names: string[] = [];
  const numbered = sql.replaceAll(/@(\w+)/g, (_, name: string) => {
    const known = names.indexOf(name);
    return `$${known === -1 ? names.push(name) : known + 1}`;
  });
  return { sql: numbered, values: names.map((name) => values[name]) };
}
